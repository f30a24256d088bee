// Search: any part of any name finds the organisation.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain } from "./support/page.mjs";
import { reader } from "./support/reader.mjs";

const desk = reader();

/** The listed results: the title of each, and its marked part. */
const results = (page) =>
  page.run(() => [...root.querySelectorAll("[role=option]")].filter((option) => option.checkVisibility()).map((option) => ({ title: option.querySelector("strong").textContent, marked: option.querySelector("mark")?.textContent, isActive: option.ariaSelected === "true" })));

async function type(page, text) {
  const field = await page.find("[role=combobox]");
  await field.click();
  await field.sendKeys(text);
  await page.settled();
}

for (const [query, title, marked] of [
  ["tndcdc", /^TNCDC – /, "TNDCDC"],
  ["chagnon", /Fondation Lucie et André Chagnon/, "Chagnon"],
  ["montreal", /Ville de Montréal/, "Montréal"],
  ["FLAC", /^FLAC/, "FLAC"],
  ["sante publique", /^INSPQ/, "santé publique"],
]) {
  test(`“${query}” finds it and marks where it matches`, async () => {
    const page = await desk.visit();
    await type(page, query);
    const found = await results(page);
    const hit = found.find((result) => title.test(result.title));
    assert.ok(hit, `not in ${JSON.stringify(found)}`);
    assert.equal(plain(hit.marked).toLowerCase(), marked.toLowerCase());
    assert.equal(await (await page.find("[role=combobox]")).getAttribute("aria-expanded"), "true");
  });
}

test("collaborations, roles and types of links are found too, and nothing is added over the map while one types", async () => {
  const page = await desk.visit();
  for (const [query, title, hash] of [
    ["bailleurs", "Bailleurs de fonds", /^hide-roles=/],
    ["financement", "Financement", /hide-links=/],
    ["chantiers", "Chantiers partenariaux", /select-collaboration=chantiers-partenariaux/],
  ]) {
    await type(page, query);
    assert.equal(await page.run(() => [...root.querySelectorAll(".chips li")].some((chip) => chip.textContent.includes("Recherche"))), false, "what is typed is no chip");
    const at = (await results(page)).findIndex((result) => result.title === title);
    assert.ok(at >= 0, `${query}: ${JSON.stringify(await results(page))}`);
    await page.press(...Array(at).fill("ARROW_DOWN"), "ENTER");
    assert.match(await page.hash(), hash);
    assert.deepEqual(await results(page), []);
  }
});

test("case and accents do not matter", async () => {
  const page = await desk.visit();
  const lists = [];
  for (const query of ["réseau québécois", "RESEAU QUEBECOIS", "reseau quebecois"]) {
    await (await page.find("[role=combobox]")).clear();
    await type(page, query);
    lists.push((await results(page)).map(({ title }) => title));
  }
  assert.ok(lists[0].length >= 3);
  assert.deepEqual(lists[1], lists[0]);
  assert.deepEqual(lists[2], lists[0]);
});

test("a sentence says that nothing was found, and aloud how much was", async () => {
  const page = await desk.visit();
  await type(page, "zzzzzz");
  assert.deepEqual(await results(page), []);
  assert.equal(await page.text(".search__status"), "Rien ne répond à cette recherche.");
  assert.equal(await page.shows(".search__status"), true);
  await page.hears("Rien ne répond à cette recherche.");
  await (await page.find("[role=combobox]")).clear();
  await type(page, "chagnon");
  await page.hears(/^\d+ résultats?$/);
});

test("arrow keys go through the results, and Enter opens the one they stand on", async () => {
  const page = await desk.visit();
  await type(page, "reseau");
  const found = await results(page);
  assert.ok(found.length >= 3);
  assert.equal(found[0].isActive, true);
  await page.press("ARROW_DOWN", "ARROW_DOWN", "ARROW_UP");
  const active = (await results(page)).findIndex(({ isActive }) => isActive);
  assert.equal(active, 1);
  const pointed = await page.run(() => root.getElementById(root.querySelector("[role=combobox]").getAttribute("aria-activedescendant"))?.querySelector("strong").textContent);
  assert.equal(pointed, found[1].title, "the screen reader is told");
  await page.press("ENTER");
  const acronym = found[1].title.split(" – ")[0];
  assert.ok((await page.text(".panel--card h2")).includes(acronym));
  assert.deepEqual(await results(page), []);
});

test("Enter brings what it opens into view", async () => {
  // Zoomed far into the top left corner, an organisation at the right edge is out of view.
  const page = await desk.visit("at=4,0.1,0.1");
  const place = async () => {
    const { x, y } = (await page.nodes()).get("CMTQ");
    const stage = await page.run(() => root.querySelector(".stage > svg").getBoundingClientRect().toJSON());
    return x > stage.left && x < stage.right && y > stage.top && y < stage.bottom;
  };
  assert.equal(await place(), false);
  await type(page, "cmtq");
  await page.press("ENTER");
  assert.equal(await place(), true);
});

test("Esc empties the field and closes the list", async () => {
  const page = await desk.visit();
  await type(page, "chagnon");
  await page.press("ESCAPE");
  assert.deepEqual(await results(page), []);
  assert.equal(await (await page.find("[role=combobox]")).getAttribute("value"), "");
  assert.equal(await (await page.find("[role=combobox]")).getAttribute("aria-expanded"), "false");
});

test("a click on a result opens it", async () => {
  const page = await desk.visit();
  await type(page, "chagnon");
  await page.click(await page.find("[role=option]"));
  assert.match(await page.text(".panel--card h2"), /Chagnon/);
});
