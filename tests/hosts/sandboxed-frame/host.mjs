import assert from "node:assert/strict";
import { By } from "selenium-webdriver";

export const promise = "in a frame without an origin of its own, the map runs, without storage or windows";

const EVERYONE = { "access-control-allow-origin": "*" };
export const headers = { ".js": EVERYONE, ".wasm": EVERYONE, ".css": EVERYONE, ".json": EVERYONE, ".bin": EVERYONE, ".txt": EVERYONE };

export async function enter(driver) {
  await driver.switchTo().frame(await driver.findElement(By.css("iframe")));
}

export async function keeps(page) {
  assert.equal(await page.driver.executeScript("return window.origin"), "null");
}
