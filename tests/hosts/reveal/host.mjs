import assert from "node:assert/strict";
import { drag } from "../../browser/support/hand.mjs";

export const promise = "on a slide drawn smaller than it is, the map follows the hand, and its keys do not turn the deck";

const slide = (driver) => driver.executeScript("return window.deck.getIndices().h");

export async function enter(driver) {
  await driver.wait(() => driver.executeScript("return !!window.deck?.isReady()"), 5000, "never: the deck");
  await driver.executeScript("window.deck.next()");
}

export async function keeps(page, { driver }) {
  const [label, from] = [...(await page.nodes())][0];
  const to = { x: from.x + 90, y: from.y + 60 };
  await drag(page, from, to);
  // It was clicked a moment ago: WebKit tells of a double click then, which would put it back.
  // And a browser may still be passing on the hand's movements when its driver says that they are done.
  const isThere = async () => {
    const { x, y } = (await page.nodes()).get(label);
    return Math.hypot(x - to.x, y - to.y) < 3;
  };
  await driver.wait(isThere, 5000, `never: ${label} where it was dropped, at ${to.x}, ${to.y}`);
  // The card has the keyboard's title: back on the map, keys walk and search.
  await page.press("ESCAPE");
  await page.run(() => root.querySelector(".node[tabindex='0']").focus());
  await page.press("ARROW_RIGHT", "ARROW_LEFT");
  assert.equal(await slide(driver), 1, "arrow keys walk on the map");
  await page.press("?");
  await page.until("the help", () => !!root.querySelector(".dialog[open] .ways"));
  await page.press("ESCAPE");
  assert.equal(await driver.executeScript("return window.deck.isOverview()"), false, "Esc closes the help, and no more");
  await page.press("/");
  await page.press(..."bonne fondation");
  assert.equal(await slide(driver), 1, "a space in the search is a space");
  assert.equal(await driver.executeScript("return window.deck.isPaused() || window.deck.isOverview() || !!document.fullscreenElement"), false, "letters are letters");
  assert.equal(await page.run(() => root.querySelector("[role=combobox]").value), "bonne fondation");
  await page.run(() => root.activeElement.blur());
  await page.press("ARROW_RIGHT");
  assert.equal(await slide(driver), 2);
}
