// Names and lines of maps of many organisations, at several sizes and zooms: boxes are measured.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { communities } from "./support/generated.mjs";
import { DATA, reader } from "./support/reader.mjs";
import { clashes, written } from "./support/written.mjs";

const desk = reader();

for (const count of [60, 150]) {
  test(`of ${count}, the most linked are named in letters of 12 pixels or more, and more when zoomed in`, async () => {
    await desk.visitWith({ [DATA]: communities(count) });
    for (const size of [{ width: 1366, height: 768 }, SIZES.phone]) {
      const page = await desk.visit("view=map", { size });
      let before = 0;
      for (let zoom = 0; zoom < 3; zoom += 1) {
        const all = await written(page);
        const names = all.filter((name) => name.isOnStage);
        assert.deepEqual(clashes(names), []);
        for (const { text, px } of names) assert.ok(px >= (count > 60 ? 12 : 10.9), `${text}: ${px}`);
        assert.ok(all.length > before || all.length === count, `${all.length} names at zoom ${zoom}, after ${before}`);
        before = all.length;
        for (let press = 0; press < 3; press += 1) await page.click(await page.button("Agrandir"));
      }
      assert.ok(before >= Math.min(40, count), `${before} names`);
    }
  });
}

test("of a crowd, whoever is pointed at is named, and its links are drawn whole", async () => {
  const page = await desk.visitWith({ [DATA]: communities(150) });
  const lines = () => page.run(() => ({ thin: root.querySelectorAll(".stage .link__line--thin").length, all: root.querySelectorAll(".stage .link__line").length }));
  const { thin, all } = await lines();
  assert.equal(thin, all, "from afar all are hairlines");
  const hidden = await page.run(() => root.querySelector(".node__label.is-hidden").closest(".name").dataset.row);
  await page.point(await page.find(`.node[data-row="${hidden}"] .node__hit`));
  assert.equal(await page.run((row) => root.querySelector(`.name[data-row="${row}"] .node__label`).classList.contains("is-hidden"), hidden), false);
  const lit = await lines();
  assert.ok(lit.all - lit.thin > 0 && lit.all - lit.thin < 40, JSON.stringify(lit));
});
