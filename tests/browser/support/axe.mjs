// The accessibility checker, axe.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the checker finds in the document of the driver's window, one line for each element; by these `rules`, or all. */
export async function violations(driver, rules) {
  await driver.executeScript(AXE);
  const found = await driver.executeAsyncScript("axe.run(document, { resultTypes: ['violations'], runOnly: arguments[0] ?? undefined }).then(arguments[arguments.length - 1], (error) => arguments[arguments.length - 1]({ error: String(error) }))", rules ?? null);
  assert.equal(found.error, undefined);
  assert.ok(found.passes.length > (rules ? 0 : 10), "the checker looked at the page");
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(" ")} – ${node.failureSummary.replace(/\s+/g, " ")}`));
}
