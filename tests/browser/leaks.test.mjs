// Maps that come and go leave nothing behind: nodes, listeners and memory are the same after the hundredth as after the tenth.

import assert from "node:assert/strict";
import { test } from "node:test";
import { IS_WHOLE } from "./support/browser.mjs";
import { held, WATCH_MEMORY } from "./support/leaks.mjs";
import { DIST, reader } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const desk = reader({}, [WATCH_MEMORY]);
const PAGE = '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="embed/icon.svg"><script type="module" src="embed/carte-sociale.js"></script></head><body><main></main></body></html>';
const MOUNTS = IS_WHOLE ? 300 : 60;

/** Opens a page without a map, once its element is known. */
async function blank() {
  await desk.driver.get("about:blank");
  await desk.server.close();
  desk.server = await serve(DIST, { files: { "page.html": PAGE } });
  await desk.driver.manage().setTimeouts({ script: 300_000 });
  await desk.driver.get(`${desk.server.address}page.html`);
  await desk.driver.executeAsyncScript("customElements.whenDefined('carte-sociale').then(arguments[0])");
}

/** Mounts maps of both ways of drawing one after the other, each with a card open, and takes each away. */
const mount = (count) =>
  desk.driver.executeAsyncScript(
    `const [count, done] = arguments;
     (async () => {
       for (let time = 0; time < count; time += 1) {
         const map = document.createElement("carte-sociale");
         map.loading = "eager";
         map.lang = ["fr", "en"][time % 2];
         document.querySelector("main").append(map);
         await map.ready;
         map.select("flac");
         await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
         map.remove();
         await new Promise((over) => setTimeout(over, 60));
       }
     })().then(() => done(), (error) => done(error.message));`,
    count,
  );

test(`after ${MOUNTS} more maps that came and went, as much is held as after ten`, async (context) => {
  await blank();
  assert.equal(await mount(10), null);
  const before = await held(desk.driver);
  assert.equal(await mount(MOUNTS), null);
  const after = await held(desk.driver);
  context.diagnostic(JSON.stringify({ before, after }));
  assert.ok(before.bytes > 0);
  assert.deepEqual(after, before);
});

test("hundreds of maps on a page are drawn, and leave nothing when they go; the next hundred need no more", async (context) => {
  await blank();
  const crowd = () =>
    desk.driver.executeAsyncScript(
      `const done = arguments[0];
       (async () => {
         const maps = Array.from({ length: 100 }, () => Object.assign(document.createElement("carte-sociale"), { loading: "eager" }));
         document.querySelector("main").append(...maps);
         await Promise.all(maps.map((map) => map.ready));
         const drawn = maps.filter((map) => map.shadowRoot.querySelector(".node")).length;
         document.querySelector("main").replaceChildren();
         await new Promise((over) => setTimeout(over, 60));
         return drawn;
       })().then(done, (error) => done(error.message));`,
    );
  const empty = await held(desk.driver);
  // Memory is laid out for as many with the second hundred.
  for (const _ of [1, 2]) assert.equal(await crowd(), 100);
  const after = await held(desk.driver);
  assert.equal(await crowd(), 100);
  const again = await held(desk.driver);
  context.diagnostic(JSON.stringify({ empty, after, again }));
  assert.deepEqual(again, after);
  assert.ok(after.nodes - empty.nodes < 10 && after.listeners - empty.listeners < 10, "nodes and listeners are gone");
});
