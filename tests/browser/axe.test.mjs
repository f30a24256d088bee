// The accessibility checker finds nothing, in any state of the page: each of `STATES`, at each size, in each appearance and language.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { reader } from "./support/reader.mjs";
import { openState, STATES } from "./support/states.mjs";

const desk = reader();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the checker finds, one line for each element. */
async function violations(page) {
  await page.driver.executeScript(AXE);
  const found = await page.driver.executeAsyncScript("axe.run(document, { resultTypes: ['violations'] }).then(arguments[arguments.length - 1], (error) => arguments[arguments.length - 1]({ error: String(error) }))");
  assert.equal(found.error, undefined);
  assert.ok(found.passes.length > 10, "the checker looked at the page");
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(" ")} – ${node.failureSummary.replace(/\s+/g, " ")}`));
}

for (const [size, pixels] of Object.entries(SIZES)) {
  for (const scheme of ["light", "dark"]) {
    for (const language of ["fr", "en"]) {
      test(`nothing is wrong on a ${size}, ${scheme}, in ${language}`, async () => {
        const all = [];
        for (const [name, state] of Object.entries(STATES)) {
          const page = await openState(desk, state, language, { size: pixels, scheme });
          all.push(...(await violations(page)).map((line) => `${name}: ${line}`));
        }
        assert.deepEqual(all, []);
      });
    }
  }
}
