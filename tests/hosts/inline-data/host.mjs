import assert from "node:assert/strict";

export const promise = "the data are written in the page, and no data file is fetched";
export const organisations = 3;


export async function keeps(page, site) {
  assert.equal(await page.text(".header__title"), "Les jardins");
  assert.deepEqual(site.requests().filter((path) => path.endsWith(".json")), []);
}
