import assert from "node:assert/strict";

export const promise = "what the page hides, the map does not show: it comes with its panel";

const state = (driver) =>
  driver.executeScript(`
    const map = document.getElementById("second").firstChild, node = map.shadowRoot.querySelector(".node__label");
    const { x, y, width, height } = node.getBoundingClientRect();
    return { isSeen: getComputedStyle(node).visibility === "visible", isTouched: document.elementFromPoint(x + width / 2, y + height / 2) === map };
  `);

export async function enter(driver) {
  await driver.wait(() => driver.executeScript("return !!document.querySelector('carte-sociale').shadowRoot?.querySelector('.node')"), 20_000, "never: the map is drawn");
  assert.deepEqual(await state(driver), { isSeen: false, isTouched: false });
  await driver.executeScript("for (const section of document.querySelectorAll('section')) section.classList.toggle('is-shown')");
  assert.deepEqual(await state(driver), { isSeen: true, isTouched: true });
}
