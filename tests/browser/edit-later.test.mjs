// What version 2 of the format has, in the editor's forms by keyboard; and an organisation that is moved on the map, and stays.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Key, Origin } from "selenium-webdriver";
import { CATCH, tabTo } from "./support/author.mjs";
import { open } from "./support/browser.mjs";
import { drag } from "./support/hand.mjs";
import { Page } from "./support/page.mjs";
import { DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

describe("what version 2 has", { concurrency: false }, () => {
  let driver, server;
  before(async () => {
    server = await serve(DIST, { watched: true });
    driver = await open();
  });
  after(async () => {
    await driver?.quit();
    await server?.close();
  });

  /** Presses a button with the keyboard; whether Tab reaches each is tested in edit-keyboard.test.mjs. */
  const press = async (page, name) => {
    await page.run((name) => root.querySelector(`.dialog [data-press="${name}"]`).focus(), name);
    await page.press("ENTER");
  };
  /** Replaces the text of the focused field. */
  const type = async (page, name, text) => {
    await page.until(`the field ${name}`, (name) => root.activeElement?.dataset.answer === name, name);
    await driver.actions().keyDown(Key.CONTROL).sendKeys("a").keyUp(Key.CONTROL).perform();
    await page.press(text);
  };
  const fill = async (page, name, text) => {
    await tabTo(page, `.dialog [data-answer="${name}"]`);
    await type(page, name, text);
  };
  const undo = (page) => page.run(() => root.querySelector("[data-press=undo]").textContent);
  const said = (page) => page.run(() => root.querySelector(".edit__undo [role=status]").textContent);

  /** The editor, on the form of an organisation. */
  async function edited(hash) {
    const page = await Page.visit(driver, `${server.address}?${Math.random()}#${hash}`);
    await page.settled();
    await driver.executeScript(CATCH);
    await driver.executeScript("delete window.showSaveFilePicker; window.showSaveFilePicker = undefined;");
    // No draft of the test before.
    await driver.executeAsyncScript("const done = arguments[0]; const gone = indexedDB.deleteDatabase('carte-sociale'); gone.onsuccess = gone.onerror = gone.onblocked = () => done();");
    await page.run(() => {
      const button = root.querySelector("[data-command='dialog edit']");
      button.closest(".menu").open = true;
      button.focus();
    });
    await page.press("ENTER");
    await page.until("the editor", () => root.querySelector(".dialog[open] .edit__form"));
    await page.settled();
    return page;
  }

  async function saved(page) {
    await page.run(() => root.querySelector(".dialog [data-press=save]").click());
    await page.until("the file", () => window.files.length === 1);
    return (await page.run(() => window.files))[0].text;
  }

  test("facts, sources, periods, strength and edition are written by keyboard", async () => {
    const page = await edited("select=flac");
    const more = async () => {
      await tabTo(page, ".edit__form > .edit__more > summary");
      if (await page.run(() => !root.activeElement.parentElement.open)) await page.press("ENTER");
      await page.until("the other fields", () => root.querySelector(".edit__form > .edit__more").open);
    };
    await tabTo(page, ".dialog [data-answer='roles:funder'], .dialog [data-answer^='roles:']");
    await more();
    await press(page, "row facts");
    await type(page, "facts.0.name.fr", "Budget");
    await fill(page, "facts.0.value.fr", "2 M$");
    await page.until("the name of the act", () => /Ce qu’il en est/.test(root.querySelector("[data-press=undo]").textContent));

    await press(page, "section sources");
    await press(page, "add");
    await type(page, "title.fr", "Bottin de 2026");
    await fill(page, "date", "2026-02-30");
    await page.until("the checker's sentence", () => root.querySelector("[id='edit-problem-date']"));
    await fill(page, "date", "2026-02");
    await page.until("the map is right", () => !root.querySelector(".dialog .edit__problem"));

    await press(page, "section links");
    await fill(page, "evidence.0.page", "12-14");
    await page.until("a source to choose", () => root.querySelectorAll("[data-answer='evidence.0.source'] option").length > 1);
    await tabTo(page, ".dialog [data-answer='evidence.0.source']");
    await page.press("ARROW_DOWN");
    await more();
    await fill(page, "since", "2001");
    await fill(page, "strength", "2,5");

    await press(page, "section ");
    await more();
    await fill(page, "edition.date", "2026");
    await page.until("the sentence at the field that is missing", () => root.querySelector("[id='edit-problem-edition.id']"));
    await fill(page, "edition.id", "carte-2026");
    await page.until("the map is right", () => !root.querySelector(".dialog .edit__problem"));

    const text = await saved(page);
    const map = JSON.parse(text);
    assert.equal(map.version, 2);
    const { facts } = map.organisations.find(({ id }) => id === "flac");
    assert.deepEqual([facts[0].name.fr, facts[0].value.fr], ["Budget", "2 M$"]);
    assert.deepEqual([map.sources[0].id, map.sources[0].date], ["bottin-de-2026", "2026-02"]);
    const [{ since, strength, evidence }] = map.links;
    assert.deepEqual([since, strength, evidence[0].page, evidence[0].source], ["2001", 2.5, "12-14", "bottin-de-2026"]);
    assert.deepEqual(map.edition, { id: "carte-2026", date: "2026" });
  });

  test("standings of the map's own are added, named, chosen and removed by keyboard", async () => {
    const page = await edited("select=flac");
    await press(page, "section standings");
    await press(page, "add");
    await type(page, "name.fr", "Secteur public");
    await press(page, "section organisations");
    await page.until("the standings to choose", () => root.querySelectorAll("[data-answer=standing] option").length === 4);
    await tabTo(page, ".dialog [data-answer=standing]");
    await page.press("END");
    await page.until("the act", () => /Statut/.test(root.querySelector("[data-press=undo]").textContent));
    await page.until("the legend", () => /Secteur public/.test(root.querySelector(".legend").textContent));
    await press(page, "section standings");
    await page.run(() => {
      const list = root.querySelector("[data-answer=entry]");
      list.value = "0";
      list.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await press(page, "remove");
    await page.until("what goes along", () => /retirer « Membres » et ses \d+ appartenances/.test(root.querySelector("[data-press=undo]").textContent.replace(/\s/g, " ")));
    const map = JSON.parse(await saved(page));
    assert.equal(map.version, 2);
    assert.deepEqual(map.standings.map(({ id, name, hidden }) => [id, name.fr, hidden]), [["action-partner", "Partenaires d’action", undefined], ["external", "Seulement mentionnées", true], ["secteur-public", "Secteur public", undefined]]);
    assert.ok(map.organisations.some(({ standing }) => standing === undefined));
    assert.ok(map.organisations.some(({ standing }) => standing === "secteur-public"));
  });

  test("who is moved stays, alone, and comes back by undo", async () => {
    const page = await edited("");
    const places = () => page.run(() => Object.fromEntries([...root.querySelectorAll(".node")].map((node) => { const { x, y, width, height } = node.querySelector(".node__ground").getBoundingClientRect(); return [node.dataset.row, [Math.round(x + width / 2), Math.round(y + height / 2)]]; })));
    const was = await places();
    const row = Object.keys(was)[2];
    const [x, y] = was[row];
    await drag(page, { x, y }, { x: x + 60, y: y + 30 });
    await page.until("the act", () => /Annuler : déplacer/.test(root.querySelector("[data-press=undo]").textContent.replace(/\s/g, " ")));
    await page.settled();
    const now = await places();
    const moved = Object.keys(was).filter((row) => Math.hypot(now[row][0] - was[row][0], now[row][1] - was[row][1]) > 3);
    assert.deepEqual(moved, [row], `${JSON.stringify(was)} ${JSON.stringify(now)}`);
    assert.match(await said(page), /^Fait/);
    const text = await saved(page);
    assert.equal(JSON.parse(text).places.organisations.length, JSON.parse(text).organisations.length);
    await page.run(() => root.querySelector("[data-press=undo]").click());
    await page.until("it is back", (row, x) => Math.abs(root.querySelector(`.node[data-row="${row}"] .node__ground`).getBoundingClientRect().x - x) < 40, row, x);
    assert.equal((await undo(page)).trim(), "Annuler");
  });

  test("a double press on the ground adds an organisation there", async () => {
    const page = await edited("");
    const discs = () => page.run(() => [...root.querySelectorAll(".node .node__ground")].map((disc) => disc.getBoundingClientRect()).map(({ x, y, width, height }) => [x + width / 2, y + height / 2]));
    const was = await discs();
    const { left, top, right, bottom } = await page.run(() => root.querySelector(".stage svg").getBoundingClientRect().toJSON());
    const free = [];
    for (let x = left + 60; x < right - 60; x += 20) for (let y = top + 60; y < bottom - 60; y += 20) free.push([x, y]);
    const away = ([x, y]) => Math.min(...was.map(([a, b]) => Math.hypot(a - x, b - y)));
    const [at] = free.sort((one, other) => away(other) - away(one));
    const to = { x: Math.round(at[0]), y: Math.round(at[1]), origin: Origin.VIEWPORT };
    await driver.actions().move(to).doubleClick().perform();
    await page.until("one more", (count) => root.querySelectorAll(".node").length === count + 1, was.length);
    await page.settled();
    const now = await discs();
    assert.ok(now.some(([x, y]) => Math.hypot(x - to.x, y - to.y) < 6), `${JSON.stringify(to)} ${JSON.stringify(now)}`);
    assert.match(await said(page), /^Fait/);
    await page.until("its name to type", () => root.activeElement?.dataset.answer === "name.fr");
  });
});
