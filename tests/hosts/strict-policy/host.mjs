import assert from "node:assert/strict";

export const promise = "the strictest policy that lets WebAssembly in has nothing to report";

export const headers = {
  ".html": { "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data: blob:; base-uri 'none'; form-action 'none'; report-uri report" },
};

export async function keeps(page, site) {
  await page.click(await page.button("English"));
  await page.click(await page.button("Help"));
  await page.press("ESCAPE");
  assert.deepEqual(site.requests().filter((path) => path.endsWith("report")), []);
}
