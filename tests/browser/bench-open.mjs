// Opening files and comparing editions of a large map, in Chromium: how long until the first picture, and the longest tasks of the page.
//
//   node tests/browser/bench-open.mjs [--rounds 3]
//
// 1,000 organisations and 3,000 links. From the choice of the files to the picture of their map, each step left as soon as it is there,
// the layout included: with a worker, and in the page where there may be none. For two editions, from the choice of the other one to the table of
// what changed, and to the map of both. Medians of the rounds after a first one, by which everything is loaded; in milliseconds, with the longest
// task of the page's thread and how many take longer than 50 ms. The load of the machine is printed first.

import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { open } from "./support/browser.mjs";
import { choose, openEntry, written } from "./support/files.mjs";
import { communities } from "./support/generated.mjs";
import { Page } from "./support/page.mjs";
import { DATA, DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";
import { CSV, GEXF, XLSX } from "./support/tables.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const middle = (all) => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)];

/** In the page: records long tasks, and when files were chosen. */
const WATCH = `
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: "longtask" });
  addEventListener("input", (event) => event.composedPath()[0].type === "file" && (window.chosen = performance.now()), { capture: true });
  window.reached = (isThere) => new Promise((resolve) => {
    const look = () => (isThere(document.querySelector("carte-sociale").shadowRoot.querySelector(".dialog")) ? resolve(performance.now() - window.chosen) : requestAnimationFrame(look));
    look();
  });
`;

/** Goes on as soon as a step is there, until the picture. */
const OPEN = `
  const done = arguments[arguments.length - 1];
  let at;
  window.reached((dialog) => {
    const step = dialog.querySelector("[data-step]")?.dataset.step;
    if (step !== at && (step === "1" || step === "2")) dialog.querySelector("[data-press=next]").click();
    at = step;
    return dialog.querySelector(".open__picture svg");
  }).then((time) => done([Math.round(time), window.tasks]));
`;

/** Waits for the table of what changed, then for the map of both. */
const COMPARE = `
  const done = arguments[arguments.length - 1];
  (async () => {
    const table = await window.reached((dialog) => dialog.querySelector("tbody tr"));
    const map = await window.reached((dialog) => dialog.querySelector(".both svg"));
    done([Math.round(table), window.tasks, Math.round(map)]);
  })();
`;

/** The results of the rounds as a line. */
function line(what, rounds) {
  const [times, tasks, maps] = [0, 1, 2].map((at) => rounds.map((round) => round[at]));
  const longest = middle(tasks.map((all) => Math.max(0, ...all)));
  const count = middle(tasks.map((all) => all.length));
  const tail = maps[0] === undefined ? "" : `, map of both ${middle(maps)}`;
  console.log(`${what.padEnd(34)}${String(middle(times)).padStart(7)} ms${tail}; longest task ${longest || "below 50"} ms, ${count} above 50`);
}

async function measured(driver, server, kind, prepare, script) {
  const rounds = [];
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    await driver.get("about:blank");
    const page = await Page.visit(driver, `${server.address}#lang=fr`);
    await page.settled();
    await prepare(page);
    await openEntry(page, kind.panel);
    // What the panel needs is compiled by a small file first.
    await choose(page, kind.panel === "open" ? SMALL : kind.files[0]);
    if (kind.panel === "open") await driver.executeAsyncScript(OPEN);
    else await driver.executeAsyncScript(COMPARE);
    for (let step = 0; step < 4; step += 1) await page.run(() => root.querySelector(".dialog [data-step='0']") ?? root.querySelector(".dialog [data-press=back]").click());
    await page.settled();
    await page.run(() => void (window.tasks.length = 0));
    await choose(page, ...kind.files);
    const result = await driver.executeAsyncScript(script);
    if (round > 0) rounds.push(result);
  }
  line(kind.name, rounds);
}

const SMALL = written("petit.csv", "Nom;Genre\nAlpha;Fonds\nBeta;Relais\n");

/** A map of so many organisations, and its edition of a year later. */
function editions() {
  const before = JSON.parse(communities(1000));
  const after = structuredClone(before);
  after.organisations.splice(100, 10);
  const there = new Set(after.organisations.map(({ id }) => id));
  after.links = after.links.filter(({ source, target }) => there.has(source) && there.has(target));
  after.collaborations = after.collaborations.map((one) => ({ ...one, members: one.members.filter(({ organisation }) => there.has(organisation)) }));
  for (const organisation of after.organisations.slice(0, 50)) organisation.website = "https://exemple.org";
  for (let row = 0; row < 10; row += 1) after.organisations.push({ ...after.organisations[0], id: `nouvelle-${row}`, acronym: `NV${row}`, name: { fr: `Nouvelle ${row}` } });
  after.source.date = "2016-03";
  return [before, after].map((map) => JSON.stringify(map));
}

console.log(`load ${loadavg()[0].toFixed(1)} before`);
const driver = await open("chromium", { calm: true });
await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
try {
  const server = await serve(DIST, {});
  for (const [where, prepare] of [["worker", async () => {}], ["page", (page) => page.run(() => void (window.Worker = undefined))]]) {
    for (const [name, files] of Object.entries({ CSV, XLSX, GEXF })) {
      await measured(driver, server, { name: `${name} to its picture, in a ${where}`, panel: "open", files }, prepare, OPEN);
    }
  }
  await server.close();
  const [before, after] = editions();
  const OTHER = "embed/other.json";
  const two = await serve(DIST, { files: { [OTHER]: before }, write: (page) => page.replace(`<carte-sociale src="${DATA}"`, `<carte-sociale src="${OTHER}"`) });
  await measured(driver, two, { name: "two editions to what changed", panel: "compare", files: [written("2016.json", after)] }, async () => {}, COMPARE);
  await two.close();
} finally {
  await driver.quit();
}
