import assert from "node:assert/strict";

export const promise = "all are drawn by one module, and each is read on its own";

export async function keeps(page, site) {
  await page.until("all twenty", () => [...document.querySelectorAll("carte-sociale")].every((map) => map.shadowRoot?.querySelectorAll(".node").length >= 16));
  const all = await page.run(() => [...document.querySelectorAll("carte-sociale")].map(({ shadowRoot }) => ({ cards: shadowRoot.querySelectorAll(".panel--card").length, label: shadowRoot.querySelector(".legend").textContent.includes("Rôles") })));
  assert.deepEqual(all.map(({ cards }) => cards), [1, ...Array(19).fill(0)]);
  assert.deepEqual(all.map(({ label }) => label), Array.from({ length: 20 }, (_, count) => count % 2 === 0));
  const names = site.requests().filter((path) => path.startsWith("map/"));
  // A script loaded on demand is fetched to be checked, then imported: from the cache, where a server allows one.
  const again = names.filter((path, at) => names.indexOf(path) !== at);
  assert.deepEqual(again, ["map/interaction.js"], "each file of the map is asked for once");
}
