import assert from "node:assert/strict";

export const promise = "far below, nothing but the script is fetched before one comes near";

export async function enter(driver, site) {
  const asked = () => site.requests().filter((path) => path.startsWith("map/"));
  await driver.wait(() => driver.executeScript("return !!document.querySelector('carte-sociale').shadowRoot"), 5000, "never: the element is defined");
  // The browser says what is in sight once per frame: a few of them leave it the time to be wrong.
  await driver.executeAsyncScript("let left = 10; const done = arguments[0], next = () => (left-- ? requestAnimationFrame(next) : done()); next()");
  assert.deepEqual(asked(), ["map/carte-sociale.js"]);
  assert.equal(await driver.executeScript("return document.querySelector('carte-sociale > p').checkVisibility()"), true, "the page's own text is there");
  await driver.executeScript("scrollTo({ top: 8000 - 2 * innerHeight + 100, behavior: 'instant' })");
  await driver.wait(() => asked().some((path) => path.endsWith(".wasm")), 5000, "never: the wasm, when the element is less than a window away");
}
