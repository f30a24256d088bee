// What docs/embed.md promises of the element, under random steps: see support/model.js.
//
// STEPS and SEEDS in the environment try more: the same seed gives the same steps.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { DIST, dataset, reader } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const desk = reader();
const STEPS = Number(process.env.STEPS ?? (process.env.MATRIX === "whole" ? 2000 : 500));
const SEEDS = Number(process.env.SEEDS ?? 10);
const MODEL = readFileSync(new URL("support/model.js", import.meta.url), "utf8");
const PAGE = '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="embed/icon.svg"><link rel="stylesheet" href="page.css"><script type="module" src="embed/carte-sociale.js"></script><script src="model.js"></script></head><body><main><div></div><div></div></main></body></html>';

test(`${STEPS} random steps from each of ${SEEDS} seeds break no promise, and leave nothing behind`, async (context) => {
  await desk.server.close();
  // A box of the same size in each place, so that what is drawn does not depend on where it is.
  desk.server = await serve(DIST, { files: { "page.html": PAGE, "model.js": MODEL, "page.css": "main > div { block-size: 600px }" } });
  await desk.driver.manage().setTimeouts({ script: 600_000 });
  await desk.driver.get(`${desk.server.address}page.html`);
  await desk.driver.executeAsyncScript("customElements.whenDefined('carte-sociale').then(arguments[0])");
  const data = dataset();
  const options = { steps: STEPS, data, ids: ["ae", "flac", "communagir"], collaborations: data.collaborations.slice(0, 2).map(({ id }) => id) };
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const result = await desk.driver.executeAsyncScript("runModel(arguments[0]).then(arguments[1])", { ...options, seed });
    context.diagnostic(`seed ${seed}: ${JSON.stringify(result)}`);
    assert.equal(result.error, undefined, `seed ${seed}`);
  }
  assert.equal(await desk.driver.executeScript("return document.querySelectorAll('carte-sociale').length"), 0);
});
