// The questions: paths between two organisations, overlaps of groups, measures; each by keyboard alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { tabTo } from "./support/keys.mjs";
import { plain } from "./support/page.mjs";
import { dataset, reader } from "./support/reader.mjs";

const desk = reader();
const map = dataset();

/** The texts in each language. */
const SAID = {
  fr: { from: "Avenir d’enfants", to: "Dynamo", linked: /^Comment AE et Dynamo sont-elles liées\? \d chemins\.$/, show: "Montrer sur la carte", chip: "Chemin : AE et Dynamo", alone: "Coopérative La Clé", apart: /^Comment CMTQ et La Clé sont-elles liées\? Elles ne sont pas liées/, all: /^Dans tous \((\d+)\)$/, any: /^Dans au moins un \((\d+)\)$/, one: /^Dans un seul \((\d+)\)$/, limit: "16 organisations, d’après un seul document", links: "Nombre de liens", size: "Taille : nombre de liens", evidence: /texte, «/ },
  en: { from: "Avenir d’enfants", to: "Dynamo", linked: /^How are AE and Dynamo linked\? \d paths\.$/, show: "Show on the map", chip: "Path: AE and Dynamo", alone: "Coopérative La Clé", apart: /^How are CMTQ and La Clé linked\? They are not linked/, all: /^In all of them \((\d+)\)$/, any: /^In at least one \((\d+)\)$/, one: /^In exactly one \((\d+)\)$/, limit: "16 organisations, according to a single document", links: "Number of links", size: "Size: number of links", evidence: /text, “/ },
};

/** Opens the questions by keyboard, and goes to one of them. */
async function ask(page, question) {
  await tabTo(page, ".header [data-command='dialog questions']");
  await page.press("ENTER");
  await page.until("the questions", () => !!root.querySelector(".dialog[open] .questions__answer"));
  await tabTo(page, "[data-answer=question]");
  for (let steps = 0; steps < ["paths", "overlaps", "measures"].indexOf(question); steps += 1) await page.press("ARROW_DOWN");
  assert.equal(await page.run(() => root.activeElement.value), question);
  assert.equal(await page.run(() => [...root.querySelectorAll(".questions__answer")].filter((one) => one.checkVisibility()).length), 1);
}

/** Chooses in the focused field by the first letters, as lists of options allow. */
async function choose(page, field, name) {
  await tabTo(page, `[data-answer=${field}]`);
  await page.press(...name);
  assert.ok(await page.run((name) => root.activeElement.selectedOptions[0].textContent.startsWith(name), name), `${name} is chosen`);
}

const said = (page) => page.text(".questions__said");

for (const language of ["fr", "en"]) {
  const words = SAID[language];
  const visit = (hash = "") => desk.visit([hash, `lang=${language}`].filter(Boolean).join("&"));

  test(`“how are they linked?” is answered in sentences, shown on the map, and has an address, ${language}`, async () => {
    const page = await visit();
    await ask(page, "paths");
    await choose(page, "from", words.from);
    await choose(page, "to", words.to);
    await page.until("the answer", () => !!root.querySelector(".routes"));
    assert.match(await said(page), words.linked);
    const routes = await page.run(() => [...root.querySelectorAll(".dialog .routes")].map((one) => one.textContent));
    assert.ok(routes.length > 1 && routes.length <= 3, `${routes.length} paths`);
    for (const route of routes) assert.match(plain(route), words.evidence, "with its evidence");
    await tabTo(page, "[data-press=show-path]");
    assert.equal(await page.focused(), words.show);
    await page.press("ENTER");
    assert.equal(await page.run(() => root.querySelector(".dialog").open), false);
    assert.match(await page.hash(), /path=ae,dynamo/);
    assert.ok(plain(await page.run(() => root.querySelector(".chips").textContent)).includes(words.chip));
    const lit = await page.lit();
    assert.ok(lit.includes("AE") && lit.includes("Dynamo") && !lit.includes("CMTQ"), `${lit}`);
    const shared = await visit("path=ae,dynamo");
    assert.deepEqual(await shared.run(() => [...root.querySelectorAll(".node[data-end] .node__label")].map((label) => label.textContent).sort()), ["AE", "Dynamo"], "the ends are lit");
    assert.deepEqual(await shared.lit(), lit, "the address leads there");
    await ask(shared, "paths");
    assert.match(await said(shared), words.linked, "and the question is open on it");
  });

  test(`a card asks it of its organisation, and “not linked” is an answer, ${language}`, async () => {
    const page = await visit("select=cmtq&hide-links=funding");
    await tabTo(page, ".panel [data-command='dialog questions']");
    await page.press("ENTER");
    await page.until("the questions", () => !!root.querySelector(".dialog[open] .questions__answer"));
    assert.match(await page.run(() => root.querySelector("[data-answer=from]").value), /^cmtq$/);
    await choose(page, "to", words.alone);
    assert.match(await said(page), words.apart);
    assert.equal(await page.shows("[data-press=show-path]"), false, "there is nothing to show");
    await page.press("ESCAPE");
    await page.until("closed", () => !root.querySelector(".dialog").open);
    assert.ok(await page.run(() => root.activeElement?.dataset.command === "dialog questions"), "the keyboard is where it was");
  });

  test(`“who sits at both tables?” is answered as lists, and as a plot that is a table, ${language}`, async () => {
    const page = await visit();
    await ask(page, "overlaps");
    const first = 5 + map.link_types.length;
    for (const at of [first, first + 1]) {
      await tabTo(page, `[data-answer=pick-${at}]`);
      await page.press("SPACE");
    }
    await page.until("the plot", () => !!root.querySelector(".upset"));
    const titles = (await page.run(() => [...root.querySelectorAll(".questions__answer h3")].filter((one) => one.checkVisibility()).map((one) => one.textContent))).map(plain);
    const count = (pattern) => Number(titles.map((title) => title.match(pattern)?.[1]).find(Boolean));
    assert.equal(count(words.any), count(words.all) + count(words.one), "of two sets, who is in any is in both or in one");
    assert.ok(count(words.all) > 0, `${titles}`);
    const rows = await page.run(() => [...root.querySelectorAll(".upset tbody tr")].map((row) => ({ name: row.querySelector("th").textContent, cells: [...row.querySelectorAll(".upset__set .hidden-visually")].map((one) => one.textContent), count: Number(row.querySelector(".table__number").textContent), who: row.querySelectorAll(".tags li").length })));
    assert.equal(rows.reduce((sum, row) => sum + row.count, 0), count(words.any), "each one once");
    for (const row of rows) assert.ok(row.name && row.cells.length === 2 && row.count === row.who, JSON.stringify(row));
    await tabTo(page, ".dialog .tags [data-command^='open ']");
    const name = await page.focused();
    await page.press("ENTER");
    await page.until("the card", () => !root.querySelector(".dialog").open && !!root.querySelector(".panel--card"));
    assert.ok(name);
    assert.match(await page.hash(), /select=/);
  });

  test(`the measures are explained with their limits, and sorted, ${language}`, async () => {
    const page = await visit();
    await ask(page, "measures");
    const answer = plain(await page.run(() => [...root.querySelectorAll(".questions__answer")].find((one) => one.checkVisibility()).textContent));
    assert.ok(answer.includes(words.limit), answer);
    assert.equal(await page.run(() => [...root.querySelectorAll(".measures__limit")].filter((one) => one.textContent.length > 20).length), 4, "each has its limit");
    await tabTo(page, ".dialog .table__head button", words.links);
    await page.press("ENTER");
    const counts = await page.run(() => [...root.querySelectorAll(".dialog tbody tr")].map((row) => Number(row.querySelector(".table__number").textContent)));
    assert.equal(counts.length, 16);
    assert.deepEqual(counts, counts.toSorted((one, other) => other - one));
    assert.ok((await page.focused()).startsWith(words.links), "the keyboard stays");
  });

  test(`a measure is shown by the size of the circles, where everyone stands, ${language}`, async () => {
    const page = await visit();
    const before = await page.nodes();
    await ask(page, "measures");
    await tabTo(page, "[data-press=size-links]");
    await page.press("ENTER");
    await page.until("the map", () => !root.querySelector(".dialog").open);
    assert.match(await page.hash(), /size=links/);
    assert.ok(plain(await page.run(() => root.querySelector(".chips").textContent)).includes(words.size));
    const after = await page.nodes();
    for (const [label, { x, y, radius }] of after) {
      assert.ok(Math.hypot(x - before.get(label).x, y - before.get(label).y) < 0.5 && radius <= before.get(label).radius + 0.5, label);
    }
    const radius = (label) => after.get(label).radius;
    assert.ok(radius("Communagir") > radius("CRCOC") && radius("CRCOC") > radius("SRQ") && radius("SRQ") > radius("La Clé"), "the more links, the larger");
    await page.click(await page.find("[data-command^='remove-chip']"));
    assert.deepEqual(await page.nodes(), before, "and taken off");
  });
}

test("no ninth set can be picked, and one that is put back makes room", async () => {
  const page = await desk.visit();
  await ask(page, "overlaps");
  for (let at = 0; at < 8; at += 1) await page.click(await page.find(`[data-answer=pick-${at}]`));
  const free = () => page.run(() => [...root.querySelectorAll(".overlaps__picks input")].filter((one) => !one.checked && !one.disabled).length);
  assert.equal(await free(), 0);
  await page.click(await page.find("[data-answer=pick-3]"));
  assert.equal(await free(), 6);
});
