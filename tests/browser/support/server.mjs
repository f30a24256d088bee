// Serves a folder on a free port of this machine, with the strict content security policy that the widget must work under
// unless another is given.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:";

const WATCH = fileURLToPath(new URL("watch.js", import.meta.url));

/**
 * @typedef {string | Buffer | undefined} Content `undefined` removes a file
 * @typedef {Record<string, string | undefined>} Headers `undefined` removes a header
 *
 * @param {string} folder the folder to serve
 * @param {object} options
 * @param {string} [options.base] the sub-folder it is served from
 * @param {Record<string, Content | (() => Promise<Content>)>} [options.files] replacements of files, by their path in the folder
 * @param {Record<string, string>} [options.mounts] other folders of the disk, by the path they are served under, ending in /
 * @param {(name: string) => Headers} [options.headers] the headers of a file beside, or instead of, the usual
 * @param {boolean} [options.watched] whether each page records its errors: see watch.js
 * @param {boolean} [options.app] whether the page becomes an app, which requests everything a second time and caches it
 * @param {(text: string) => string} [options.write] the last change to a page's text
 * @param {number} [options.port] of the address; else a free one
 * @returns {Promise<{address: string, requests: string[], close: () => Promise<void>}>}
 */
export async function serve(folder, { base = "/", files = {}, mounts = {}, headers = () => ({}), watched = false, app = false, port = 0, write = (text) => text } = {}) {
  const requests = [];
  /** The path of a name on the disk. */
  const place = (name) => {
    const [prefix, root] = Object.entries(mounts).find(([prefix]) => name.startsWith(prefix)) ?? ["", folder];
    const file = normalize(join(root, name.slice(prefix.length)));
    if (!file.startsWith(normalize(root) + sep)) throw new Error("outside");
    return file;
  };
  const body = async (name) => {
    if (watched && name === "watch.js") return readFile(WATCH);
    if (!(name in files)) return name === "app.js" && !app ? "" : readFile(place(name));
    const content = typeof files[name] === "function" ? await files[name]() : files[name];
    if (content === undefined) throw new Error("taken away");
    return content;
  };
  /** The app's page is served with the policy of its build, which has the hash of its inline style. */
  const appPolicy = async () => String(await body("policy.txt").catch(() => POLICY)).trim();
  const finish = (name, content) => {
    if (extname(name) !== ".html") return content;
    const text = write(String(content));
    return watched ? text.replace("<head>", `<head><script src="${base}watch.js"></script>`) : text;
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    requests.push(path);
    try {
      if (!path.startsWith(base)) throw new Error("outside");
      const name = path.slice(base.length).replace(/(^|\/)$/, "$1index.html");
      const content = finish(name, await body(name));
      const all = { "content-type": TYPES[extname(name)] ?? "application/octet-stream", "content-security-policy": name === "index.html" ? await appPolicy() : POLICY, "cache-control": "no-store", ...headers(name) };
      response.writeHead(200, Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
      response.end(content);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}${base}`,
    requests,
    // A browser keeps its connections open: they are closed, since a server waits for them.
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
