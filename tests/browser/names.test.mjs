// Names in full: on the map under the pointer and the focus, and what is hidden named by what leaves it out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { plain } from "./support/page.mjs";
import { dataset, reader } from "./support/reader.mjs";

const desk = reader();

const tag = (page) =>
  page.run(() => {
    const tag = root.querySelector(".name-tag");
    const [box, stage] = [tag, root.querySelector(".stage > svg")].map((one) => one?.getBoundingClientRect());
    return tag && { text: [...tag.querySelectorAll("text")].map((line) => line.textContent).join(" "), isInside: box.left >= stage.left - 1 && box.right <= stage.right + 1 && box.top >= stage.top - 1 && box.bottom <= stage.bottom + 1 };
  });

for (const [name, size] of Object.entries(SIZES)) {
  test(`on a ${name}, the focus writes each name in full, inside the stage`, async () => {
    const page = await desk.visit("", { size });
    for (const { acronym, name, standing } of dataset().organisations) {
      if (!acronym || standing === "external") continue;
      await page.run((node) => node.focus({ preventScroll: true }), await page.node(acronym));
      await page.until("its name", (name) => [...root.querySelectorAll(".name-tag text")].map((line) => line.textContent).join(" ") === name, name.fr);
      assert.equal((await tag(page)).isInside, true, name.fr);
    }
  });
}

test("the pointer writes a name, stays on it, and takes it away", async () => {
  const page = await desk.visit();
  await page.point(await page.node("RQIIAC"));
  assert.match((await tag(page)).text, /^Réseau québécois des intervenant/);
  await page.point(await page.find(".name-tag rect"));
  assert.match((await tag(page)).text, /^Réseau québécois des intervenant/, "one can point at it");
  await page.point();
  assert.equal(await tag(page), null);
});

test("what a filter leaves out is said and shown, and what is hidden is on the map while its card is open", async () => {
  const page = await desk.visit("select=inspq");
  assert.match(await page.text(".panel"), /1 n’apparaît pas sur la carte. Afficher/);
  await page.click(await page.button("Gouv. du Québec", ".panel"));
  assert.match(await page.text(".panel"), /Masquée, sauf tant que sa fiche est ouverte. Afficher/);
  assert.ok((await page.nodes()).has("Gouv. du Québec"), "it is on the map");
  await page.press("ESCAPE");
  assert.equal((await page.nodes()).has("Gouv. du Québec"), false, "and off it again");
  const filtered = await desk.visit("hide-links=networking,collaboration,partnership");
  const said = plain(await filtered.run(() => root.querySelector(".panel .left-out").textContent));
  assert.match(said, /^\d autres liens concernent des organisations masquées\. Afficher$/);
  await filtered.run(() => root.querySelector(".panel [data-command=show-left-out]").click());
  await filtered.until("all of them", () => !root.querySelector(".panel .left-out"));
});
