import assert from "node:assert/strict";

export const promise = "on a page that reads from the right, the map reads from the left, in French";

export async function keeps(page) {
  const style = await page.run(() => {
    const { direction, textAlign } = getComputedStyle(root.querySelector(".header__words"));
    return { direction, textAlign };
  });
  assert.deepEqual(style, { direction: "ltr", textAlign: "start" });
  assert.match(await page.legend(), /Rôles/i);
  assert.equal(await page.run(() => document.documentElement.dir), "rtl");
  const { stage, panel } = await page.run(() => ({ stage: root.querySelector(".stage").getBoundingClientRect().left, panel: root.querySelector(".panel").getBoundingClientRect().left }));
  assert.ok(panel > stage, "the card is on the right of the map");
}
