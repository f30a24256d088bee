import assert from "node:assert/strict";

export const promise = "in a column of 280 pixels, nothing sticks out";

export async function keeps(page) {
  const wide = await page.run(() => {
    const right = document.querySelector("aside").getBoundingClientRect().right;
    return [...root.querySelectorAll(".cs *:not(svg *)")].filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > right + 1 && !one.closest(".hidden-visually, dialog")).map((one) => `${one.localName}.${one.className}`);
  });
  assert.deepEqual(wide, []);
}
