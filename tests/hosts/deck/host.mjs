import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { By } from "selenium-webdriver";
import { presented } from "../../browser/support/presented.mjs";

export const promise = "from a slide of the deck the map takes the screen, tells its story from the slide named, and gives the deck back";

const text = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const slide = (driver) => driver.executeScript("return window.deck.getIndices().h");

export async function enter(driver) {
  await driver.wait(() => driver.executeScript("return !!window.deck?.isReady()"), 5000, "never: the deck");
  await driver.executeScript("window.deck.next()");
}

export async function keeps(page, { driver }) {
  const [here, guide] = [text("index.html"), text("../../../docs/present.md")];
  for (const line of [/<carte-sociale loading.*<\/carte-sociale>/, /<button onclick="[^"]*">/]) assert.ok(guide.includes(here.match(line)[0]), `${line} is as the guide says`);
  presented(page);
  await page.press("ESCAPE");
  await driver.findElement(By.css("section.present button")).click();
  await page.until("the presentation", () => !!root.querySelector(".cs[data-presenting] .present__row"));
  await page.settled();
  assert.equal(await page.slide(), 4);
  await page.press("PAGE_DOWN", "ARROW_RIGHT", "b", "b");
  assert.equal(await page.slide(), 6);
  await page.press("ESCAPE");
  await page.over();
  assert.deepEqual([await slide(driver), await driver.executeScript("return window.deck.isOverview() || window.deck.isPaused()")], [1, false], "the deck stayed where it was");
}
