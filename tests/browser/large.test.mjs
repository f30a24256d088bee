// Maps larger than the bundled one: how much is written while something moves. Counts, never seconds.

import assert from "node:assert/strict";
import { test } from "node:test";
import { drag } from "./support/hand.mjs";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { carte } from "../../scripts/carte.mjs";
import { communities } from "./support/generated.mjs";
import { clocksDuring, COUNT_CLOCKS } from "./support/idle.mjs";
import { DATA, reader } from "./support/reader.mjs";

const desk = reader({}, [COUNT_CLOCKS]);

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Partenaire</title><link rel="icon" href="embed/icon.svg">
  <script type="module" src="embed/carte-sociale.js"></script></head><body><carte-sociale loading="eager" src="map.json"></carte-sociale></body></html>`;

/** Records, frame by frame, the attributes written in the drawing and the nodes and links that they belong to. */
const watch = (page) =>
  page.run(() => {
    window.frames_written = [];
    const drawing = root.querySelector(".stage > svg > g");
    // Of a text, the element: at rest, some names are written otherwise.
    const of = (node) => (node.closest ? node : node.parentElement);
    const isTag = (node) => node.classList?.contains("name-tag");
    new MutationObserver((all) => {
      // The full name of what is pointed at comes, goes and moves along.
      const records = all.filter(({ target, addedNodes, removedNodes }) => !of(target)?.closest(".name-tag") && ![...addedNodes, ...removedNodes].some(isTag));
      if (records.length === 0) return;
      const marks = new Set(records.map(({ target }) => of(target)?.closest(".node, .name, .link")));
      window.frames_written.push({ writes: records.length, marks: marks.size, names: [...new Set(records.map((record) => record.attributeName ?? record.type))] });
    }).observe(drawing, { attributes: true, childList: true, characterData: true, subtree: true });
  });

const written = (page) => page.run(() => window.frames_written.splice(0));

for (const count of [60, 150]) {
  test(`of ${count}, a drag writes only what it moves`, async () => {
    const page = await desk.visitWith({ [DATA]: communities(count) });
    const nodes = [...(await page.nodes()).values()];
    assert.equal(nodes.length, count);
    const from = nodes[Math.floor(count / 2)];
    // Hovering fades the rest: an attribute for each mark and each of its parts, once.
    await watch(page);
    await page.driver.actions({ async: true }).move({ x: Math.round(from.x), y: Math.round(from.y) }).perform();
    await page.settled();
    const hovered = await written(page);
    assert.equal(hovered.length, 1, JSON.stringify(hovered));
    assert.deepEqual(hovered[0].names.filter((name) => name !== "opacity"), ["class"], "and the regions fade, all by one attribute");
    const middle = await page.middleOf(".stage > svg");
    await drag(page, from, middle, 12);
    const frames = await written(page);
    // Of a frame in which things move, nodes are moved by one attribute, and the lines of their links drawn.
    const moving = frames.filter(({ names }) => names.every((name) => ["transform", "d"].includes(name)));
    assert.ok(moving.length >= 3, JSON.stringify(frames));
    // A link has its line and, over it, the wider one that a finger finds.
    for (const frame of moving) assert.ok(frame.writes <= 2 * frame.marks, JSON.stringify(frame));
  });
}

test("places of 1000 are found in slices, the same as by the command line", async () => {
  const data = communities(1000);
  const page = await desk.visitWith({ [DATA]: data });
  // Those that are buttons: the others are in the picture.
  const places = await page.run(() => [...root.querySelectorAll(".node")].map((node) => [node.dataset.row, node.getAttribute("transform")]));
  assert.ok(places.length > 20, `${places.length} buttons`);
  assert.ok((await desk.driver.executeScript("return window.clocks.timers")) > 1, "the page had turns in between");
  assert.equal((await clocksDuring(page, 30)).timers, 0);
  const folder = mkdtempSync(join(tmpdir(), "carte-"));
  const file = join(folder, "map.json");
  writeFileSync(file, data);
  const arrangements = JSON.parse(carte("arrange", file));
  rmSync(folder, { recursive: true });
  const said = arrangements.map(({ places }) => Array.from({ length: 1000 }, (_, row) => `translate(${places[2 + row * 3] / 10} ${places[3 + row * 3] / 10})`));
  assert.ok(said.some((layout) => places.every(([row, place]) => layout[row] === place)));
});

for (const count of [150]) {
  test(`of ${count}, all are in sight at first, and one that is dragged brings its neighbours`, async () => {
    const page = await desk.visitWith({ [DATA]: communities(count) });
    const places = () => page.run(() => [...root.querySelectorAll(".node")].map((node) => node.getAttribute("transform")));
    const home = await places();
    assert.equal(home.length, count);
    const stage = await page.run(() => root.querySelector(".stage").getBoundingClientRect().toJSON());
    const nodes = [...(await page.nodes()).values()];
    assert.ok(nodes.every(({ x, y }) => x > stage.left && x < stage.right && y > stage.top && y < stage.bottom));
    // Neighbours are about three radii from one another, so that a screen has room for all.
    const radius = Math.max(...nodes.map((node) => node.radius));
    assert.ok(radius * Math.sqrt(count) > Math.sqrt(stage.width * stage.height) / 7, `a radius of ${radius} px`);
    await drag(page, nodes[40], await page.middleOf(".stage > svg"), 12);
    await page.settled();
    const moved = (await places()).filter((place, row) => place !== home[row]).length;
    assert.ok(moved > 3, `${moved} moved`);
  });
}

test("a search for places ends with its map", async () => {
  const page = await desk.visitWith({ "page.html": PAGE, "map.json": communities(2000) });
  await desk.driver.get(`${desk.server.address}page.html`);
  await page.until("the search has begun", () => root?.querySelector(".stage > svg") != null && window.clocks.timers > 1);
  await page.run(() => root.host.remove());
  await clocksDuring(page, 2);
  assert.equal((await clocksDuring(page, 10)).timers, 0);
});

test("a drag measures the stage once, and draws no hull but those of what moves", async () => {
  const page = await desk.visitWith({ [DATA]: communities(60) }, "highlight=collaboration-0");
  const nodes = [...(await page.nodes()).values()].filter((node) => node.isFaded);
  const middle = await page.middleOf(".stage > svg");
  await page.driver.actions({ async: true }).move({ x: Math.round(nodes[0].x), y: Math.round(nodes[0].y) }).perform();
  await page.run(() => {
    window.measured = 0;
    const stage = root.querySelector(".stage > svg");
    const { getBoundingClientRect } = Element.prototype;
    stage.getBoundingClientRect = function () {
      window.measured += 1;
      return getBoundingClientRect.call(this);
    };
  });
  await drag(page, nodes[0], middle, 12);
  const measured = await page.run(() => window.measured);
  assert.ok(measured > 0 && measured <= 4, `${measured} measures in a drag of 12 moves`);
});

test("of 1000, the table and the list are drawn as far as their reader scrolls", async () => {
  for (const [view, rows] of [["table", "tbody tr"], ["list", ".list__entries > li"]]) {
    const page = await desk.visitWith({ [DATA]: communities(1000) }, `view=${view}`);
    const count = (wanted) => page.until(`${wanted} rows`, (rows, wanted) => root.querySelectorAll(`.list ${rows}`).length === wanted, rows, wanted);
    await count(200);
    await page.run(() => root.querySelector("[data-press=more]").scrollIntoView());
    await count(400);
    // Who presses it with a key goes on where the list did.
    await page.run(() => root.querySelector("[data-press=more]").focus({ preventScroll: true }));
    await page.press("ENTER");
    await page.until("the focus is on the next", () => root.activeElement?.matches("[data-next]") && root.activeElement.getBoundingClientRect().height > 0);
    assert.match(await page.run(() => root.querySelector("[data-press=more]").textContent), /^Afficher la suite \(\d+\)$/);
  }
});
