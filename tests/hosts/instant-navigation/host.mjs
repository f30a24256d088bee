import assert from "node:assert/strict";
import { until } from "selenium-webdriver";
import { held } from "../../browser/support/leaks.mjs";

export const promise = "where links change the body alone (Turbo), the map is drawn again each time, and what it was is gone";

/** Firefox says so of the page that Turbo still fetches after Back, when one leaves before it has come. */
export const expected = ["rejection: The operation was aborted."];

/** Leaves by a link, and returns by a link or by the Back button. */
async function round(page, driver, isBack) {
  await driver.executeScript("document.querySelector('a').click()");
  await driver.wait(until.titleIs("Ailleurs"), 5000);
  if (isBack) await driver.navigate().back();
  else await driver.executeScript("document.querySelector('a').click()");
  await driver.wait(until.titleIs("Nos partenaires"), 5000);
  await page.until("the map again", () => !!root?.querySelector(".node") && document.querySelectorAll("carte-sociale").length === 1);
  await page.settled();
}

export async function keeps(page, { driver, engine }) {
  await driver.executeScript("window.isSamePage = true");
  let before;
  for (let time = 0; time < 12; time += 1) {
    await round(page, driver, time % 2);
    assert.equal((await page.nodes()).size, 16);
    // Turbo keeps copies of the last pages: as many from the second time on.
    if (time === 1 && engine === "chromium") before = await held(driver);
  }
  assert.equal(await driver.executeScript("return window.isSamePage"), true, "the pages are changed in place");
  if (before) {
    const after = await held(driver);
    assert.ok(after.nodes - before.nodes < 100 && after.listeners - before.listeners < 10, `as much as before is held: ${JSON.stringify({ before, after })}`);
  }
  assert.equal(await driver.executeScript("return document.querySelector('carte-sociale').select('flac')"), true);
  await page.until("a card", () => !!root.querySelector(".panel--card h2"));
}
