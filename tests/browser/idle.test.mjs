// At rest the page costs nothing: it requests no frame and no timer.

import assert from "node:assert/strict";
import { test } from "node:test";
import { drag } from "./support/hand.mjs";
import { clocksDuring, COUNT_CLOCKS } from "./support/idle.mjs";
import { reader } from "./support/reader.mjs";

const desk = reader({}, [COUNT_CLOCKS]);

const NOTHING = { frames: 0, timers: 0, waiting: 0 };
const FREE = { x: 640, y: 450 };

/** Waits until ten frames of the test pass without one of the page. */
async function rested(page) {
  await desk.driver.wait(async () => (await clocksDuring(page, 10)).frames === 0, 5_000, "the map moves for more than five seconds");
}

test("at rest, the page asks for no frame and no timer", async () => {
  const page = await desk.visit();
  assert.deepEqual(await clocksDuring(page, 30), NOTHING);
});

test("the map is drawn without a frame of its own: it is settled before one sees it", async () => {
  const page = await desk.visit();
  assert.equal(await desk.driver.executeScript("return window.clocks.frames"), 0);
});

test("pointing, choosing and highlighting ask for no frame", async () => {
  const page = await desk.visit();
  const before = await desk.driver.executeScript("return window.clocks.frames");
  await page.point(await page.node("AE"));
  await page.click(await page.node("AE"));
  await page.click(await page.entry("Chantiers partenariaux"));
  assert.equal(await desk.driver.executeScript("return window.clocks.frames"), before);
  // The choice is announced after the debounce delay; then no timer is left.
  await page.hears(/^Avenir d’enfants/);
  assert.deepEqual(await clocksDuring(page, 30), NOTHING);
});

test("a drag moves things for a while, then the page rests again", async () => {
  const page = await desk.visit();
  await drag(page, (await page.nodes()).get("Communagir"), FREE);
  assert.ok((await desk.driver.executeScript("return window.clocks.frames")) > 5, "the frames of a drag are counted");
  await rested(page);
  assert.deepEqual(await clocksDuring(page, 30), NOTHING);
});

test("who asked for less motion sees things in place at once", async () => {
  for (const calm of [false, true]) {
    const page = await desk.visit("", { calm });
    await drag(page, (await page.nodes()).get("Communagir"), FREE);
    await rested(page);
    const before = await desk.driver.executeScript("return window.clocks.frames");
    await page.click(await page.button("Remettre en place"));
    await rested(page);
    const frames = (await desk.driver.executeScript("return window.clocks.frames")) - before;
    assert.ok(calm ? frames === 1 : frames > 5, `${frames} frames`);
  }
});

test("nothing that a map has hundreds of is composited by itself", async () => {
  const page = await desk.visit("select=ae");
  const styles = await page.run(() =>
    [...root.querySelectorAll(".stage svg g *")].map((mark) => {
      const { opacity, transitionDuration, willChange, filter } = getComputedStyle(mark);
      return [opacity, transitionDuration, willChange, filter].join();
    }),
  );
  assert.deepEqual([...new Set(styles)], ["1,0s,auto,none"]);
});
