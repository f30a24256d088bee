// Large maps under a real mouse: the pictures that the reader sees in a second, the longest gap between two of them, the long tasks, and the
// processor time of the page's main thread.
//
//   node tests/browser/bench-large.mjs [--counts 300,1000,5000] [--rates 1,4] [--elements 1000] [--dist FOLDER]... [--gestures hover,zoom] [--peers]
//
// Each map is opened in Chromium, with the processor slowed as said. Then the mouse drags, pans and zooms at 60 events a second, and hovers over
// one organisation after another, ten a second: of a hover, what counts is how long after the move its picture is there. Each event changes
// what is seen: where it does not, as once the largest scale is reached, there is no picture to count, however quick the program is.
// Frames that a page asks for say little: the screen may be several pictures behind. So pictures are counted in a trace of the browser, at
// the moment they are swapped to the screen. Of the counts after `--elements`, the painter of small maps is measured too, in the same run.
// The file says where all are, as `carte arrange` writes it; «ready» is the time from the data to the first picture. With `--peers`, other programs
// draw the same map at the same places, in the same run: `make bench-large` installs them.
// Milliseconds compare within one run only: of several folders, each count is measured in turn.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import WebSocket from "ws";
import { open } from "./support/browser.mjs";
import { carte } from "../../scripts/carte.mjs";
import { communities } from "./support/generated.mjs";
import { Page } from "./support/page.mjs";
import { PEERS, peerFiles } from "./support/peers.mjs";
import { DATA, DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const { values } = parseArgs({ options: { counts: { type: "string", default: "300,1000" }, rates: { type: "string", default: "1,4" }, elements: { type: "string", default: "1000" }, dist: { type: "string", multiple: true, default: [DIST] }, gestures: { type: "string", default: "hover,drag,pan,zoom" }, peers: { type: "boolean", default: false } } });
const numbers = (text) => text.split(",").filter(Boolean).map(Number);

/** A connection to the browser or to a page, by its own protocol. */
async function connected(address) {
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 1e9 });
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;
  socket.on("message", (text) => {
    const { id, result, error, method, params } = JSON.parse(text);
    if (method) return listeners.get(method)?.(params);
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(result);
  });
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    on: (method, listener) => listeners.set(method, listener),
    close: () => socket.close(),
  };
}

/** The times of the pictures swapped to the screen while something happens, and of the moves of the mouse, in milliseconds. */
async function pictures(browser, happens) {
  const events = [];
  browser.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  const over = new Promise((resolve) => browser.on("Tracing.tracingComplete", resolve));
  await browser.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["viz", "blink.user_timing"] } });
  await happens();
  // The last pictures reach the screen after the last input: a bench measures time, and waits for some.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await browser.send("Tracing.end");
  await over;
  const times = (wanted) => events.filter(({ name, ph }) => name === wanted && ph !== "E").map(({ ts }) => ts / 1000).toSorted((one, other) => one - other);
  const [[from], [to]] = ["begin", "end"].map(times);
  return { swaps: times("Display::DrawAndSwap").filter((at) => at >= from && at <= to + 100), moves: times("move") };
}

const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

/** Sends the mouse along these points, so many a second; late ones are not made up for. */
async function along(tab, points, type = "mouseMoved", more = {}, rate = 60) {
  const start = performance.now();
  const sent = [];
  for (const [step, { x, y, ...own }] of points.entries()) {
    const wait = start + step * (1000 / rate) - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(tab.send("Input.dispatchMouseEvent", { type, x, y, ...more, ...own }));
  }
  await Promise.all(sent);
}

const line = (from, to, steps) => Array.from({ length: steps + 1 }, (_, step) => ({ x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps }));

/** The gestures, each over about two seconds. */
function gestures(tab, { left, top, right, bottom }, nodes, node) {
  const at = (x, y) => ({ x: left + (right - left) * x, y: top + (bottom - top) * y });
  const pressed = { button: "left", buttons: 1 };
  const drag = async (from, to) => {
    await along(tab, [from]);
    await along(tab, [from], "mousePressed", { ...pressed, clickCount: 1 });
    await along(tab, [...line(from, to, 60), ...line(to, from, 60)], "mouseMoved", pressed);
    await along(tab, [from], "mouseReleased", { button: "left", clickCount: 1 });
  };
  const wheel = (deltaY) => Array.from({ length: 28 }, () => ({ ...at(0.5, 0.5), deltaX: 0, deltaY }));
  return {
    hover: () => along(tab, nodes, "mouseMoved", {}, 10),
    drag: () => drag(node, at(0.5, 0.5)),
    pan: () => drag(at(0.99, 0.99), at(0.6, 0.6)),
    zoom: () => along(tab, [-20, 20, -20, 20].flatMap(wheel), "mouseWheel", { modifiers: 2 }),
  };
}

/** The map of so many organisations, with where they are. */
function placed(count) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "map.json");
  writeFileSync(file, communities(count));
  const arrangements = JSON.parse(carte("arrange", file));
  rmSync(folder, { recursive: true });
  return JSON.stringify({ ...JSON.parse(communities(count)), arrangements });
}

/** Before the page runs: notes when its first picture is drawn: when it is ready, or on a canvas then. */
const NOTE_FIRST = `
  addEventListener("carte-ready", () => performance.mark("ready"), { capture: true, once: true });
  const real = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (...all) {
    CanvasRenderingContext2D.prototype.drawImage = real;
    performance.mark("drawn");
    return real.apply(this, all);
  };
`;

/** Milliseconds from the data to the first picture. */
const readyAfter = (page) =>
  page.run(() => {
    const at = (name) => performance.getEntriesByName(name)[0]?.startTime;
    const data = at("data") ?? performance.getEntriesByType("resource").find(({ name }) => name.endsWith("other.json")).responseEnd;
    return (at("drawn") ?? at("ready")) - data;
  });

async function measured(driver, server, rate, isElements, peer) {
  await driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate });
  await driver.get("about:blank");
  if (peer) await driver.get(`${server.address}${peer}.html`);
  const page = peer ? new Page(driver) : await Page.visit(driver, server.address);
  if (peer) await page.until("it is drawn", () => performance.getEntriesByName("drawn").length > 0);
  else await page.until("it is drawn", () => root.querySelectorAll(".node").length > 3);
  /** Other programs do not say when they are at rest. */
  const settled = (frames) => (peer ? driver.executeAsyncScript("let left = arguments[0]; const step = () => (left-- ? requestAnimationFrame(step) : arguments[1]()); step();", frames) : page.settled(frames));
  if (isElements)
    await page.run(() => {
      root.querySelector(".stage > svg").dispatchEvent(new Event("beforeprint"));
      root.querySelector(".stage > div[aria-hidden]").hidden = true;
    });
  await settled(30);
  const ready = await readyAfter(page);
  const { debuggerAddress } = (await driver.getCapabilities()).get("goog:chromeOptions");
  const known = async (what) => (await fetch(`http://${debuggerAddress}/json/${what}`)).json();
  const browser = await connected((await known("version")).webSocketDebuggerUrl);
  const tab = await connected((await known("list")).find(({ type, url }) => type === "page" && url.startsWith("http")).webSocketDebuggerUrl);
  const { stage, nodes, node } = await page.run(() => {
    window.tasks = [];
    addEventListener("mousemove", ({ timeStamp }) => performance.mark("move", { startTime: timeStamp }), true);
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    const { left, top, right, bottom } = (root?.querySelector(".stage") ?? document.getElementById("stage")).getBoundingClientRect();
    if (!root) {
      const nodes = Array.from({ length: 20 }, (_, more) => window.placeOf(40 + more)).map(({ x, y }) => ({ x: left + x, y: top + y }));
      return { stage: { left, top, right, bottom }, nodes, node: nodes[0] };
    }
    const middleOf = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
    const inside = [...root.querySelectorAll(".node__hit")].map((hit) => hit.getBoundingClientRect()).filter(({ x, y }) => x > left + 20 && y > top + 20 && x < right - 60 && y < bottom - 60);
    // The full name of one does not cover the next.
    const apart = ([first, ...others]) => others.reduce((chosen, next) => (Math.hypot(next.x - chosen.at(-1).x, next.y - chosen.at(-1).y) > 200 ? [...chosen, next] : chosen), [first]);
    // Large maps begin with fewer buttons than the others have organisations.
    return { stage: { left, top, right, bottom }, nodes: apart(inside.map(middleOf)).slice(0, 20), node: middleOf(inside[Math.min(30, inside.length - 1)]) };
  });
  const row = { ready: `${Math.round(ready)} ms after the data` };
  await tab.send("Performance.enable", { timeDomain: "threadTicks" });
  const processor = async () => (await tab.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value;
  const wanted = Object.entries(gestures(tab, stage, nodes, node)).filter(([name]) => values.gestures.split(",").includes(name));
  for (const [name, gesture] of wanted) {
    const before = await processor();
    const { swaps, moves } = await pictures(browser, async () => {
      await page.run(() => void (window.tasks.length = 0, performance.mark("begin")));
      await gesture();
      await page.run(() => void performance.mark("end"));
    });
    const gaps = swaps.slice(1).map((at, before) => at - swaps[before]).toSorted((one, other) => one - other);
    const tasks = await page.run(() => window.tasks);
    const seconds = (swaps.at(-1) - swaps[0]) / 1000;
    const waits = moves.flatMap((move) => swaps.find((at) => at > move) - move || []).toSorted((one, other) => one - other);
    const pace = name === "hover" ? `${waits.length} moves, each seen after ${Math.round(share(waits, 0.5))}` : `${swaps.length > 1 ? Math.round(swaps.length / seconds) : 0}/s, p95 ${Math.round(share(gaps, 0.95))}`;
    row[name] = `${pace}, most ${Math.round((name === "hover" ? waits : gaps).at(-1))}, ${tasks.length} tasks, longest ${Math.round(Math.max(0, ...tasks))}, ${Math.round((await processor()) * 1000 - before * 1000)} ms of processor`;
    await settled(30);
    if (name === "zoom" || name === "pan") await page.run(() => root?.querySelector("[data-command=fit]")?.click());
    await settled(10);
  }
  browser.close();
  tab.close();
  return row;
}

const driver = await open("chromium", { size: { width: 1280, height: 800 } });
try {
  await driver.sendDevToolsCommand("Page.enable", {});
  await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: NOTE_FIRST });
  const peers = values.peers ? PEERS : [];
  const peersFiles = Object.assign({}, ...(await Promise.all(peers.map(peerFiles))));
  // Their styles are inline.
  const headers = (name) => (peers.includes(name.replace(/\.html$/, "")) ? { "content-security-policy": undefined } : {});
  for (const [count, dist] of numbers(values.counts).flatMap((count) => values.dist.map((dist) => [count, dist]))) {
    const server = await serve(dist, { headers, files: { ...peersFiles, "embed/other.json": placed(count) }, write: (text) => text.replace(`<carte-sociale src="${DATA}"`, '<carte-sociale src="embed/other.json"') });
    const contestants = [[false], ...(numbers(values.elements).includes(count) ? [[true]] : []), ...(dist === values.dist[0] ? peers.map((peer) => [false, peer]) : [])];
    for (const rate of numbers(values.rates))
      for (const [isElements, peer] of contestants) {
        const row = await measured(driver, server, rate, isElements, peer);
        console.log(`${count} at ${rate}×${isElements ? ", as elements" : ""}${peer ? `, ${peer}` : values.dist.length > 1 ? `, ${dist}` : ""}`);
        for (const [name, text] of Object.entries(row)) console.log(`  ${name.padEnd(6)} ${text}`);
      }
    await server.close();
  }
} finally {
  await driver.quit();
}
