// The accessibility checker finds nothing, in any state of the page: each of `STATES`, at each size, in each appearance and language.

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { SIZES } from "./support/browser.mjs";
import { reader } from "./support/reader.mjs";
import { openState, STATES } from "./support/states.mjs";

const desk = reader();

/** Where the list takes the place of the map. */
const NARROW = { "narrow window": { width: 320, height: 640 } };

for (const [size, pixels] of Object.entries({ ...SIZES, ...NARROW })) {
  for (const scheme of size in NARROW ? ["light"] : ["light", "dark"]) {
    for (const language of ["fr", "en"]) {
      test(`nothing is wrong on a ${size}, ${scheme}, in ${language}`, async () => {
        const all = [];
        for (const [name, state] of Object.entries(STATES)) {
          const page = await openState(desk, state, language, { size: pixels, scheme });
          all.push(...(await violations(page.driver)).map((line) => `${name}: ${line}`));
        }
        assert.deepEqual(all, []);
      });
    }
  }
}
