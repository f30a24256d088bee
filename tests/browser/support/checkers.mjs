// Two independent accessibility checkers: axe, and IBM's Equal Access.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = (name) => readFileSync(createRequire(import.meta.url).resolve(name), "utf8");
const AXE = source("axe-core/axe.min.js");
const EQUAL_ACCESS = source("accessibility-checker-engine/ace-window.js");

/** Runs a checker in the document of the driver's window; each document loads it once. */
async function run(driver, global, checker, call, ...values) {
  if (!(await driver.executeScript(`return "${global}" in window`))) await driver.executeScript(checker);
  const found = await driver.executeAsyncScript(`const done = arguments[arguments.length - 1]; (${call})(...arguments).then(done, (error) => done({ error: String(error) }))`, ...values);
  assert.equal(found.error, undefined);
  return found;
}

/** The violations that axe finds, one line for each element; by these `rules` alone, or by all. No sheet is fetched beforehand: only an
    experimental rule and one about sound would read it. */
export async function violations(driver, rules) {
  const call = "(rules) => axe.run(document, { resultTypes: ['violations'], preload: false, ...(rules && { runOnly: { type: 'rule', values: rules } }) })";
  const found = await run(driver, "axe", AXE, call, rules ?? null);
  assert.ok(found.passes.length > (rules ? 0 : 10), "the checker looked at the page");
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(" ")} – ${node.failureSummary.replace(/\s+/g, " ")}`));
}

/** The false positives of Equal Access, by the beginning of their lines. */
const MISREAD = [
  // The frame of a table and the panel of the still page are focusable, since they scroll on small screens; the checker
  // understands that only while they do.
  /^element_tabbable_role_valid: <[^>]*class="(?:table__frame|panel panel__text)"/,
  // The options of the search are chosen from its field, which the checker looks up in the document, not in the shadow root.
  /^aria_child_tabbable: <ul[^>]*id="search-results"/,
];

/** The certain failures of Equal Access, one line for each element. */
export async function failures(driver) {
  const call = `() => new ace_ibma.Checker().check(document, ["IBM_Accessibility"]).then(({ results }) => ({
    looked: results.length,
    failed: results.filter(({ value: [level, verdict] }) => level === "VIOLATION" && verdict === "FAIL").map(({ ruleId, message, snippet }) => ruleId + ": " + snippet + " – " + message),
  }))`;
  const { looked, failed } = await run(driver, "ace_ibma", EQUAL_ACCESS, call);
  assert.ok(looked > 10, "the checker looked at the page");
  return failed.filter((line) => !MISREAD.some((misread) => misread.test(line)));
}
