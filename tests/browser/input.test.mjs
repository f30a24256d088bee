// What a reader does before the module of their input has come: nothing of it is lost.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Key, Origin } from "selenium-webdriver";
import { DIST, reader } from "./support/reader.mjs";

const desk = reader();
const MODULE = "embed/interaction_bg.wasm";

/** Opens the page with the module held back, and returns what lets it go. */
async function visitLate() {
  let release;
  const late = new Promise((send) => (release = () => send(readFileSync(`${DIST}/${MODULE}`))));
  const page = await desk.visitWith({ [MODULE]: () => late });
  return { page, release };
}

const isAsked = (page) => desk.driver.wait(() => desk.server.requests.some((path) => path.endsWith(MODULE)), 20_000, "never: the module is asked for").then(() => page);

test("who only looks does not load it", async () => {
  await desk.visitWith({});
  assert.deepEqual(desk.server.requests.filter((path) => path.includes("interaction")), []);
});

test("a press opens the panel at once; its card, the focus and the event for the page come with the module", async () => {
  const { page, release } = await visitLate();
  await page.run(() => {
    window.told = [];
    for (const name of ["carte-select", "carte-reading"]) addEventListener(name, () => window.told.push(name));
  });
  await page.run(() => root.querySelector(".node").dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true })));
  await page.until("the panel", () => root.querySelector(".panel--card[aria-busy=true]")?.checkVisibility());
  await isAsked(page);
  assert.deepEqual(await page.run(() => window.told), []);
  release();
  await page.until("the card", () => root.activeElement?.matches(".panel--card h2"));
  await page.settled();
  assert.deepEqual(await page.run(() => window.told), ["carte-select", "carte-reading"]);
});

test("a search and Enter open what is found first, and its number is announced", async () => {
  const { page, release } = await visitLate();
  const field = await page.find("[role=combobox]");
  await field.click();
  await field.sendKeys("chagnon", Key.ENTER);
  await isAsked(page);
  assert.equal(await field.getAttribute("aria-expanded"), "false");
  release();
  await page.until("the card", () => root.activeElement?.matches(".panel--card h2"));
  assert.match(await page.text(".panel--card h2"), /Chagnon/);
});

test("what is dragged follows the pointer alone; then the others follow it", async () => {
  const { page, release } = await visitLate();
  const others = async () => [...(await page.nodes())].filter(([label]) => label !== "Communagir").map(([, { x, y }]) => [Math.round(x), Math.round(y)]);
  const before = await others();
  const { x, y } = (await page.nodes()).get("Communagir");
  const to = { x: Math.round(x) + 60, y: Math.round(y) + 40 };
  await page.driver.actions({ async: true }).move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT }).press().move({ ...to, duration: 100, origin: Origin.VIEWPORT }).release().perform();
  await isAsked(page);
  await page.settled();
  const moved = (await page.nodes()).get("Communagir");
  assert.ok(moved.isPinned && Math.hypot(moved.x - to.x, moved.y - to.y) < 3, JSON.stringify(moved));
  assert.deepEqual(await others(), before);
  release();
  await desk.driver.wait(async () => JSON.stringify(await others()) !== JSON.stringify(before), 20_000, "never: the others follow");
});
