// A panic in either module is shown to the reader: a notice with the organisations, and a button that restarts the map where
// they were; the host page `panic` has it in every engine. The tests wrap the instances that the page makes, so that the code that breaks is the one that readers download.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Page } from "./support/page.mjs";
import { DIST, dataset, reader } from "./support/reader.mjs";

/** In the page: `breaks(name)` makes the export `name` panic; `instances` counts. */
const WRAP = readFileSync(new URL("../hosts/panic/wrap.js", import.meta.url), "utf8");

const desk = reader({}, [WRAP]);

afterEach(() => (desk.expected = []));

/** The export panics the next time that the page calls it. */
async function breaks(name) {
  desk.expected = ["on purpose", "unreachable"];
  await desk.driver.executeScript("breaks(arguments[0])", name);
}

const instances = () => desk.driver.executeScript("return instances()");

/** Waits for the notice, and returns its list. */
async function notice(page) {
  await page.until("the notice", () => root.querySelector("[role=alert] button")?.checkVisibility());
  assert.match(await page.text("[role=alert]"), /s’est arrêtée à cause d’une erreur/);
  return page.run(() => [...root.querySelectorAll("[role=alert] li")].map((line) => line.textContent));
}

/** Clicks the button of the notice, and waits for the map. */
async function restart(page) {
  await page.click(await page.find("[role=alert] button"));
  await page.until("a new map", () => root?.querySelectorAll(".node").length > 0);
  await page.settled();
}

/** A page of several maps in a box each, with the usual policy. */
async function visitMaps(count) {
  const maps = "<carte-sociale loading=eager></carte-sociale>".repeat(count);
  const files = { "maps.html": `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Cartes</title><link rel="icon" href="embed/icon.svg"></head><body>${maps}<script type="module" src="embed/carte-sociale.js"></script></body></html>` };
  await desk.visitWith(files);
  const page = await Page.visit(desk.driver, `${desk.server.address}maps.html`);
  await page.until("all maps", (count) => [...document.querySelectorAll("carte-sociale")].filter((map) => map.shadowRoot?.querySelector(".node")).length === count, count);
  return page;
}

/** For each map of the page: whether it is drawn and interactive, or "notice". */
const states = () =>
  desk.driver.executeScript("return [...document.querySelectorAll('carte-sociale')].map((map) => (map.shadowRoot.querySelector('[role=alert]') ? 'notice' : map.select('ae') && map.shadowRoot.querySelector('.node') !== null))");

test("alone: the host's call returns, the reader reads who is on the map and goes on where they were", async () => {
  const page = await desk.visit("select=ae&hide-roles=funder");
  await desk.driver.executeScript("addEventListener('carte-error', ({ detail }) => (window.code = detail.code))");
  await breaks("widget_next");
  assert.equal(await page.run(() => document.querySelector("carte-sociale").next()), null);
  assert.deepEqual(await notice(page), [], "this page lists its organisations itself");
  assert.equal(await page.run(() => document.querySelector(".still li").checkVisibility()), true);
  assert.equal(await desk.driver.executeScript("return window.code"), "panic");
  const before = await instances();
  await restart(page);
  assert.equal(await instances(), before + 1, "what broke is not used again");
  assert.match(await page.text(".panel--card h2"), /Avenir d’enfants/);
  assert.match(await page.hash(), /hide-roles=funder/, "the filter is kept");
  assert.equal(await page.run(() => document.querySelector("carte-sociale").select("flac")), true);
});

test("among twenty: all maps of the broken instance say it, and each starts again by its own button", async () => {
  const page = await visitMaps(20);
  await page.run(() => (document.querySelector("carte-sociale").reading = "select=flac"));
  await page.settled();
  await breaks("widget_fit");
  await page.run(() => document.querySelectorAll("carte-sociale")[7].fit());
  assert.equal((await notice(page)).length, dataset().organisations.length);
  assert.deepEqual(await states(), Array(20).fill("notice"));
  await restart(page);
  assert.match(await page.text(".panel--card h2"), /Chagnon/, "what the reader had chosen");
  assert.deepEqual(await states(), [true, ...Array(19).fill("notice")]);
});

test("in a panel: only the map whose panel broke says it, and the others open theirs", async () => {
  const page = await visitMaps(3);
  const open = (at) => page.run((at) => document.querySelectorAll("carte-sociale")[at].shadowRoot.querySelector("[data-command='dialog help']").click(), at);
  await open(0);
  await page.until("the panel", () => root.querySelector(".dialog[open] dl"));
  await page.press("ESCAPE");
  await breaks("mountedpanel_draw");
  await open(0);
  await notice(page);
  assert.deepEqual(await states(), ["notice", true, true]);
  await open(1);
  await page.until("the panel of another map", () => document.querySelectorAll("carte-sociale")[1].shadowRoot.querySelector(".dialog[open] dl"));
  await desk.driver.executeScript("document.querySelectorAll('carte-sociale')[1].shadowRoot.querySelector('.dialog').close()");
  await restart(page);
  assert.deepEqual(await states(), [true, true, true]);
});

test("without a panic: a listener of the module traps, all maps say it, and other data start another instance", async () => {
  const page = await visitMaps(2);
  desk.expected = ["RuntimeError", "memory access", "unreachable", "table index", "null function", "on purpose"];
  await desk.driver.executeScript("corrupts('widget_next')");
  await page.run(() => root.querySelector("[data-command='dialog help'], .legend button").click());
  await notice(page);
  assert.deepEqual(await states(), ["notice", "notice"]);
  await page.run((data) => (root.host.data = data), dataset());
  await page.until("the map of those data", () => root?.querySelectorAll(".node").length > 0);
  await page.settled();
  assert.deepEqual(await states(), [true, "notice"]);
});

test("without a panic: another program of the page traps, and the map is not concerned", async () => {
  const page = await visitMaps(1);
  desk.expected = ["elsewhere"];
  await desk.driver.executeScript("setTimeout(() => { throw Object.assign(new WebAssembly.RuntimeError('elsewhere'), { stack: 'at wasm://other' }) })");
  await page.settled(10);
  assert.deepEqual(await states(), [true]);
});

test("in a panel: a button that breaks it", async () => {
  const page = await desk.visit("lang=fr");
  await page.click(await page.button("Partager", ".header"));
  await page.until("the panel", () => root.querySelector(".dialog[open] [data-press=copy]"));
  await breaks("mountedpanel_on_click");
  await page.run(() => root.querySelector(".dialog [data-press=copy]").click());
  await notice(page);
  await restart(page);
  await page.click(await page.button("Partager", ".header"));
  await page.until("the panel", () => root.querySelector(".dialog[open] [data-press=copy]"));
});

test("in the place of the map: a table that breaks when the reading changes", async () => {
  const page = await desk.visit("view=table");
  await page.until("the table", () => root.querySelector(".table__frame"));
  await breaks("mountedpanel_show");
  await page.run(() => document.querySelector("carte-sociale").setAttribute("lang", "en"));
  await page.until("the notice", () => root.querySelector("[role=alert] button")?.checkVisibility());
  await page.click(await page.find("[role=alert] button"));
  await page.until("the table again", () => root.querySelector(".table__frame"));
});

for (const [what, name, key] of [["the map", "widget_next", "PAGE_DOWN"], ["the speaker's notes", "session_draw_speaker", "s"]]) {
  test(`while presenting: ${what} breaks, and the talk goes on from its slide`, async () => {
    const page = await desk.visit("slide=3");
    await page.click(await page.button("Présenter"));
    await page.until("the talk", () => root.querySelector(".cs[data-presenting]"));
    await desk.driver.executeScript("window.open = () => null");
    await breaks(name);
    await page.press(key);
    await notice(page);
    await restart(page);
    await page.until("the talk again", () => root.querySelector(".cs[data-presenting]"));
    assert.match(await page.hash(), /slide=3/);
    await page.press("ESCAPE");
  });
}

for (const [what, name] of [["the map", "widget_next"], ["what is loaded on demand elsewhere", "session_draw_speaker"]]) {
  test(`the one file: ${what} breaks while presenting, and the file goes on from its slide`, async () => {
    await desk.driver.get("about:blank");
    const page = await Page.visit(desk.driver, `${pathToFileURL(`${DIST}/carte-sociale.html`).href}#slide=3`);
    await page.settled();
    await page.click(await page.button("Présenter"));
    await page.until("the talk", () => root.querySelector(".cs[data-presenting]"));
    await desk.driver.executeScript("window.open = () => null");
    await breaks(name);
    await page.press(name === "widget_next" ? "PAGE_DOWN" : "s");
    await notice(page);
    await restart(page);
    assert.match(await page.hash(), /slide=3/);
    assert.equal(await page.shows(".panel h2"), true);
  });
}
