import assert from "node:assert/strict";

export const promise = "2000 pixels wide, the map fills the wall";

export const size = { width: 2000, height: 1200 };

export async function keeps(page) {
  const { width, height } = await page.run(() => root.querySelector(".stage > svg").getBoundingClientRect().toJSON());
  assert.ok(width > 1300 && height > 600, `the stage is ${width} × ${height}`);
}
