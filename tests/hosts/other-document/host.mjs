import assert from "node:assert/strict";

export const promise = "moved into another document, the map says that it cannot be there, and is drawn again once it is back";

export const isDrawn = false;

export async function keeps(page) {
  await page.driver.wait(() => page.driver.executeScript("return 'back' in window"), 20_000, "never: the map is there");
  assert.deepEqual(await page.driver.executeScript("return [code, reason, said]"), ["gone", "gone", "La carte n’est pas dans la page de son script."]);
  await page.driver.executeScript("back()");
  await page.until("the map", () => root?.querySelector(".node") !== null);
}
