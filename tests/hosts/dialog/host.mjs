import assert from "node:assert/strict";
import { By } from "selenium-webdriver";

export const promise = "in a dialog, Esc closes what is open in the map first, then the dialog";

export async function enter(driver) {
  await driver.findElement(By.css("button")).click();
}

export async function keeps(page) {
  const state = () => page.run(() => ({ card: !!root.querySelector(".panel--card"), dialog: document.querySelector("dialog").open }));
  /** Where the name is not whole on the map, Esc takes off the tag that has it first. */
  const escape = async () => {
    if (await page.run(() => !!root.querySelector(".name-tag"))) await page.press("ESCAPE");
    await page.press("ESCAPE");
  };
  // The keyboard is on the organisation that was clicked.
  assert.deepEqual(await state(), { card: true, dialog: true });
  await escape();
  assert.deepEqual(await state(), { card: false, dialog: true });
  // Opened by the keyboard, the card has it.
  await page.press("ENTER");
  assert.deepEqual(await state(), { card: true, dialog: true });
  await escape();
  assert.deepEqual(await state(), { card: false, dialog: true });
  await escape();
  assert.deepEqual(await state(), { card: false, dialog: false });
}
