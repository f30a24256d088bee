// Editing the map by the cells of its table, by keyboard, with the mouse and with a finger.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { failures, violations } from "./support/checkers.mjs";
import { touch } from "./support/hand.mjs";
import { plain } from "./support/page.mjs";
import { DATA, reader } from "./support/reader.mjs";

const desk = reader();

const undo = async (page) => plain(await page.run(() => root.querySelector("[data-press=undo]").textContent));
const said = async (page) => plain(await page.run(() => root.querySelector(".edit__undo [role=status]").textContent));

/** The editor beside a table, of the bundled map or of another. */
async function tabled(which = "organisations", { hash = "", map, direction = "ltr" } = {}) {
  const page = await desk.visitWith(map ? { [DATA]: JSON.stringify(map) } : {}, `view=table${hash}`);
  await page.driver.executeScript("document.documentElement.dir = arguments[0]", direction);
  await page.settled();
  await page.run(() => root.querySelector("[data-command='dialog edit']").click());
  await page.until("the editor", () => root.querySelector(".dialog[open] .edit__form"));
  await page.until("the table", () => root.querySelector(".table__frame table[role=grid]"));
  if (which === "links") {
    await page.run(() => root.querySelector(".list [data-press=links]").click());
    await page.until("the links", () => root.querySelector("[data-link-row]"));
  }
  await page.settled();
  return page;
}

const cell = (page, row, column) =>
  page.run(
    (row, column) => {
      const head = root.querySelector(`.list [data-press="sort-${column}"]`).closest("th");
      const cell = root.querySelector(".table__frame tbody").rows[row].cells[head.cellIndex];
      cell.scrollIntoView({ block: "nearest", inline: "nearest" });
      return cell;
    },
    row,
    column,
  );
const textAt = async (page, row, column) => plain(await page.driver.executeScript("return arguments[0].textContent", await cell(page, row, column)));
const here = (page) =>
  page.run(() => {
    const cell = root.activeElement?.closest("td,th");
    return cell && [cell.closest("tr").rowIndex - 1, cell.closest("table").tHead.rows[0].cells[cell.cellIndex].querySelector("button").dataset.press.slice(5)];
  });
const focusOn = async (page, row, column) => page.driver.executeScript("arguments[0].focus()", await cell(page, row, column));
const opened = (page) => page.until("an open cell", () => root.querySelector(".cell")?.contains(root.activeElement));
const closed = (page) => page.until("no open cell", () => !root.querySelector(".cell"));

test("cells of organisations are edited by keyboard: one act each, named and undone", async () => {
  const page = await tabled();
  await focusOn(page, 0, "name");
  const name = await textAt(page, 0, "name");
  await page.press("ENTER");
  await opened(page);
  assert.deepEqual([...(await violations(page.driver)), ...(await failures(page.driver))], []);
  await page.press("Anémone");
  await page.press("ENTER");
  await closed(page);
  assert.match(await textAt(page, 0, "name"), /^Anémone/);
  assert.match(await said(page), /^Fait : changer « Nom » de/);
  assert.deepEqual(await here(page), [1, "name"]);
  // The roles are boxes to tick; together they are one act.
  await page.press("ARROW_UP");
  await page.press("ARROW_RIGHT");
  assert.deepEqual(await here(page), [0, "roles"]);
  const roles = await textAt(page, 0, "roles");
  await page.press("F2");
  await opened(page);
  await page.press("SPACE");
  await page.press("ENTER");
  await closed(page);
  assert.notEqual(await textAt(page, 0, "roles"), roles);
  assert.match(await undo(page), /Rôles/);
  for (const _ of [1, 2]) await page.run(() => root.querySelector("[data-press=undo]").click());
  await page.until("all is undone", () => root.querySelector("[data-press=undo]").textContent.trim() === "Annuler");
  assert.equal(await textAt(page, 0, "name"), name);
});

test("Escape leaves a cell as it was, Tab keeps it and goes on, and what is wrong stays open", async () => {
  const page = await tabled();
  await page.run(() => {
    root.querySelector(".table__columns").closest("details").open = true;
    root.querySelector("[data-answer=column-founded]").click();
  });
  await page.until("the column", () => root.querySelector("[data-press=sort-founded]"));
  await focusOn(page, 1, "name");
  const name = await textAt(page, 1, "name");
  await page.press("F2");
  await opened(page);
  await page.press("Autre");
  await page.press("ESCAPE");
  await closed(page);
  assert.equal(await textAt(page, 1, "name"), name);
  assert.deepEqual(await here(page), [1, "name"]);
  await focusOn(page, 1, "founded");
  await page.press("ENTER");
  await opened(page);
  await page.press("mille");
  await page.press("ENTER");
  await page.until("the checker's sentence", () => root.querySelector(".cell .edit__problem").textContent.length > 10);
  assert.equal(await page.run(() => root.activeElement.ariaInvalid ?? root.activeElement.getAttribute("aria-invalid")), "true");
  assert.deepEqual([...(await violations(page.driver)), ...(await failures(page.driver))], []);
  assert.equal(await undo(page), "Annuler");
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys("a").keyUp(Key.CONTROL).perform();
  await page.press("1987");
  await page.press("TAB");
  await closed(page);
  assert.equal(await textAt(page, 1, "founded"), "1987");
  assert.deepEqual(await here(page), [2, "name"], "the last cell of a row leads to the next");
});

test("cells of links are edited with the mouse: types are chosen, ends are looked up", async () => {
  const page = await tabled("links");
  const kind = await textAt(page, 0, "type");
  await page.driver.actions().doubleClick(await cell(page, 0, "type")).perform();
  await opened(page);
  await page.press("HOME");
  if (await page.run((kind) => root.activeElement.selectedOptions[0].textContent === kind, kind)) await page.press("END");
  await page.press("ENTER");
  await closed(page);
  assert.notEqual(await textAt(page, 0, "type"), kind);
  assert.ok(await page.run(() => root.querySelector(".list [data-press=links]").ariaPressed === "true"), "the table stays");
  await focusOn(page, 0, "to");
  await page.press("F2");
  await opened(page);
  await page.press("Nul de ce nom");
  await page.press("ENTER");
  await page.until("the sentence", () => /Aucune organisation/.test(root.querySelector(".cell .edit__problem").textContent));
  await page.press("ESCAPE");
  await closed(page);
  // Elsewhere, what was typed is kept.
  await page.run(() => root.querySelector(".table__columns:has([data-answer=column-note])").closest("details").setAttribute("open", ""));
  await page.run(() => root.querySelector("[data-answer=column-note]").click());
  await page.until("the column", () => root.querySelector("[data-press=sort-note]"));
  await page.driver.actions().doubleClick(await cell(page, 2, "note")).perform();
  await opened(page);
  await page.press("Une note");
  await page.driver.actions().move({ origin: await page.find(".list h2") }).click().perform();
  await closed(page);
  assert.equal(await textAt(page, 2, "note"), "Une note");
});

test("a second tap opens a cell, and once the editor is closed none opens", async () => {
  const page = await tabled();
  const point = await page.driver.executeScript("const { x, y, width, height } = arguments[0].getBoundingClientRect(); return { x: x + width - 8, y: y + height / 2 };", await cell(page, 2, "roles"));
  await touch(page, [[point]]);
  await touch(page, [[point]]);
  await opened(page);
  await page.press("ESCAPE");
  await closed(page);
  await page.run(() => root.querySelector(".dialog .panel__close, .dialog [data-close], .dialog form button").click());
  await page.until("no editor", () => !root.querySelector(".dialog[open]"));
  await focusOn(page, 0, "roles");
  await page.press("F2");
  await page.settled();
  assert.ok(await page.run(() => !root.querySelector(".cell") && !root.querySelector("table[role=grid]")));
});

/** A map of the tests, as an object. */
const corpus = (name) => JSON.parse(readFileSync(new URL(`../corpus/good/${name}.json`, import.meta.url), "utf8"));

/** The identifier of the column of this name. */
const columnNamed = (page, name) =>
  page.run((name) => [...root.querySelectorAll(".list thead button")].find((button) => button.textContent.replace(/[▲▼]/, "").trim() === name).dataset.press.slice(5), name);
/** The row whose first cell begins so. */
const rowNamed = (page, name) => page.run((name) => [...root.querySelector(".table__frame tbody").rows].findIndex((row) => row.cells[0].textContent.startsWith(name)), name);
const labels = (page) => page.run(() => [...root.querySelectorAll(".cell :is(input, textarea)")].map((field) => field.ariaLabel ?? field.closest("label").querySelector("span").textContent));
const replace = async (page, text) => {
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys("a").keyUp(Key.CONTROL).perform();
  await page.press(text);
};
const undoAll = async (page, times) => {
  for (let time = 0; time < times; time += 1) await page.run(() => root.querySelector("[data-press=undo]").click());
  await page.until("all is undone", () => root.querySelector("[data-press=undo]").textContent.trim() === "Annuler");
};

test("the cell of a name has the acronym too, and Tab goes through both before it goes on", async () => {
  const page = await tabled("organisations", { map: corpus("version-2") });
  const row = await rowNamed(page, "Maison du quartier (MQ)");
  await focusOn(page, row, "name");
  await page.press("F2");
  await opened(page);
  assert.deepEqual(await labels(page), ["Nom (fr)", "Sigle"]);
  assert.deepEqual([...(await violations(page.driver)), ...(await failures(page.driver))], []);
  await page.press("TAB");
  assert.equal(await page.run(() => root.activeElement.value), "MQ");
  await page.press("MDQ");
  await page.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
  assert.equal(await page.run(() => root.activeElement.value), "Maison du quartier");
  for (const _ of [1, 2]) await page.press("TAB");
  await closed(page);
  assert.equal(await textAt(page, row, "name"), "Maison du quartier (MDQ)");
  assert.match(await undo(page), /« Sigle » de « MQ »/);
  assert.deepEqual(await here(page), [row, "roles"]);
  await undoAll(page, 1);
  assert.equal(await textAt(page, row, "name"), "Maison du quartier (MQ)");
});

test("Tab reaches each role of a cell", async () => {
  const page = await tabled("organisations", { map: corpus("version-2") });
  const row = await rowNamed(page, "Maison");
  await focusOn(page, row, "roles");
  await page.press("ENTER");
  await opened(page);
  await page.press("TAB");
  await page.press("SPACE");
  await page.press("ENTER");
  await closed(page);
  assert.equal(await textAt(page, row, "roles"), "");
  await undoAll(page, 1);
});

test("the value of a fact is a cell, and a row without the fact gets it, as one act", async () => {
  const page = await tabled("organisations", { map: corpus("version-2") });
  const budget = await columnNamed(page, "Budget annuel");
  const row = await rowNamed(page, "Maison");
  await focusOn(page, row, budget);
  await page.press("ENTER");
  await opened(page);
  assert.deepEqual(await labels(page), ["Budget annuel"]);
  await page.press("320 000 $");
  await page.press("ENTER");
  await closed(page);
  assert.equal(await textAt(page, row, budget), "320 000 $");
  const other = await rowNamed(page, "Atelier");
  assert.equal(await textAt(page, other, budget), "");
  await focusOn(page, other, budget);
  await page.press("F2");
  await opened(page);
  assert.deepEqual([...(await violations(page.driver)), ...(await failures(page.driver))], []);
  await page.press("ESCAPE");
  await closed(page);
  assert.match(await undo(page), /« MQ »/, "opening a cell changes nothing");
  // The columns of facts stand as they come first: here, after that of the language.
  const first = await rowNamed(page, "Atelier");
  const language = await columnNamed(page, "Langue de travail");
  await focusOn(page, first, language);
  await page.press("F2");
  await opened(page);
  await page.press("anglais");
  await page.press("TAB");
  await closed(page);
  assert.equal(await textAt(page, first, await columnNamed(page, "Langue de travail")), "anglais");
  assert.match(await undo(page), /de « Atelier »/);
  const text = await page.run(() => [...root.querySelectorAll(".dialog [data-answer^='facts.0.name.']")].map((field) => field.value));
  assert.deepEqual(text, ["Langue de travail", "Working language"], "it is the same fact in each language");
  // A value that is emptied takes its fact along.
  await focusOn(page, row, await columnNamed(page, "Budget annuel"));
  await page.press("F2");
  await opened(page);
  await page.run(() => root.activeElement.select());
  await page.press("BACK_SPACE");
  await page.press("ENTER");
  await closed(page);
  await undoAll(page, 3);
  assert.equal(await textAt(page, row, await columnNamed(page, "Budget annuel")), "310 000 $");
});

test("the two ends of a period are one cell of a link, which the checker takes or refuses as a whole", async () => {
  const page = await tabled("links", { map: corpus("version-2") });
  await focusOn(page, 0, "period");
  const before = await textAt(page, 0, "period");
  await page.press("ENTER");
  await opened(page);
  assert.deepEqual(await labels(page), ["Depuis", "Jusqu’à"]);
  assert.deepEqual([...(await violations(page.driver)), ...(await failures(page.driver))], []);
  await page.press("2015");
  await page.press("TAB");
  await page.press("2012");
  await page.press("ENTER");
  await page.until("the checker's sentence", () => root.querySelector(".cell .edit__problem").textContent.length > 10);
  assert.equal(await undo(page), "Annuler");
  assert.deepEqual([...(await violations(page.driver)), ...(await failures(page.driver))], []);
  await page.press("TAB");
  await replace(page, "2025");
  await page.press("ENTER");
  await closed(page);
  assert.match(await textAt(page, 0, "period"), /2015.*2025/);
  assert.deepEqual(await here(page), [1, "period"]);
  // A second time, it is another act.
  await page.press("ARROW_UP");
  await page.press("F2");
  await opened(page);
  await page.press("2016");
  await page.press("ENTER");
  await closed(page);
  assert.match(await textAt(page, 0, "period"), /2016.*2025/);
  await page.run(() => root.querySelector("[data-press=undo]").click());
  await page.settled();
  assert.match(await textAt(page, 0, "period"), /2015.*2025/);
  await undoAll(page, 1);
  assert.equal(await textAt(page, 0, "period"), before);
  // A link's facts are cells too.
  const fact = await columnNamed(page, "Entente");
  await focusOn(page, 1, fact);
  await page.press("F2");
  await opened(page);
  await page.press("Verbale");
  await page.press("ENTER");
  await closed(page);
  assert.equal(await textAt(page, 1, fact), "Verbale");
  await undoAll(page, 1);
});

test("in a map and on a page written from right to left, a fact is written so in its cell, beside the form", async () => {
  const map = corpus("arabic");
  map.version = 2;
  map.organisations[0].facts = [{ name: { ar: "الميزانية", fr: "Budget" }, value: { ar: "كبيرة", fr: "Grand" } }];
  const page = await tabled("organisations", { map, hash: "&lang=ar", direction: "rtl" });
  assert.ok(await page.run(() => root.querySelector(".dialog").getBoundingClientRect().right <= innerWidth), "the form is in sight");
  const fact = await columnNamed(page, "الميزانية");
  const row = await rowNamed(page, "صندوق");
  await focusOn(page, row, fact);
  await page.press("F2");
  await opened(page);
  assert.deepEqual(await page.run(() => [root.activeElement.lang, getComputedStyle(root.activeElement).unicodeBidi]), ["ar", "plaintext"]);
  assert.deepEqual([...(await violations(page.driver)), ...(await failures(page.driver))], []);
  await page.press("صغيرة");
  await page.press("ENTER");
  await closed(page);
  assert.equal(await textAt(page, row, fact), "صغيرة");
  await undoAll(page, 1);
});
