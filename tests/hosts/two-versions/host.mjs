import assert from "node:assert/strict";

export const promise = "of several copies of the script, the first one serves all the maps";

export async function keeps(page, site) {
  await page.until("both maps", () => [...document.querySelectorAll("carte-sociale")].every((element) => element.shadowRoot?.querySelector(".node")));
  const wasm = [...site.requests(), ...site.requestsElsewhere()].filter((path) => path.endsWith(".wasm"));
  // The second one is what the click needs that opened a card.
  assert.deepEqual(wasm, ["map/widget_bg.wasm", "map/interaction_bg.wasm"]);
}
