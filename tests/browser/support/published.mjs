// The site as it is published at its own address: what `make dist SITE=…` adds is there, and other sites may load its files.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIST } from "./reader.mjs";
import { serve } from "./server.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

export async function publish(base = "/carte/") {
  const folder = mkdtempSync(join(tmpdir(), "carte-published-"));
  cpSync(DIST, `${folder}/dist`, { recursive: true });
  for (const name of ["LICENSE", "Cargo.toml", "docs", "scripts"]) cpSync(join(ROOT, name), `${folder}/${name}`, { recursive: true });
  const server = await serve(`${folder}/dist`, { base, headers: () => ({ "access-control-allow-origin": "*" }) });
  execFileSync("node", ["scripts/package.mjs"], { cwd: folder, env: { ...process.env, SITE: server.address } });
  const close = async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, folder: `${folder}/dist`, close };
}
