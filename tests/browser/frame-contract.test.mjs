// What docs/embed.md promises of the frame and of the script around it, under random messages: see support/frames.js.
//
// STEPS and SEEDS in the environment try more: the same seed gives the same steps.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { IS_WHOLE, open } from "./support/browser.mjs";
import { DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const STEPS = Number(process.env.STEPS ?? (IS_WHOLE ? 500 : 250));
/** Each of them draws or resizes the map. */
const STEPS_WITHIN = Number(process.env.STEPS ?? (IS_WHOLE ? 500 : 50));
const SEEDS = Number(process.env.SEEDS ?? (IS_WHOLE ? 4 : 2));
const MODEL = readFileSync(new URL("support/frames.js", import.meta.url), "utf8");
const PUPPET = `<!doctype html><script>
  addEventListener("message", ({ data, source }) => {
    if (source !== parent) return;
    if (data.go) location = data.go;
    else if (data.ask) for (let at = 0; at < parent.length; at += 1) parent[at].postMessage(data.ask, "*");
    else for (const one of data) parent.postMessage(one, "*");
  });
</script>`;
const PAGE = '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"><script src="embed/carte-sociale-frame.js" defer></script><script src="frames.js" defer></script></head><body></body></html>';

let sites, driver;
before(async () => {
  const free = () => ({ "content-security-policy": undefined, "access-control-allow-origin": "*" });
  const puppets = { "embed/iframe.html": PUPPET, "other.html": PUPPET };
  sites = await Promise.all([{ ...puppets, "page.html": PAGE, "frames.js": MODEL }, puppets].map((files) => serve(DIST, { files, headers: free })));
  // One more, whose frame is the real one.
  sites.push(await serve(DIST, { files: { "other.html": PUPPET, "page.html": PAGE, "frames.js": MODEL }, headers: free }));
  driver = await open();
  await driver.manage().setTimeouts({ script: 600_000 });
});
after(async () => {
  await driver?.quit();
  await Promise.all((sites ?? []).map((site) => site.close()));
});

test(`${STEPS} random messages, frames and heights from each of ${SEEDS} seeds: only a map's frame has the height it asks for, within bounds`, async (context) => {
  await driver.get(`${sites[0].address}page.html`);
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const result = await driver.executeAsyncScript("frameModel.around(arguments[0]).then(arguments[1])", { seed, steps: STEPS, sites: sites.slice(0, 2).map(({ address }) => address) });
    context.diagnostic(`seed ${seed}: ${JSON.stringify(result)}`);
    assert.equal(result.error, undefined, `seed ${seed}`);
  }
});

test(`the page in the frame tells its height and nothing else, in ${STEPS_WITHIN} random steps from each of ${SEEDS} seeds`, async (context) => {
  const site = sites[2].address;
  await driver.get(`${site}page.html`);
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const result = await driver.executeAsyncScript("frameModel.within(arguments[0]).then(arguments[1])", { seed, steps: STEPS_WITHIN, site });
    context.diagnostic(`seed ${seed}: ${JSON.stringify(result)}`);
    assert.equal(result.error, undefined, `seed ${seed}`);
  }
});
