// Editing the map by hand: lines drawn from one organisation to another, with the mouse and with a finger, on both painters.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Origin } from "selenium-webdriver";
import { failures, violations } from "./support/checkers.mjs";
import { communities } from "./support/generated.mjs";
import { middle, path, touch } from "./support/hand.mjs";
import { plain } from "./support/page.mjs";
import { DATA, dataset, reader } from "./support/reader.mjs";

const desk = reader();

/** The editor, on the bundled map or on one of so many organisations. */
async function edited(hash = "", count = 0) {
  const page = await desk.visitWith(count > 0 ? { [DATA]: communities(count) } : {}, hash);
  await page.settled();
  await page.run(() => root.querySelector("[data-command='dialog edit']").click());
  await page.until("the editor", () => root.querySelector(".dialog[open] .edit__form"));
  await page.settled();
  return page;
}

const undo = async (page) => plain(await page.run(() => root.querySelector("[data-press=undo]").textContent));
const said = async (page) => plain(await page.run(() => root.querySelector(".edit__undo [role=status]").textContent));
const count = (page) => page.run(() => Number(root.querySelector("[data-press='section links']").textContent.match(/\d+/)[0]));

/** The middle of the disc of a row on the screen: of an element, or of a button over a picture. */
const discOf = (page, row) =>
  page.run((row) => {
    const { x, y, width, height } = root.querySelector(`.node[data-row="${row}"] :is(.node__ground, .node__hit)`).getBoundingClientRect();
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  }, row);

const handle = (page) =>
  page.run(() => {
    const { x, y, width, height } = root.querySelector(".linking__handle").getBoundingClientRect();
    return width > 0 ? { x: Math.round(x + width / 2), y: Math.round(y + height / 2) } : undefined;
  });

/** Points at a disc and presses its handle; the line then follows to the points of the screen. */
async function drawLine(page, from, points, isReleased = true) {
  const at = (point) => ({ x: point.x, y: point.y, duration: 20, origin: Origin.VIEWPORT });
  await page.driver.actions({ async: true }).move(at(from)).perform();
  await page.until("a handle", () => root.querySelector(".linking__handle")?.checkVisibility());
  const actions = page.driver.actions({ async: true }).move(at(await handle(page))).press();
  for (const point of points) actions.move(at(point));
  await (isReleased ? actions.release() : actions).perform();
}

const rowOf = (id) => dataset().organisations.findIndex((one) => one.id === id);

test("a line drawn from one organisation to another links them, and is undone", async () => {
  const page = await edited();
  const before = await count(page);
  const [one, other] = [await discOf(page, rowOf("flac")), await discOf(page, rowOf("communagir"))];
  await drawLine(page, one, [{ x: (one.x + other.x) / 2 + 9, y: (one.y + other.y) / 2 }, { x: other.x + 4, y: other.y + 3 }]);
  await page.until("the form of the link", () => root.activeElement?.dataset.answer === "type");
  assert.equal(await count(page), before + 1);
  assert.match(await said(page), /^Fait : ajouter « .*FLAC.*Communagir/);
  const ends = await page.run(() => ["source", "target"].map((name) => root.querySelector(`.dialog [data-answer="${name}"]`).value));
  assert.match(ends[0], /FLAC/);
  assert.match(ends[1], /Communagir/);
  await page.run(() => root.querySelector("[data-press=undo]").click());
  await page.until("no such link", (before) => root.querySelector("[data-press='section links']").textContent.includes(`(${before})`), before);
  assert.equal(await undo(page), "Annuler");
});

test("a line released on the ground, or given up with Escape, links nobody and moves nothing", async () => {
  const page = await edited();
  const before = await count(page);
  const [one, other] = [await discOf(page, rowOf("flac")), await discOf(page, rowOf("communagir"))];
  const { left, top } = await page.run(() => root.querySelector(".stage > svg").getBoundingClientRect().toJSON());
  await drawLine(page, one, [{ x: Math.round(left) + 3, y: Math.round(top) + 3 }]);
  await drawLine(page, one, [other], false);
  assert.ok(await page.shows(".linking__line"));
  assert.ok(await page.shows(".linking__ring"), "who would be linked is lit");
  assert.deepEqual([...(await violations(page.driver)), ...(await failures(page.driver))], []);
  await page.press("ESCAPE");
  await page.until("no line", () => !root.querySelector(".linking__line").checkVisibility());
  await page.driver.actions({ async: true }).release().perform();
  await page.settled();
  assert.equal(await count(page), before);
  assert.equal(await undo(page), "Annuler");
  assert.ok(await page.run(() => root.querySelector(".dialog[open]") !== null), "the editor stays");
  const now = await discOf(page, rowOf("flac"));
  assert.ok(Math.hypot(now.x - one.x, now.y - one.y) < 2);
});

test("a tap shows the handle, and a finger draws the line", async () => {
  const page = await edited();
  const before = await count(page);
  const one = await discOf(page, rowOf("flac"));
  await touch(page, [[one]]);
  await page.until("a handle", () => root.querySelector(".linking__handle")?.checkVisibility());
  await page.settled();
  const [from, other] = [await handle(page), await discOf(page, rowOf("communagir"))];
  await touch(page, [path(from, { x: other.x + 10, y: other.y - 8 })]);
  await page.until("the form of the link", () => root.querySelector(".dialog [data-answer=type]"));
  assert.equal(await count(page), before + 1);
});

test("on a picture of a large map, a line links too", async () => {
  const page = await edited("", 320);
  await page.until("the canvases", () => root.querySelector(".stage canvas")?.width > 0);
  const before = await count(page);
  const rows = await page.run(() => [...root.querySelectorAll(".node[data-row]")].map((node) => Number(node.dataset.row)));
  const discs = await Promise.all(rows.map(async (row) => ({ row, ...(await discOf(page, row)) })));
  const away = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
  const lonely = discs.sort((a, b) => b.x - a.x);
  const [one, other] = [lonely[0], lonely.find((disc) => away(disc, lonely[0]) > 120)];
  await drawLine(page, one, [other]);
  await page.until("the form of the link", () => root.activeElement?.dataset.answer === "type");
  assert.equal(await count(page), before + 1);
});

test("by keyboard, the same is a button of the form", async () => {
  const page = await edited("select=flac");
  const before = await count(page);
  await page.run(() => root.querySelector("[data-press=link]").focus());
  await page.press("ENTER");
  await page.until("the form of the link", () => root.activeElement?.dataset.answer === "type");
  assert.equal(await count(page), before + 1);
});

test("a map is arranged anew: what the file kept is dropped as one act, and comes back", async () => {
  const page = await edited();
  const places = () => page.run(() => [...root.querySelectorAll(".node .node__ground")].map((node) => node.getBoundingClientRect()).map(({ x, y }) => [Math.round(x), Math.round(y)]));
  const home = await places();
  const from = await discOf(page, 3);
  const to = await middle(page);
  await page.driver.actions({ async: true }).move({ ...from, origin: Origin.VIEWPORT }).press().move({ x: to.x - 30, y: to.y + 20, origin: Origin.VIEWPORT, duration: 60 }).move({ x: to.x - 25, y: to.y + 25, origin: Origin.VIEWPORT, duration: 60 }).release().perform();
  await page.until("the act", () => /déplacer/.test(root.querySelector("[data-press=undo]").textContent));
  await page.settled();
  const moved = await places();
  const press = async (name) => {
    await page.run((name) => root.querySelector(`.dialog [data-press="${name}"]`).click(), name);
    await page.settled();
  };
  const isNear = (one, other) => one.every(([x, y], at) => Math.hypot(x - other[at][0], y - other[at][1]) < 4);
  await press("section organisations");
  await press("anew");
  assert.match(await undo(page), /Annuler : disposer à neuf/);
  assert.ok(isNear(await places(), home) && !isNear(moved, home));
  await press("undo");
  assert.ok(isNear(await places(), moved));
  await press("redo");
  assert.ok(isNear(await places(), home));
});
