// The drawing at rest, measured by its boxes in the browser: nothing overlaps, every label is legible, the space is used.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { dataset, reader } from "./support/reader.mjs";

const desk = reader();
/** The browser rounds the boxes; less than this is no overlap. */
const TOUCH_PX = 0.5;

/** Stage, rings and labels, in screen pixels. */
const measure = (page) =>
  page.run(() => {
    const box = (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const nodes = [...root.querySelectorAll(".node")].filter(isPainted);
    return {
      stage: box(root.querySelector(".stage > svg")),
      rings: nodes.map((node) => {
        // The ring's outer edge: the widest of the painted circles, since the halo and the hit area are unpainted.
        const parts = [...node.querySelectorAll("path:not(.node__halo):not(.node__glyph), .node__ground")].map(box);
        const ring = { left: Math.min(...parts.map((p) => p.left)), top: Math.min(...parts.map((p) => p.top)), right: Math.max(...parts.map((p) => p.right)), bottom: Math.max(...parts.map((p) => p.bottom)) };
        return { ...ring, name: node.querySelector(".node__label").textContent };
      }),
      captions: nodes.flatMap((node) => [...node.querySelectorAll(".node__caption")]).map(box),
      labels: nodes.map((node) => {
        const label = node.querySelector(".node__label");
        const fontPx = parseFloat(getComputedStyle(label).fontSize) * label.getScreenCTM().a;
        return { ...box(label), name: label.textContent, fontPx };
      }),
    };
  });

const middle = (ring) => ({ x: (ring.left + ring.right) / 2, y: (ring.top + ring.bottom) / 2, radius: (ring.right - ring.left) / 2 });
const pairs = (list) => list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other]));
const overlap = (one, other) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOUCH_PX && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > TOUCH_PX;

for (const [name, size] of Object.entries(SIZES)) {
  test(`on a ${name}, the sixteen organisations of the portrait are on the map and inside the stage`, async () => {
    const { stage, rings, labels } = await measure(await desk.visit("", { size }));
    const expected = dataset().organisations.filter((entry) => entry.standing !== "external");
    assert.equal(rings.length, expected.length);
    assert.equal(rings.length, 16);
    const outside = [...rings, ...labels].filter((box) => box.left < stage.left - TOUCH_PX || box.right > stage.right + TOUCH_PX || box.top < stage.top - TOUCH_PX || box.bottom > stage.bottom + TOUCH_PX);
    assert.deepEqual(outside, []);
  });

  test(`on a ${name}, no ring and no name overlaps another`, async () => {
    const { rings, labels } = await measure(await desk.visit("", { size }));
    const clashes = [];
    for (const [one, other] of pairs(rings)) {
      const [a, b] = [middle(one), middle(other)];
      if (Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius - TOUCH_PX) clashes.push(`${one.name} on ${other.name}`);
    }
    for (const [one, other] of pairs(labels)) if (overlap(one, other)) clashes.push(`name ${one.name} on name ${other.name}`);
    for (const label of labels) for (const ring of rings) if (overlap(label, ring)) clashes.push(`name ${label.name} on ${ring.name}`);
    assert.deepEqual(clashes, []);
  });

  test(`on a ${name}, every name is at least 12 pixels high`, async () => {
    const { labels } = await measure(await desk.visit("", { size }));
    assert.deepEqual(labels.filter((label) => label.fontPx < 12), []);
  });

  test(`on a ${name}, the map fills the stage with even margins`, async () => {
    const { stage, rings, labels, captions } = await measure(await desk.visit("", { size }));
    const all = [...rings, ...labels, ...captions];
    const [width, height] = [stage.right - stage.left, stage.bottom - stage.top];
    const margins = {
      left: (Math.min(...all.map((box) => box.left)) - stage.left) / width,
      right: (stage.right - Math.max(...all.map((box) => box.right))) / width,
      top: (Math.min(...all.map((box) => box.top)) - stage.top) / height,
      bottom: (stage.bottom - Math.max(...all.map((box) => box.bottom))) / height,
    };
    const wide = Object.entries(margins).filter(([, share]) => share > 0.15);
    assert.deepEqual(wide, [], "margins wider than 15 % of their side");
    assert.ok(Math.abs(margins.left - margins.right) < 0.08 && Math.abs(margins.top - margins.bottom) < 0.08, `uneven: ${JSON.stringify(margins)}`);
    assert.ok(width * height > 0.3 * size.width * Math.min(size.height, 844), `the stage is small: ${width} × ${height}`);
  });

  test(`on a ${name}, every load draws the same picture`, async () => {
    const first = await (await desk.visit("", { size })).places();
    assert.deepEqual(await (await desk.visit("", { size })).places(), first);
  });
}

/** The visible organisations that are elsewhere on the stage than `before`. */
async function displaced(page, before) {
  const visible = await page.onStage();
  return (await page.movedSince(before)).filter((label) => visible.has(label));
}

for (const [name, size] of Object.entries({ ...SIZES, tablet: { width: 1024, height: 768 } })) {
  for (const language of ["fr", "en"]) {
    test(`on a ${name}, in ${language}, nothing that one shows, hides or opens moves an organisation`, async () => {
      const page = await desk.visit(language === "en" ? "lang=en" : "", { size });
      const { roles, link_types: types, collaborations } = dataset();
      // If folded, the legend is expanded; its place is under the map.
      if (!(await page.findButton(roles[0].name[language], ".legend"))) await page.click(await page.button(language === "en" ? "Legend" : "Légende"));
      const before = await page.onStage();
      const moved = [];
      const entries = [roles[2], types[2], collaborations[1], { name: { fr: "Seulement mentionnées", en: "Only mentioned" } }];
      for (const entry of entries) {
        await page.click(await page.entry(entry.name[language]));
        moved.push(...(await displaced(page, before)).map((label) => `${label} after ${entry.name[language]}`));
      }
      await desk.driver.executeScript("location.hash = 'select=communagir' + arguments[0]", language === "en" ? "&lang=en" : "");
      await page.until("the card", () => !!root.querySelector(".panel--card"));
      await page.settled();
      assert.deepEqual(moved, []);
      assert.ok(Page.isMovedAsOne(before, await page.onStage()), "its card moves an organisation");
    });
  }
}
