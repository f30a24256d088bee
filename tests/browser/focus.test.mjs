// The focus on an organisation's neighbourhood: steps, link types, direction, and whether the rest fades or is hidden.

import assert from "node:assert/strict";
import { test } from "node:test";
import { here, tabTo, walkTo } from "./support/keys.mjs";
import { dataset, labelOf, reader } from "./support/reader.mjs";

const desk = reader();
const map = dataset();
const shown = map.organisations.filter(({ standing }) => standing !== "external").map(({ id }) => id);
const named = (ids) => [...ids].map((id) => labelOf(map.organisations.find((one) => one.id === id))).sort();

/** The organisations within so many steps, in the data. */
function within(root, steps, { through = false, way = "both" } = {}) {
  const directed = map.link_types.filter((kind) => kind.directed).map(({ id }) => id);
  const leads = (link, from) => way === "both" || !directed.includes(link.type) || (way === "out" ? link.source : link.target) === from;

  const reached = new Set([root]);
  for (let step = 0; step < steps; step += 1) {
    for (const from of [...reached]) {
      for (const link of map.links) if ([link.source, link.target].includes(from) && leads(link, from)) reached.add(link.source === from ? link.target : link.source);
      if (!through) continue;
      for (const { members } of map.collaborations) {
        const ids = members.map(({ organisation }) => organisation);
        if (ids.includes(from)) ids.forEach((id) => reached.add(id));
      }
    }
    for (const id of reached) if (!shown.includes(id)) reached.delete(id);
  }
  return named(reached);
}

const WORDS = {
  fr: { through: "par les collaborations", hide: "masquer le reste", out: "sortantes", both: "les deux sens", in: "entrantes", chip: /Autour : Dynamo, 2 étapes/, heard: (count) => `Autour : Dynamo, 2 étapes; ${count} organisations` },
  en: { through: "through collaborations", hide: "hide the rest", out: "outgoing", both: "both ways", in: "incoming", chip: /Around: Dynamo, 2 steps/, heard: (count) => `Around: Dynamo, 2 steps; ${count} organisations` },
};

for (const language of ["fr", "en"]) {
  const words = WORDS[language];
  const suffix = language === "en" ? "&lang=en" : "";

  test(`digits on the map choose how far one looks around, and nothing moves, ${language}`, async () => {
    const page = await desk.visit(`lang=${language}`);
    await walkTo(page, "dyn");
    assert.equal(await here(page), "Dynamo");
    const before = await page.onStage();
    await page.press("2");
    assert.equal(await page.hash(), `focus=dynamo,2${suffix}`);
    assert.match((await page.text(".chips")).replace(/\s+/g, " "), words.chip);
    await page.hears(words.heard(within("dynamo", 2).length));
    assert.deepEqual(await page.lit(), within("dynamo", 2), "all of them are lit, not those beside where the keyboard is");
    await page.press("3");
    assert.deepEqual(await page.lit(), within("dynamo", 3));
    await page.press("1");
    assert.equal(await page.hash(), `focus=dynamo${suffix}`);
    assert.deepEqual(await page.lit(), within("dynamo", 1));
    await page.press("4");
    assert.equal(await page.hash(), `focus=dynamo,all${suffix}`);
    await page.press("4");
    assert.equal(await page.hash(), language === "en" ? "lang=en" : "", "the same key ends it");
    assert.deepEqual(await page.movedSince(before), []);
  });

  test(`the card chooses steps, what counts as one, the way of the arrows, and whether the rest goes, ${language}`, async () => {
    const page = await desk.visit(`select=ae&lang=${language}`);
    const press = async (word) => {
      await page.run(() => root.querySelector(".panel h2").focus());
      await tabTo(page, ".around .choice", word);
      await page.press("ENTER");
    };
    const before = await page.onStage();
    await press("1");
    assert.deepEqual(await page.lit(), within("ae", 1));
    await press("2");
    assert.deepEqual(await page.lit(), within("ae", 2));
    await press("1");
    await press(words.through);
    assert.deepEqual(await page.lit(), within("ae", 1, { through: true }));
    await press(words.through);
    await press(words.hide);
    assert.deepEqual([...(await page.nodes()).keys()].sort(), within("ae", 1), "the rest is hidden");
    // What is left is a map of its own size.
    const now = await page.onStage();
    const width = (places) => {
      const all = [...now.keys()].map((label) => places.get(label).x);
      return Math.max(...all) - Math.min(...all);
    };
    assert.ok(width(now) > width(before) * 1.1, `${width(now)} after ${width(before)}`);
    await press(words.out);
    assert.equal(await page.hash(), `select=ae&focus=ae,out,hide${suffix}`);
    assert.deepEqual([...(await page.nodes()).keys()].sort(), within("ae", 1, { way: "out" }));
    await press(words.in);
    assert.deepEqual([...(await page.nodes()).keys()].sort(), within("ae", 1, { way: "in" }));
    await press(words.both);
    await press("1");
    assert.equal(await page.hash(), `select=ae${suffix}`, "the reach that is chosen already ends it");
  });
}

test("an organisation is moved by clicks alone, and put back", async () => {
  const page = await desk.visit("select=communagir", { calm: true });
  const home = (await page.onStage()).get("Communagir");
  await page.click(await page.find(".moving summary"));
  await page.click(await page.find("[data-command='move right']"));
  await page.click(await page.find("[data-command='move right']"));
  await page.click(await page.find("[data-command='move up']"));
  const moved = (await page.onStage()).get("Communagir");
  assert.ok(moved.x > home.x + 12 && moved.y < home.y - 4, JSON.stringify([home, moved]));
  await page.click(await page.find("[data-command=release]"));
  await page.until("no pin", () => !root.querySelector(".node__pin"));
  assert.deepEqual(await page.movedSince(new Map([["Communagir", home]])), []);
  await page.run(() => document.querySelector("carte-sociale").setAttribute("gestures", "none"));
  assert.equal(await page.shows(".moving"), false, "where nothing may be moved, nothing offers it");
});
