import assert from "node:assert/strict";

export const promise = "the map comes from another origin, under a policy that names it";

export const headers = {
  ".html": { "content-security-policy": "default-src 'none'; script-src 'self' http://elsewhere.example/ 'wasm-unsafe-eval'; connect-src 'self' http://elsewhere.example/; img-src data: blob:" },
};

export async function keeps(page, site) {
  assert.deepEqual(site.requests().filter((path) => path.startsWith("map/")), [], "nothing of the map comes from here");
}
