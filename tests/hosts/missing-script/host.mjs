import assert from "node:assert/strict";

export const promise = "without the script, the page's own text is what one reads";

export const isDrawn = false;
export const expected = ["gone/carte-sociale.js"];

export async function keeps(page) {
  assert.equal(await page.run(() => document.querySelector("carte-sociale > p").checkVisibility()), true);
}
