// A map that the page scales down: in a slide, in a preview.

import assert from "node:assert/strict";
import { test } from "node:test";
import { drag } from "./support/hand.mjs";
import { Page } from "./support/page.mjs";
import { reader } from "./support/reader.mjs";

const desk = reader();
const HEAD = '<meta charset="utf-8"><title>Diapositive</title><script type="module" src="embed/carte-sociale.js"></script><link rel="stylesheet" href="slide.css">';
const BODY = '<div class="slide"><carte-sociale loading="eager"></carte-sociale></div>';

for (const [how, style] of [
  ["a transform", "transform: scale(0.5); transform-origin: 0 0"],
  ["a zoom", "zoom: 0.5"],
]) {
  test(`by ${how}, the map fills its place and follows the hand`, async () => {
    await desk.visitWith({
      "page.html": `<!doctype html><html lang="fr"><head>${HEAD}</head><body>${BODY}</body></html>`,
      // For a page without an icon the browser requests the default one.
      "favicon.ico": "",
      "slide.css": `.slide { inline-size: 1600px; block-size: 1000px; ${style} }`,
    });
    await desk.driver.get(`${desk.server.address}page.html`);
    const page = new Page(desk.driver);
    await page.until("the map is drawn", () => root?.querySelector(".node"));
    await page.settled();
    const stage = await page.run(() => root.querySelector(".stage > svg").getBoundingClientRect().toJSON());
    const nodes = await page.nodes();
    const across = [...nodes.values()].map(({ x }) => x);
    assert.ok(Math.max(...across) - Math.min(...across) > stage.width * 0.7, `${across} in ${stage.width}`);
    const free = { x: Math.round(stage.x + stage.width * 0.55), y: Math.round(stage.y + stage.height * 0.62) };
    await drag(page, nodes.get("Communagir"), free);
    const { x, y } = (await page.nodes()).get("Communagir");
    assert.ok(Math.hypot(x - free.x, y - free.y) <= 2, `${x},${y} is not ${free.x},${free.y}`);
  });
}
