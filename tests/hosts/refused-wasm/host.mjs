import { says } from "../../browser/support/failure.mjs";

export const promise = "where the policy refuses WebAssembly, the page's own text stays, and says why";

export const isDrawn = false;
export const headers = { ".html": { "content-security-policy": "default-src 'self'" } };
export const expected = ["policy", "WebAssembly", "wasm"];

export const keeps = (page) => says(page, /interdit WebAssembly : ajoutez 'wasm-unsafe-eval' à script-src\.$/);
