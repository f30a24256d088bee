import assert from "node:assert/strict";
import { By } from "selenium-webdriver";

export const promise = "folded and unfolded again, the map stays as it was";

export async function enter(driver) {
  await driver.findElement(By.css("summary")).click();
}

export async function keeps(page) {
  const fold = (isOpen) => page.run((isOpen) => { document.querySelector("details").open = isOpen; }, isOpen);
  const before = await page.onStage();
  await fold(false);
  await fold(true);
  await page.settled();
  assert.deepEqual(await page.movedSince(before), []);
  assert.equal(await page.shows(".panel--card"), true);
}
