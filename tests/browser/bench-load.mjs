// The loading time of the published page: first paint, and the time until the map is interactive, as on a slow phone.
//
//   node tests/browser/bench-load.mjs FOLDER… [--rounds 7]
//
// Each folder (by default dist/ alone) is served with brotli. In each round every one is opened once, in turn, by a new
// browser without a cache, over 1.6 Mb/s with 150 ms of latency, with the processor slowed four times. The output is the medians
// and the range; milliseconds compare within one run only.

import { extname } from "node:path";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { open } from "./support/browser.mjs";
import { TYPES } from "./support/server.mjs";

const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWED_TIMES = 4;
const DESK = { size: { width: 1280, height: 800 } };

/** What is compressed in itself. */
const PACKED = [".png"];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string", default: "7" } } });
const folders = positionals.length > 0 ? positionals : ["dist"];
const compress = promisify(brotliCompress);

/** Serves a folder, each file compressed once. */
async function served(folder) {
  const kept = new Map();
  const body = async (name) => {
    if (!kept.has(name)) {
      const bytes = await readFile(`${folder}/${name}`);
      kept.set(name, PACKED.includes(extname(name)) ? bytes : await compress(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
    }
    return kept.get(name);
  };
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://localhost").pathname.slice(1) || "index.html";
    const content = await body(name).catch(() => undefined);
    if (!content) return response.writeHead(404).end();
    const encoding = PACKED.includes(extname(name)) ? {} : { "content-encoding": "br" };
    response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream", "cache-control": "no-store", ...encoding }).end(content);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close(() => {}) };
}

/** First paint and `carte-ready` of a page, in milliseconds. */
async function loaded(address) {
  const driver = await open("chromium", DESK);
  try {
    await driver.sendDevToolsCommand("Network.enable", {});
    await driver.sendDevToolsCommand("Page.enable", {});
    await driver.sendDevToolsCommand("Network.setCacheDisabled", { cacheDisabled: true });
    await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: "addEventListener('carte-ready', () => { window.readyAt = performance.now(); }, true)" });
    await driver.sendDevToolsCommand("Network.emulateNetworkConditions", NETWORK);
    await driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate: SLOWED_TIMES });
    await driver.get(address);
    await driver.wait(() => driver.executeScript("return window.readyAt"), 30_000);
    return await driver.executeScript("return { paint: performance.getEntriesByName('first-contentful-paint')[0].startTime, ready: window.readyAt }");
  } finally {
    await driver.quit();
  }
}

const told = (numbers) => {
  const sorted = numbers.toSorted((one, other) => one - other);
  return `${Math.round(sorted[sorted.length >> 1])} ms (${Math.round(sorted[0])}–${Math.round(sorted.at(-1))})`;
};

const pages = [];
for (const folder of folders) pages.push({ folder, ...(await served(folder)), paint: [], ready: [] });
// The first load compresses the files, and does not count.
for (let round = 0; round <= Number(values.rounds); round += 1) {
  for (const page of pages) {
    const { paint, ready } = await loaded(page.address);
    if (round > 0) (page.paint.push(paint), page.ready.push(ready));
  }
}
for (const { folder, paint, ready, close } of pages) {
  console.log(`${folder.padEnd(30)} first paint ${told(paint)}, carte-ready ${told(ready)}`);
  close();
}
process.exit();
