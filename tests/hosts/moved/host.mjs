import assert from "node:assert/strict";
import { IS_WHOLE } from "../../browser/support/browser.mjs";

export const promise = "moved 300 times and taken away 100 times, the map comes back and leaves nothing behind";

/** Runs in the page: moves the map about at once, or takes it away until it is gone and brings it back. */
const CYCLES = `
  const [kind, times, done] = arguments;
  const map = document.querySelector("carte-sociale");
  const places = ["here", "there"].map((id) => document.getElementById(id));
  const until = (condition) => new Promise((resolve) => { const look = () => (condition() ? resolve() : requestAnimationFrame(look)); look(); });
  const isDrawn = () => !!map.shadowRoot?.querySelector(".node");
  (async () => {
    for (let count = 0; count < times; count += 1) {
      if (kind === "away") {
        map.remove();
        await until(() => !isDrawn());
      }
      places[count % 2].append(map);
      if (kind === "away") await until(isDrawn);
    }
    await until(isDrawn);
  })().then(() => done(true), (error) => done(String(error)));
`;

export async function keeps(page, { driver, engine }) {
  const cycles = async (kind, times) => {
    // A few at a time: no script of a driver may last for ever.
    for (let left = times; left > 0; left -= 20) assert.equal(await driver.executeAsyncScript(CYCLES, kind, Math.min(20, left)), true);
  };
  const left = async () => {
    if (engine !== "chromium") return {};
    await driver.sendDevToolsCommand("HeapProfiler.collectGarbage", {});
    const { metrics } = await driver.sendAndGetDevToolsCommand("Performance.getMetrics", {});
    return Object.fromEntries(metrics.filter(({ name }) => ["Nodes", "JSEventListeners", "Documents"].includes(name)).map(({ name, value }) => [name, value]));
  };
  const pages = () => driver.executeScript("return window.memory.buffer.byteLength / 65536");
  if (engine === "chromium") await driver.sendDevToolsCommand("Performance.enable", {});
  await cycles("move", 20);
  await cycles("away", 5);
  const [before, memory] = [await left(), await pages()];
  await cycles("move", 280);
  // Only where what is left can be counted is it worth the time.
  await cycles("away", engine !== "chromium" ? 25 : IS_WHOLE ? 295 : 95);
  for (const [name, count] of Object.entries(await left())) assert.ok(count <= before[name] * 1.05 + 20, `${name}: ${before[name]}, then ${count}`);
  assert.ok((await pages()) <= memory + 2, `${memory} pages of memory, then ${await pages()}`);
  assert.equal((await page.nodes()).size, 16);
}
