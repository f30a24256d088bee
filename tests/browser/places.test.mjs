// Data without a layout: the companion computes it, and nothing is drawn or announced before.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Page } from "./support/page.mjs";
import { DIST, dataset, reader } from "./support/reader.mjs";

const desk = reader();

/** Each organisation has a mark, also those that are only mentioned. */
const EVERYONE = dataset().organisations.length;

const COMPANION = "embed/companion_bg.wasm";

/** Records how many organisations are drawn when the page receives `carte-ready`. */
const NOTES = `
  window.told = [];
  for (const name of ["ready", "error"]) {
    document.addEventListener("carte-" + name, ({ detail, target }) => window.told.push([name, detail?.code ?? target.shadowRoot.querySelectorAll(".node").length]));
  }
`;

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Partenaire</title><link rel="icon" href="embed/icon.svg"><script src="notes.js"></script>
  <script type="module" src="embed/carte-sociale.js"></script></head><body><carte-sociale loading="eager" src="map.json"></carte-sociale></body></html>`;

/** The bundled map with the layouts of these formats alone. */
function said(...formats) {
  const map = dataset();
  map.arrangements = map.arrangements.filter(({ format }) => formats.includes(format));
  if (formats.length === 0) delete map.arrangements;
  return JSON.stringify(map);
}

/** Opens a partner's page with such a map. */
async function visit(data, files = {}) {
  await desk.visitWith({ "page.html": PAGE, "notes.js": NOTES, "map.json": data, ...files });
  desk.server.requests.length = 0;
  await desk.driver.get(`${desk.server.address}page.html`);
  return new Page(desk.driver);
}

const isDrawn = () => root?.querySelector(".node") != null;

/** The positions of the discs in the world, not on the screen. */
const places = () => [...root.querySelectorAll(".node")].map((node) => node.getAttribute("transform")).join(" ");

const told = () => desk.driver.executeScript("return window.told");

const askedForCompanion = () => desk.server.requests.filter((path) => path.includes("companion_bg")).length;

test("without places the map is the same, and told of once it is drawn", async () => {
  const ready = await visit(said("column", "portrait", "square", "compact", "wide", "banner"));
  await ready.until("the map is drawn", isDrawn);
  const expected = await ready.run(places);
  assert.equal(askedForCompanion(), 0);
  const visited = await visit(said());
  await visited.until("the map is told of", () => window.told.length > 0);
  assert.deepEqual(await told(), [["ready", EVERYONE]]);
  assert.equal(await visited.run(places), expected);
  assert.equal(askedForCompanion(), 1);
});

test("another format without places is asked for, and the map stays until they come", async () => {
  const visited = await visit(said("wide", "banner"));
  await visited.until("the map is drawn", isDrawn);
  assert.equal(askedForCompanion(), 0);
  const before = await visited.run(places);
  await visited.run(() => (root.host.style.inlineSize = "340px"));
  await visited.until("everyone has moved", (before) => [...root.querySelectorAll(".node")].map((node) => node.getAttribute("transform")).join(" ") !== before, before);
  assert.equal(askedForCompanion(), 1);
  assert.deepEqual(await told(), [["ready", EVERYONE]]);
});

test("where the companion is missing, a sentence says so", async () => {
  desk.expected = ["404", "companion_bg.wasm"];
  const visited = await visit(said(), { [COMPANION]: undefined });
  await visited.until("the report", () => root?.querySelector("[role=alert]"));
  assert.match(await visited.text("[role=alert]"), /companion_bg\.wasm/);
  assert.deepEqual(await told(), [["error", "missing"]]);
});

test("where its script is missing, the sentence names it", async () => {
  desk.expected = ["404", "integrity"];
  const visited = await visit(said(), { "embed/companion.js": undefined });
  await visited.until("the report", () => root?.querySelector("[role=alert]"));
  assert.match(await visited.text("[role=alert]"), /companion\.js \(404\)/);
  assert.deepEqual(await told(), [["error", "missing"]]);
});

test("an element that leaves before the answer is not heard of again", async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const visited = await visit(said(), {
    [COMPANION]: async () => {
      await held;
      return readFileSync(`${DIST}/${COMPANION}`);
    },
  });
  await visited.until("the widget waits", () => root?.querySelector(".stage > svg") != null);
  await visited.run(() => {
    window.left = root.host;
    window.left.remove();
  });
  await visited.until("it has stopped", () => window.left.shadowRoot.children.length === 0);
  release();
  await visited.run(() => document.body.append(window.left));
  await visited.until("it is drawn again", isDrawn);
  assert.deepEqual(await told(), [["ready", EVERYONE]]);
});
