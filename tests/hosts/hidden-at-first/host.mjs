import assert from "node:assert/strict";
import { By } from "selenium-webdriver";

export const promise = "in a tab that nobody opened yet, the map waits, and is drawn at its size when it opens";

export async function enter(driver) {
  await driver.findElement(By.css("button")).click();
}

export async function keeps(page) {
  const { width, height } = await page.run(() => root.querySelector(".stage > svg").getBoundingClientRect().toJSON());
  assert.ok(width > 400 && height > 250, `the stage is ${width} × ${height}`);
}
