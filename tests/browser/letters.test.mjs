// The letters of the poster: on the map's own page and in the one file, after the map is drawn or never, without moving anything.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { DIST, reader } from "./support/reader.mjs";

/** Before the page runs: adds up how much it moves. */
const WATCH = `
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) window.moved.push(value + " " + sources.map(({ node }) => node?.className || node?.nodeName).join(" "));
  }).observe({ type: "layout-shift", buffered: true });
`;

const desk = reader({}, [WATCH]);
const FILES = ["text.woff2", "text-strong.woff2", "title.woff2"].map((name) => `embed/${name}`);
const asked = () => desk.server.requests.filter((path) => path.endsWith(".woff2"));
const families = (page) => page.run(() => [...root.querySelectorAll(".header__title,.start")].map((one) => getComputedStyle(one).fontFamily.split(",")[0].replaceAll('"', "")));
const embed = (attributes) => `<!doctype html><html lang="fr"><title>A</title><link rel="icon" href="embed/icon.svg"><script type="module" src="embed/carte-sociale.js"></script><carte-sociale loading="eager" ${attributes}></carte-sociale>`;

for (const [name, size] of Object.entries(SIZES)) {
  test(`the page has its letters, and they move nothing on a ${name}`, async () => {
    const page = await desk.visit("", { size });
    assert.deepEqual(await families(page), ["Carte title", "Carte text"]);
    assert.deepEqual(await desk.driver.executeScript("return [...document.fonts].map(({ family, weight, status }) => [family, weight, status].join(' ')).sort()"), ["Carte text 400 loaded", "Carte text 600 loaded", "Carte title 700 loaded"]);
    await page.settled(20);
    assert.deepEqual(await desk.driver.executeScript("return window.moved"), []);
  });
}

test("letters that are late are not waited for, and come the next time", async () => {
  let release;
  const late = new Promise((resolve) => (release = resolve));
  const files = Object.fromEntries(FILES.map((name) => [name, async () => (await late, readFileSync(`${DIST}/${name}`))]));
  const page = await desk.visitWith(files);
  assert.ok((await families(page)).every((family) => !family.startsWith("Carte")), "the map is there without them");
  release();
  await page.until("they are loaded", () => document.fonts.size === 3);
  await page.settled(10);
  assert.ok((await families(page)).every((family) => !family.startsWith("Carte")), "nothing changes under the reader's eyes");
  assert.deepEqual(await desk.driver.executeScript("return window.moved"), []);
  await desk.visitWith({});
});

test("without its letters the page is as it would be, and says nothing", async () => {
  desk.expected = ["integrity", "404"];
  const page = await desk.visitWith(Object.fromEntries(FILES.map((name) => [name, undefined])));
  assert.equal((await page.nodes()).size, 16);
  assert.ok((await families(page)).every((family) => !family.startsWith("Carte")));
});

test("an element on another page fetches letters only where the page asks for them", async () => {
  const plain = await desk.visitWith({ "index.html": embed("") });
  assert.deepEqual(asked(), []);
  assert.equal(await plain.run(() => document.fonts.size), 0);
  const own = await desk.visitWith({ "index.html": embed('letters="own"') });
  assert.deepEqual(await families(own), ["Carte title", "Carte text"]);
  assert.equal(asked().length, 3);
  await desk.visitWith({});
});
