// Serves a folder on a free port of this machine, with the strict content security policy the widget must live under.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:";

/**
 * @param {string} folder what is served
 * @param {{base?: string, files?: Record<string, string | undefined>}} options `base`: the sub-folder it is served from;
 *   `files`: texts that take the place of files, by their path in the folder; `undefined` takes a file away
 * @returns {Promise<{address: string, requests: string[], close: () => Promise<void>}>}
 */
export async function serve(folder, { base = "/", files = {} } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    requests.push(path);
    const name = path.startsWith(base) ? path.slice(base.length) || "index.html" : undefined;
    const file = name && normalize(join(folder, name));
    try {
      if (!file?.startsWith(normalize(folder) + sep)) throw new Error("outside");
      if (name in files && files[name] === undefined) throw new Error("taken away");
      const body = files[name] ?? (await readFile(file));
      response.writeHead(200, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        "content-security-policy": POLICY,
        "cache-control": "no-store",
      });
      response.end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}${base}`,
    requests,
    // A browser keeps its connections: they are cut, for a server waits for them.
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
