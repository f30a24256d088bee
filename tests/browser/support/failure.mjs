// The error of a page where the map cannot be drawn.

import assert from "node:assert/strict";
import { plain } from "./page.mjs";

/** Fails unless an alert with the text `what` is visible above the page's own content of the element. */
export async function says(page, what) {
  await page.until("the reason", () => !!root?.querySelector("[role=alert]")?.checkVisibility());
  assert.match(plain(await page.text("[role=alert]")), what);
  assert.equal(await page.run(() => document.querySelector("carte-sociale > p").checkVisibility()), true, "the page's own text stays");
}
