// The page before any script: the map and its list are there, and the interactive map replaces them without a jump.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { pretend, SIZES } from "./support/browser.mjs";
import { failures, violations } from "./support/checkers.mjs";
import { dataset, DIST, labelOf, MAP, reader } from "./support/reader.mjs";
import { POLICY, serve } from "./support/server.mjs";

/** Before the page runs: adds up the layout shifts. */
const WATCH_SHIFTS = `
  window.shifted = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { window.shifted += value; })).observe({ type: "layout-shift", buffered: true });
`;

/** Before the page runs: records what is drawn at each frame, from the still map to the interactive one. */
const WATCH_FRAMES = `
  window.drawn = [];
  const look = () => {
    const element = document.querySelector("carte-sociale");
    const isLive = Boolean(element?.shadowRoot?.querySelector(".node"));
    const isStill = [...document.querySelectorAll(".format")].some((one) => one.getClientRects().length > 0);
    if (isLive || isStill || window.drawn.length > 0) window.drawn.push(isLive ? "living" : isStill ? "still" : "nothing");
    if (!isLive) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

const desk = reader({}, [WATCH_SHIFTS, WATCH_FRAMES]);

/** The most brotli bytes of the page itself; the map comes before its texts, its story and its tables. */
const MOST_BYTES = 25_000;

/** The published page, without the interactive map. */
let waiting;
after(() => waiting?.close());

/** Opens the page as it is before the interactive map, on a device. */
async function visitStill(device = {}) {
  waiting ??= await serve(DIST, { files: { "embed/carte-sociale.js": "" } });
  // The files preloaded for an interactive map are unused here; on a busy machine the browser has the time to warn.
  desk.expected = ["was preloaded using link preload but not used"];
  await pretend(desk.driver, device);
  await desk.driver.get(waiting.address);
}

const run = (script, ...values) => desk.driver.executeScript(`return (${script}).apply(null, arguments)`, ...values);

/** The boxes of the parts of the page and of the organisations, before or after: name → box, in pixels. */
const boxes = () =>
  run(() => {
    const element = document.querySelector("carte-sociale");
    const root = element.shadowRoot?.querySelector(".cs") ? element.shadowRoot : element;
    const all = {};
    const note = (name, { x, y, width, height }) => Object.assign(all, { [name]: [x, y, width, height] });
    for (const part of ["header__words", "header__title", "search", "views", "start", "menu", "stage", "legend"]) note(part, root.querySelector(`.${part}`).getBoundingClientRect());
    for (const ground of root.querySelectorAll(".stage .node__ground")) {
      const label = ground.parentElement.querySelector(".node__label");
      if (ground.getClientRects().length === 0) continue;
      note(`${label.textContent} (disc)`, ground.getBoundingClientRect());
      note(`${label.textContent} (name)`, label.getBoundingClientRect());
    }
    for (const entry of root.querySelectorAll(".legend .entry__name")) if (entry.checkVisibility()) note(`${entry.textContent} (legend)`, entry.getBoundingClientRect());
    return all;
  });

test("without scripts, the map, its legend and every organisation in words are there", async () => {
  await desk.driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: true });
  try {
    await pretend(desk.driver);
    await desk.driver.get(desk.server.address);
    const seen = await run(() => {
      const visible = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
      const text = (selector) => visible(selector).map((one) => one.textContent);
      return {
        pictures: visible("svg[role=img]").map((one) => one.ariaLabel ?? one.getAttribute("aria-label")),
        labels: text(".node__label"),
        entries: text(".legend .entry__name"),
        titles: text(".list__entries h3"),
        slides: text(".article h3"),
        rows: visible(".table__frame tbody").map((body) => body.rows.length),
        dead: visible("button, input").length,
        broken: [...document.querySelectorAll(".list a")].filter((link) => !document.querySelector(link.getAttribute("href"))).length,
      };
    });
    const { links, networks, organisations, roles, story, title } = dataset();
    assert.equal(seen.pictures.length, 1);
    assert.ok(seen.pictures[0].includes(title.fr), seen.pictures[0]);
    assert.deepEqual(seen.labels.sort(), organisations.filter(({ standing }) => standing !== "external").map(labelOf).sort());
    for (const role of roles) assert.ok(seen.entries.includes(role.name.fr), role.name.fr);
    assert.equal(seen.titles.length, organisations.length);
    for (const { name } of organisations) assert.ok(seen.titles.some((title) => title.startsWith(name.fr)), name.fr);
    assert.deepEqual(seen.slides, story.map(({ title }) => title.fr));
    assert.deepEqual(seen.rows, [organisations.length, links.length + networks.length, organisations.length], "the three tables");
    assert.equal(seen.dead, 0);
    assert.equal(seen.broken, 0);
  } finally {
    await desk.driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: false });
  }
});

test("the first paint holds the map: it waits for no script", async () => {
  await visitStill();
  await desk.driver.wait(() => run(() => performance.getEntriesByName("first-contentful-paint").length === 1), 10_000, "never: a paint");
  const labels = await run(() => [...document.querySelectorAll(".node__label")].filter((label) => label.getClientRects().length > 0).length);
  assert.equal(labels, 16);
  assert.deepEqual(await run(() => [...document.scripts].filter((one) => one.type !== "module").length), 0, "no script blocks the paint");
});

/** Every format, and the three sizes that every screen is tested at. */
const PAGES = [
  ...Object.values(SIZES).flatMap((size) => [{ size, scheme: "light" }, { size, scheme: "dark" }]),
  ...[[360, 740], [600, 900], [768, 1024], [820, 1180], [1024, 768], [1366, 640]].map(([width, height]) => ({ size: { width, height }, scheme: "light" })),
];

/** Whether a box is elsewhere: the letters of the poster have come, and a word of theirs is a little wider or narrower. */
function hasMoved(name, [x, y, width, height], box) {
  const by = [box[0] - x, box[1] - y, box[2] - width, box[3] - height].map(Math.abs);
  if (name.endsWith("(name)")) return by[1] > 1 || by[3] > 1.5 || by[2] > 0.16 * width;
  if (name.endsWith("(legend)")) return by[0] > 1 || by[1] > 1 || by[3] > 1 || by[2] > 5;
  return by.some((px) => px > (["stage", "legend"].includes(name) || name.endsWith("(disc)") ? 1 : 3));
}

for (const device of PAGES) {
  test(`nothing moves when the living map comes, at ${device.size.width} × ${device.size.height}, ${device.scheme}`, async () => {
    await visitStill(device);
    const before = await boxes();
    assert.ok(Object.keys(before).length > 30, "the still page has its boxes");
    await desk.visit("", device);
    const after = await boxes();
    assert.deepEqual(Object.keys(after).sort(), Object.keys(before).sort());
    const moved = Object.entries(after).filter(([name, box]) => hasMoved(name, before[name], box));
    assert.deepEqual(moved.map(([name, box]) => `${name}: ${before[name]} → ${box}`), []);
    assert.ok((await run(() => window.shifted)) < 0.001, "something shifted");
  });
}

test("a small window has the list from the first, under the same title", async () => {
  const device = { size: { width: 320, height: 256 } };
  await visitStill(device);
  const shown = () => run(() => ({
    header: Math.round((document.querySelector("carte-sociale").shadowRoot?.querySelector(".header__words") ?? document.querySelector(".still .header__words")).getBoundingClientRect().height),
    entries: [...(document.querySelector("carte-sociale").shadowRoot ?? document).querySelectorAll(".list__entries > li")].filter((one) => one.checkVisibility()).length,
    stages: [...(document.querySelector("carte-sociale").shadowRoot ?? document).querySelectorAll(".stage")].filter((one) => one.checkVisibility()).length,
  }));
  const before = await shown();
  assert.ok(before.entries >= 16 && before.stages === 0, JSON.stringify(before));
  await desk.visit("", device);
  assert.deepEqual(await shown(), { header: before.header, entries: 16, stages: 0 });
});

test("there is a map at every frame, from the first to the living one", async () => {
  await desk.visit();
  await desk.driver.wait(() => run(() => window.drawn.at(-1) === "living"), 10_000, "never: the living map");
  const drawn = await run(() => window.drawn);
  // The number of frames with the still map depends on how soon the interactive one is ready.
  assert.ok(drawn.every((what) => ["still", "living"].includes(what)), drawn.join(" "));
});

test("a touched device has room for the words that a finger needs", async () => {
  const device = { size: { width: 1024, height: 768 }, touch: true };
  await visitStill(device);
  const before = await boxes();
  await desk.visit("", device);
  const after = await boxes();
  for (const part of ["stage", "legend"]) assert.ok(after[part].every((along, at) => Math.abs(along - before[part][at]) <= 1), `${part}: ${before[part]} → ${after[part]}`);
});

for (const scheme of ["light", "dark"]) {
  for (const [name, size] of Object.entries(SIZES)) {
    test(`the checkers of accessibility find nothing in the still page, on a ${name}, ${scheme}`, async () => {
      await visitStill({ size, scheme });
      assert.deepEqual([...(await violations(desk.driver)), ...(await failures(desk.driver))], []);
    });
  }
}

test("when the living map cannot come, the still one stays and the list joins it", async () => {
  desk.expected = ["404", "integrity"];
  const page = await desk.visitWith({ [MAP]: undefined });
  const seen = await run(() => [".format", ".list"].map((selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length));
  assert.deepEqual(seen, [1, 1]);
  assert.ok(await page.shows("[role=alert]"));
  assert.deepEqual(await violations(desk.driver), []);
});

test(`the page with the map in it is at most ${MOST_BYTES} bytes of brotli`, (context) => {
  const bytes = brotliCompressSync(readFileSync(`${DIST}/index.html`)).length;
  context.diagnostic(`${bytes} bytes`);
  assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
});

test("a server that does not know the style written in the page has it from the sheet beside", async () => {
  desk.expected = ["style-src", "manifest"];
  const app = readFileSync(`${DIST}/app.js`);
  const page = await desk.visitWith({ "app.js": app }, "", { headers: () => ({ "content-security-policy": POLICY }) });
  await page.until("the sheet", () => [...document.styleSheets].some(({ href, cssRules }) => href?.endsWith("embed/page.css") && cssRules.length > 0));
  assert.deepEqual(await page.run(() => [getComputedStyle(document.body).margin, document.documentElement.scrollWidth <= innerWidth]), ["0px", true]);
  assert.ok((await page.run(() => window.refusals)).includes("style-src-elem inline"), "the style in the page was refused");
});
