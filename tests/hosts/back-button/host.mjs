import assert from "node:assert/strict";
import { until } from "selenium-webdriver";

export const promise = "the Back button brings the map back as it was left, and it answers";

// A page that must not be stored is not kept for the Back button either.
const KEPT = { "cache-control": "no-cache" };
export const headers = { ".html": KEPT, ".js": KEPT, ".css": KEPT, ".json": KEPT, ".wasm": KEPT, ".bin": KEPT };

export async function keeps(page, { driver }) {
  const card = await page.text(".panel--card h2");
  // A driver's own click listens for the end of the page, for which Firefox would not keep it.
  await driver.executeScript("document.querySelector('a').click()");
  await driver.wait(until.titleIs("Ailleurs"), 5000);
  await driver.navigate().back();
  await page.until("the map again", () => !!root?.querySelector(".node"));
  await driver.wait(() => driver.executeScript("return window.isAsLeft"), 5000, "never: the page as it was left, for nothing in it forbids that");
  assert.equal(await page.text(".panel--card h2"), card);
  await page.click(await page.button("English"));
  assert.match(await page.legend(), /Roles/i);
}
