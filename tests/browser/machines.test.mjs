// Faults of machines: every file that the element fetches altered by one byte, or late; a clipboard, a storage and a whole screen that
// are refused; a page that is hidden; a phone's memory.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { IS_WHOLE } from "./support/browser.mjs";
import { communities } from "./support/generated.mjs";
import { Page } from "./support/page.mjs";
import { DIST, reader } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const desk = reader();
const PAGE = (attributes) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="embed/icon.svg"><script type="module" src="errors.js"></script><script type="module" src="embed/carte-sociale.js"></script></head><body><carte-sociale loading="eager" controls="all" ${attributes}><p>La carte des organisations.</p></carte-sociale></body></html>`;
const ERRORS = "window.told = []; addEventListener('carte-error', ({ detail }) => told.push([detail.code, detail.message]));";

/** Serves a page of the element with these files of embed/ replaced, and opens it. */
async function visit(files = {}, { attributes = "", data = {} } = {}) {
  await desk.driver.get("about:blank");
  await desk.server.close();
  const replaced = Object.fromEntries(Object.entries(files).map(([name, content]) => [`embed/${name}`, content]));
  desk.server = await serve(DIST, { files: { "page.html": PAGE(attributes), "errors.js": ERRORS, ...data, ...replaced } });
  await desk.driver.get(`${desk.server.address}page.html`);
  return new Page(desk.driver);
}

const drawn = (page) => page.until("the map is drawn", () => !!root?.querySelector(".node, .stage canvas"));
const asIs = (name) => readFileSync(`${DIST}/embed/${name}`);

/** What has the element fetch each file, what is there once it has it, and whether a map is there before. */
const atFirst = { isThere: () => !!root.querySelector(".node") };
const ownData = { ...atFirst, attributes: 'src="own.json"', data: { "own.json": asIs("carte-sociale-2015.json") } };
const large = { isThere: () => !!root.querySelector(".stage canvas"), attributes: 'src="own.json"', data: { "own.json": communities(400) } };
const entry = (kind) => root.querySelector(`[data-command='dialog ${kind}']`).click();
const panel = (kind, isThere) => ({ ask: entry, kind, isThere });
const share = panel("share", () => !!root.querySelector(".dialog[open] textarea"));
const edit = panel("edit", () => !!root.querySelector("[data-answer]"));
const opening = panel("open", () => !!root.querySelector(".dialog[open] [data-step]"));
const brought = { ...opening, ask: (kind) => { root.querySelector(`[data-command='dialog ${kind}']`).click(); const drop = () => { const place = root.querySelector(".dialog[open] [data-step]"); if (!place) return void setTimeout(drop, 50); const dataTransfer = new DataTransfer(); dataTransfer.items.add(new File(["Nom;Genre\nAlpha;x\nBeta;y\n"], "m.csv")); place.dispatchEvent(new DragEvent("drop", { bubbles: true, composed: true, cancelable: true, dataTransfer })); }; drop(); }, isThere: () => !!root.querySelector(".dialog[open] [data-step='1']") };
const comparing = panel("compare", () => !!root.querySelector(".dialog[open] [data-step]"));
const outline = { ask: () => [...root.querySelectorAll(".entry__toggle--collaboration")].find((one) => one.textContent.includes("Chantiers")).click(), isThere: () => !!root.querySelector(".stage .hull") && !root.querySelector('.stage .hull[d=""]') };
const card = { ask: () => root.querySelector(".node").dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true })), isThere: () => !!root.querySelector(".panel--card h2") };
const english = { ask: () => [...root.querySelectorAll("button")].find((one) => one.textContent === "English").click(), isThere: () => root.querySelector(".legend").textContent.includes("Roles") };
const FILES = {
  "widget_bg.wasm": atFirst,
  "widget.css": atFirst,
  "carte-sociale-2015.fr.bin": atFirst,
  "words.fr.txt": atFirst,
  "checker.js": ownData,
  "checker_bg.wasm": ownData,
  "canvas.js": large,
  "hashes.json": share,
  "asked.js": share,
  "companion.js": share,
  "companion_bg.wasm": share,
  "texts.fr.txt": share,
  "editor.js": edit,
  "editor_bg.wasm": edit,
  "files.js": opening,
  "files_bg.wasm": opening,
  "reading.js": brought,
  "reader_bg.wasm": brought,
  "compare.js": comparing,
  "compare_bg.wasm": comparing,
  "companion.css": card,
  "interaction.js": card,
  "interaction_bg.wasm": card,
  "hulls.js": outline,
  "hulls_bg.wasm": outline,
  "carte-sociale-2015.bin": english,
  "words.en.txt": english,
};
/** What the map does without: then an event tells it, and the reader has the rest. */
const SPARED = ["canvas.js", "hulls.js", "hulls_bg.wasm", "carte-sociale-2015.bin", "words.en.txt"];

test("any file of which a byte was added is refused and named", async () => {
  desk.expected = ["integrity", "digest"];
  for (const [name, { ask, kind, ...options }] of Object.entries(FILES)) {
    const page = await visit({ [name]: Buffer.concat([asIs(name), Buffer.from("\n")]) }, options);
    if (ask) await drawn(page);
    if (ask) await page.run(ask, kind);
    await page.until(`an event on ${name}`, () => window.told.length > 0);
    const sentence = `À la place du fichier ${name}, le serveur a envoyé autre chose.`;
    assert.deepEqual(await page.run(() => window.told), [["type", sentence]]);
    if (!SPARED.includes(name)) await page.until(`the sentence on ${name}`, (sentence) => root.querySelector("[role=alert]")?.checkVisibility() && root.querySelector("[role=alert]").textContent === sentence, sentence);
    else assert.equal(await page.run(() => root.querySelector("[role=alert]")), null);
    assert.equal(await page.run(() => root.querySelectorAll(".node").length > 15), !!ask || name === "canvas.js", `${name}: the map that was there stays`);
  }
});

test("any file that is late is waited for: what was there stays, and what was asked for comes", async () => {
  for (const [name, { ask, kind, isThere, ...options }] of Object.entries(FILES)) {
    let release;
    const held = new Promise((send) => (release = () => send(asIs(name))));
    let isAsked = false;
    const late = () => {
      isAsked = true;
      return held;
    };
    const page = await visit({ [name]: late }, options);
    if (ask) await drawn(page);
    if (ask) await page.run(ask, kind);
    await desk.driver.wait(() => isAsked, 20_000, `never: ${name} is asked for`);
    await new Promise((over) => setTimeout(over, IS_WHOLE ? 20_000 : 200));
    assert.deepEqual(await page.run(() => [window.told, root.querySelector("[role=alert]")]), [[], null], name);
    if (ask) assert.ok((await page.nodes()).size > 15, `${name}: the map is there`);
    else await page.until(`${name}: the page's own text or the map is there`, () => document.querySelector("carte-sociale > p").checkVisibility() || !!root?.querySelector(".node"));
    assert.equal(await page.run(isThere), false, `${name} is not needed`);
    release();
    await page.until(`what ${name} brings`, isThere);
  }
});

test("a clipboard that refuses, or is not there, leaves the text selected and says so", async () => {
  for (const break_ of ["navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))", "Object.defineProperty(navigator, 'clipboard', { value: undefined })"]) {
    const page = await visit();
    await drawn(page);
    await desk.driver.executeScript(break_);
    await page.click(await page.button("Partager"));
    await page.until("the panel", () => !!root.querySelector(".dialog[open] textarea"));
    await page.click(await page.button("Copier", ".dialog"));
    await page.until("the sentence", () => /n’a pas permis la copie/.test(root.querySelector(".dialog").textContent));
    assert.equal(await page.run(() => { const text = root.querySelector("textarea"); return text.selectionEnd - text.selectionStart === text.value.length && root.activeElement === text; }), true, "the text is selected");
    assert.deepEqual(await page.run(() => window.told), []);
  }
});

for (const [what, answer] of Object.entries({ "is refused": "Promise.reject(new TypeError('Fullscreen request denied'))", "is never answered": "new Promise(() => {})" })) {
  test(`where the whole screen ${what}, the story is presented in the window`, async () => {
    const page = await visit();
    await drawn(page);
    await desk.driver.executeScript(`Element.prototype.requestFullscreen = () => ${answer}`);
    await page.run(() => root.addEventListener("click", () => root.host.present(), { once: true }));
    await page.click(await page.find(".header__title, .stage"));
    await page.until("the presentation", () => !!root.querySelector(".cs[data-presenting] .present__row"));
    await page.settled();
    await page.press("ARROW_RIGHT");
    assert.equal(await page.run(() => document.fullscreenElement), null);
    assert.match(await page.run(() => root.host.reading), /slide=2/);
    await page.press("ESCAPE");
    await page.until("the map", () => !root.querySelector(".cs[data-presenting]"));
    assert.deepEqual(await page.run(() => window.told), []);
  });
}

for (const [what, script] of Object.entries({
  forbidden: "for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches']) Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } })",
  full: "const full = () => { throw new DOMException('full', 'QuotaExceededError'); }; Storage.prototype.setItem = full; for (const name of ['put', 'add']) IDBObjectStore.prototype[name] = full",
})) {
  test(`where storage is ${what}, a map is changed all the same, and the author is told that no draft is kept`, async () => {
    const page = await visit({}, { data: { "errors.js": `${ERRORS}${script};` } });
    await drawn(page);
    await page.run(() => root.host.select("ae"));
    await page.run(entry, "edit");
    await page.until("the form", () => !!root.querySelector(".dialog[open] [data-answer=acronym]"));
    await page.run(() => {
      const field = root.querySelector(".dialog [data-answer=acronym]");
      field.value = "AE2";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await page.until("the map follows", () => [...root.querySelectorAll(".node__label")].some((label) => label.textContent === "AE2"));
    await page.until("the sentence", () => /ne garde pas ce brouillon, ou n’a plus de place/.test(root.querySelector(".dialog").textContent));
    assert.deepEqual(await page.run(() => window.told), []);
    await desk.driver.executeScript("addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })");
  });
}

/** The most memory that any renderer of this browser has had, in bytes: of the processes that descend from it. */
async function mostHeld(driver) {
  const folder = (await driver.getCapabilities()).get("chrome").userDataDir;
  const of = (id, name) => {
    try {
      return readFileSync(`/proc/${id}/${name}`, "utf8");
    } catch {
      return "";
    }
  };
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((id) => ({ id, command: of(id, "cmdline"), status: of(id, "status") }));
  const parent = new Map(all.map(({ id, status }) => [id, /^PPid:\s+(\d+)/m.exec(status)?.[1]]));
  const isOurs = (id) => !!id && (all.some((one) => one.id === id && one.command.includes(`--user-data-dir=${folder}`) && !one.command.includes("--type=")) || isOurs(parent.get(id)));
  const renderers = all.filter(({ id, command }) => command.includes("--type=renderer") && isOurs(id));
  return Math.max(...renderers.map(({ status }) => Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024));
}

test("a map of 1000 organisations is read in the memory of a phone, 512 MB for its page", async (context) => {
  const page = await visit({}, { attributes: 'src="own.json"', data: { "own.json": communities(1000) } });
  await drawn(page);
  await page.settled();
  for (const view of ["list", "table", "map"]) {
    await page.run((view) => (root.host.view = view), view);
    await page.settled();
  }
  for (let press = 0; press < 4; press += 1) await page.click(await page.button("Agrandir"));
  await page.run(() => root.host.select("organisation-7"));
  await page.settled();
  const bytes = await mostHeld(desk.driver);
  context.diagnostic(`${Math.round(bytes / 1e6)} MB`);
  assert.ok(bytes > 50e6 && bytes < 512 * 1024 ** 2, `${bytes} bytes`);
});
