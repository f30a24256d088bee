// Touch gestures on the map, on a phone: one finger scrolls the page, two move the map, a long press drags an organisation.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { middle, path, touch, under } from "./support/hand.mjs";
import { reader } from "./support/reader.mjs";

const desk = reader({ size: SIZES.phone, touch: true });
const scrolled = (page) => page.driver.executeScript("return scrollY");
const close = (one, other, within) => Math.hypot(one.x - other.x, one.y - other.y) <= within;

/** The map on a page that has something to scroll to. */
async function visitLong() {
  const page = await desk.visit();
  await page.run(() => {
    const after = document.createElement("div");
    after.style.blockSize = "100vh";
    document.body.append(after);
  });
  return page;
}

/** Whether the default action of the last touch move was prevented. */
async function watchTouch(page) {
  await page.run(() => root.addEventListener("touchmove", (event) => { window.touchWasKept = event.defaultPrevented; }));
  return () => page.driver.executeScript("return window.touchWasKept");
}

test("one finger scrolls the page and moves nothing on the map", async () => {
  const page = await visitLong();
  // Positions on the stage: the page may go on scrolling for a while.
  const onStage = () => page.run(() => [...root.querySelectorAll(".node")].map((node) => `${node.getAttribute("transform")} ${node.closest("svg > g").getAttribute("transform")}`));
  const places = await onStage();
  const wasKept = await watchTouch(page);
  const at = await middle(page);
  await touch(page, [path(at, { x: at.x, y: at.y - 200 }, 12)]);
  await page.until("the page scrolls", () => scrollY > 50);
  assert.ok(!(await wasKept()));
  assert.deepEqual(await onStage(), places);
});

test("one finger on an organisation that moves at once scrolls too", async () => {
  const page = await visitLong();
  const node = (await page.nodes()).get("Communagir");
  await touch(page, [path(node, { x: node.x, y: node.y - 200 }, 12)]);
  await page.until("the page scrolls", () => scrollY > 50);
  assert.equal((await page.nodes()).get("Communagir").isPinned, false);
});

test("two fingers move and zoom the map, and the page stays", async () => {
  const page = await desk.visit();
  const wasKept = await watchTouch(page);
  const at = await middle(page);
  const before = await under(page, at);
  // From 80 apart to 160, while their midpoint goes 30 to the right.
  await touch(page, [path({ x: at.x - 40, y: at.y }, { x: at.x - 50, y: at.y }), path({ x: at.x + 40, y: at.y }, { x: at.x + 110, y: at.y })]);
  const after = await under(page, { x: at.x + 30, y: at.y });
  assert.ok(Math.abs(after.scale / before.scale - 2) < 0.05, `${before.scale} → ${after.scale}`);
  assert.ok(close(after, before, 3), `${JSON.stringify(before)} → ${JSON.stringify(after)}`);
  assert.equal(await wasKept(), true);
  assert.equal(await scrolled(page), 0);
});

test("a long press takes an organisation, which stays where the finger leaves it", async () => {
  const page = await desk.visit();
  const node = (await page.nodes()).get("La Clé");
  const to = { x: Math.round(node.x + 50), y: Math.round(node.y + 30) };
  await touch(page, [path(node, to)], { holdMs: 600 });
  const after = (await page.nodes()).get("La Clé");
  assert.equal(after.isPinned, true);
  assert.ok(close(after, to, 3), JSON.stringify(after));
  assert.equal(await scrolled(page), 0);
});

test("a touch opens the card as a sheet, below which the map stays in sight", async () => {
  const page = await desk.visit();
  const node = (await page.nodes()).get("Communagir");
  await touch(page, [[node]]);
  await page.until("the card", () => root.querySelector(".panel--card h2")?.textContent === "Communagir");
  const { card, stage } = await page.run(() => ({ card: root.querySelector(".panel--card").getBoundingClientRect().toJSON(), stage: root.querySelector(".stage > svg").getBoundingClientRect().toJSON() }));
  assert.ok(card.top > stage.top + 150, "the map is seen above the card");
  assert.ok(card.bottom <= SIZES.phone.height + 1 && card.top < SIZES.phone.height - 150, "the card is in the window");
});
