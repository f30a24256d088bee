// Editing a large map on a slow machine: how long after its event a letter, an undo and an added link are on the screen.
//
//   node tests/browser/bench-edit.mjs [--counts 300] [--rates 1,4] [--times 20] [--folders dist,another]
//
// From the timestamp of the event to the first task after the next frame, in milliseconds: median, and the longest. Beside them, the medians of
// what its listener took and of what the main thread used of the processor until then; and how many times the first rate's median it is. They
// compare within one run only; the load of the machine is printed first. Two builds are compared by giving the folders of both.

import { loadavg } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { open } from "./support/browser.mjs";
import { communities } from "./support/generated.mjs";
import { Page } from "./support/page.mjs";
import { DATA, DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const { values } = parseArgs({ options: { counts: { type: "string", default: "300" }, rates: { type: "string", default: "1,4" }, times: { type: "string", default: "20" }, folders: { type: "string", default: DIST } } });
const numbers = (text) => text.split(",").filter(Boolean).map(Number);
const middle = (all) => Math.round(all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN);

/** In the page: the time from each event of these types to its picture, and how long its listeners took. */
const WATCH = () => {
  window.seen = [];
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  const isOf = (event) => event.composedPath()[0].closest?.(".dialog");
  for (const type of ["input", "click"]) {
    let began;
    addEventListener(type, (event) => isOf(event) && (began = performance.now()), { capture: true });
    addEventListener(type, (event) => {
      if (!isOf(event)) return;
      const took = performance.now() - began;
      requestAnimationFrame(() => {
        waiting.push(() => window.seen.push([performance.now() - event.timeStamp, took]));
        channel.port2.postMessage(0);
      });
    });
  }
};

/** What the main thread of the page has cost so far, in milliseconds of the processor: these do not grow when others use it. */
async function costs(driver) {
  const { metrics } = await driver.sendAndGetDevToolsCommand("Performance.getMetrics");
  const of = (name) => 1000 * metrics.find((one) => one.name === name).value;
  return [of("TaskDuration"), of("ScriptDuration"), of("LayoutDuration") + of("RecalcStyleDuration")];
}

/** Does something, waits until it is on the screen and the page is at rest; adds its times to those `of` the same. */
async function timed(page, of, act) {
  const before = await costs(page.driver);
  await page.run(() => void (window.seen.length = 0));
  await act();
  await page.until("it is on the screen", () => window.seen.length > 0);
  const after = await costs(page.driver);
  await page.settled(30);
  const [[all, took]] = await page.run(() => window.seen);
  of.push([all, took, ...after.map((cost, at) => cost - before[at])]);
}

/** A map of so many organisations, with some links less: with one more or less, it is still drawn by elements or by a picture as before. */
function mapOf(count) {
  const map = JSON.parse(communities(count));
  map.links.splice(-10);
  return JSON.stringify(map, null, 1);
}

/** The times of an act as a sentence, beside those of the first rate. */
const said = (all, first) => {
  const [seen, took, task, script, style] = [0, 1, 2, 3, 4].map((at) => middle(all.map((times) => times[at])));
  return `${seen} ms, at most ${Math.round(Math.max(...all.map(([seen]) => seen)))}, ${(seen / middle(first.map(([seen]) => seen))).toFixed(1)} times; its listener ${took}; processor ${task}, of which scripts ${script}, style and layout ${style}`;
};

async function measured(driver, server, rate, count) {
  await driver.get("about:blank");
  const page = await Page.visit(driver, server.address);
  await page.until("it is drawn", () => root.querySelectorAll(".node").length > 3);
  await page.run(() => root.querySelector("[data-command='dialog edit']").click());
  await page.until("the editor", () => root.querySelector(".dialog[open] .edit__form"));
  await page.settled(30);
  await page.run(WATCH);
  await driver.sendDevToolsCommand("Performance.enable", { timeDomain: "threadTicks" });
  await driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate });
  const press = (name) => page.run((name) => root.querySelector(`.dialog [data-press="${name}"]`).click(), name);
  await page.run(() => root.querySelector(".dialog [data-answer^='name.']").focus());
  const [letters, undoing, links, undone] = [[], [], [], []];
  for (let time = 0; time < count; time += 1) await timed(page, letters, () => driver.actions().sendKeys("e").perform());
  for (let time = 0; time < count; time += 1) {
    await timed(page, undoing, () => press("undo"));
    await press("redo");
    await page.settled(30);
  }
  await press("section organisations");
  await page.settled(30);
  for (let time = 0; time < count; time += 1) {
    await timed(page, links, () => press("link"));
    await timed(page, undone, () => press("undo"));
    await press("section organisations");
    await page.settled(10);
  }
  await driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate: 1 });
  return { letter: letters, "undo of typing": undoing, "added link": links, "its undo": undone };
}

const driver = await open("chromium", { size: { width: 1366, height: 768 } });
try {
  console.log(`load ${loadavg()[0].toFixed(1)}`);
  for (const count of numbers(values.counts)) {
    let first;
    for (const rate of numbers(values.rates)) {
      for (const folder of values.folders.split(",")) {
        const server = await serve(resolve(folder), { files: { "embed/other.json": mapOf(count) }, write: (text) => text.replace(`<carte-sociale src="${DATA}"`, '<carte-sociale src="embed/other.json"') });
        console.log(`${count} organisations at ${rate}×, ${folder}`);
        const found = await measured(driver, server, rate, Number(values.times));
        first ??= found;
        for (const [name, all] of Object.entries(found)) console.log(`  ${name.padEnd(15)} ${said(all, first[name])}`);
        await driver.get("about:blank");
        await server.close();
      }
    }
  }
} finally {
  await driver.quit();
}
