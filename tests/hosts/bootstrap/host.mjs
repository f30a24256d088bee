import assert from "node:assert/strict";

export const promise = "a page in Bootstrap's own style leaves the map its own";

export async function keeps(page) {
  const { size, weight, decoration } = await page.run(() => {
    const { fontSize, fontWeight } = getComputedStyle(root.querySelector(".panel--card h2"));
    return { size: parseFloat(fontSize), weight: fontWeight, decoration: getComputedStyle(root.querySelector(".text-button")).textDecorationLine };
  });
  assert.ok(size > 18, `the card's title is ${size} px`);
  assert.deepEqual([weight, decoration], ["700", "underline"]);
}
