// Keyboard navigation.

import assert from "node:assert/strict";

/** Presses Tab until the focused element matches `selector`, and its text or name contains `word`; opens the menu for what is in it. */
export async function tabTo(page, selector, word = "", most = 80) {
  const isInMenu = await page.run((selector) => root.querySelector(selector)?.closest(".menu:not([open]) > .menu__items") != null, selector);
  if (isInMenu) {
    await tabTo(page, ".menu > summary");
    await page.press("ENTER");
  }
  for (let steps = 0; steps < most; steps += 1) {
    const isThere = await page.run(
      (selector, word) => {
        const active = root.activeElement;
        return !!active?.closest(selector) && `${active.ariaLabel ?? ""} ${active.textContent}`.replace(/\s+/g, " ").includes(word);
      },
      selector,
      word,
    );
    if (isThere) return;
    await page.press("TAB");
  }
  assert.fail(`Tab never reaches ${selector} ${word}`);
}

/** Goes to the map with Tab, and to an organisation by the first letters of its name. */
export async function walkTo(page, letters) {
  await tabTo(page, ".node");
  await page.press(...letters);
  // What finds it comes with the first letter.
  await page.until(`an organisation whose name begins with ${letters}`, (letters) => {
    const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const node = root.activeElement?.closest(".node");
    return node && new RegExp(`(^|[^a-z])${plain(letters)}`).test(plain(`${node.ariaLabel ?? ""} ${node.textContent}`));
  }, letters);
}

/** The focused organisation, by its label on the map. */
export const here = (page) => page.run(() => root.activeElement?.closest(".node")?.querySelector(".node__label").textContent ?? null);

/** Presses a key while Shift is held. */
export async function shifted(page, key) {
  await page.driver.actions().keyDown("\uE008").sendKeys(key).keyUp("\uE008").perform();
  await page.settled();
}
