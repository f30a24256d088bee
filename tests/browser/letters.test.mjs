// The letters of the poster: on the map's own page and in the one file, without moving anything.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { DIST, reader } from "./support/reader.mjs";

/** Before the page runs: adds up how much it moves. */
const WATCH = `
  window.moved = [];
  new PerformanceObserver((list) => {
    // Less than this is a rounding of the browser.
    for (const { value, sources } of list.getEntries()) if (value > 0.0001) window.moved.push(value + " " + sources.map(({ node }) => node?.className || node?.nodeName).join(" "));
  }).observe({ type: "layout-shift", buffered: true });
`;

const desk = reader({}, [WATCH]);
const FILES = ["text.woff2", "text-strong.woff2", "title.woff2"].map((name) => `embed/${name}`);
const asked = () => desk.server.requests.filter((path) => path.endsWith(".woff2"));
const families = (page) => page.run(() => [...root.querySelectorAll(".header__title,.start")].map((one) => getComputedStyle(one).fontFamily.split(",")[0].replaceAll('"', "")));
/** The faces that a script added: those of the style sheet are the device's own, as wide as they. */
const faces = () => desk.driver.executeScript("const styled = new Set([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule)); return [...document.fonts].slice(styled.size).map(({ family, weight }) => `${family} ${weight}`).sort()");
const embed = (attributes) => `<!doctype html><html lang="fr"><title>A</title><link rel="icon" href="embed/icon.svg"><script type="module" src="embed/carte-sociale.js"></script><carte-sociale loading="eager" ${attributes}></carte-sociale>`;

for (const [name, size] of Object.entries(SIZES)) {
  test(`the page has its letters, and they move nothing on a ${name}`, async () => {
    const page = await desk.visit("", { size });
    assert.deepEqual(await families(page), ["Carte title", "Carte text"]);
    assert.deepEqual(await faces(), ["Carte text 400", "Carte text 600", "Carte title 700"]);
    await page.settled(20);
    assert.deepEqual(await desk.driver.executeScript("return window.moved"), []);
  });
}

test("letters that are late are not waited for, and move nothing when they come", async () => {
  let release;
  const late = new Promise((resolve) => (release = resolve));
  const files = Object.fromEntries(FILES.map((name) => [name, async () => (await late, readFileSync(`${DIST}/${name}`))]));
  const page = await desk.visitWith(files);
  assert.deepEqual(await faces(), [], "the map is there without them");
  release();
  await desk.driver.wait(async () => (await faces()).length === 3, 5000, "never: the letters");
  await page.settled(10);
  assert.deepEqual(await desk.driver.executeScript("return window.moved"), []);
  await desk.visitWith({});
});

test("without its letters the page is as it would be, and says nothing", async () => {
  desk.expected = ["integrity", "404"];
  const page = await desk.visitWith(Object.fromEntries(FILES.map((name) => [name, undefined])));
  assert.equal((await page.nodes()).size, 16);
  assert.deepEqual(await faces(), []);
});

/** A promise, and what keeps it. */
function heldBack() {
  let resolve;
  const promise = new Promise((keep) => (resolve = keep));
  return { promise, resolve };
}

test("an element on another page fetches letters only where the page asks for them", async () => {
  const plain = await desk.visitWith({ "index.html": embed("") });
  assert.deepEqual(asked(), []);
  assert.equal(await plain.run(() => document.fonts.size), 0);
  const own = await desk.visitWith({ "index.html": embed('letters="own"') });
  assert.deepEqual(await families(own), ["Carte title", "Carte text"]);
  assert.equal(asked().length, 3);
  // Nothing keeps their place there: letters that are late wait for the next time.
  const { promise: drawn, resolve: release } = heldBack();
  const late = await desk.visitWith({ ...Object.fromEntries(FILES.map((name) => [name, async () => (await drawn, readFileSync(`${DIST}/${name}`))])), "index.html": embed('letters="own"') });
  release();
  await desk.driver.wait(async () => (await faces()).length === 3, 5000, "never: the letters");
  assert.ok((await families(late)).every((family) => !family.startsWith("Carte")));
  assert.deepEqual(await desk.driver.executeScript("return window.moved"), []);
  await desk.visitWith({});
});
