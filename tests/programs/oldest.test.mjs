// The oldest Chromium that docs/offline.md promises reads the map and its story: the tests of these tasks, run in it. Part of
// `make test-all` alone.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { before, test } from "node:test";

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const PROGRAMS = { CHROMIUM: at("target/oldest/chromium"), CHROMEDRIVER: at("target/oldest/chromedriver") };

/** What is read, filtered, searched, asked, told, presented and saved. */
const TASKS = ["map", "legend", "search", "keyboard", "cards", "collaborations", "focus", "chips", "tables", "questions", "story", "present", "save"];
/** What fails there: the title takes a line more on a phone, until something changes; and its driver blocks no address. */
const KNOWN = ["on a phone, in fr, nothing that one shows, hides or opens moves an organisation", ...["fr", "en"].map((language) => `without what draws the tables, the list is there and one is told, ${language}`)];

before(() => {
  for (const path of Object.values(PROGRAMS)) assert.ok(existsSync(path), `${path} is missing: make programs`);
});

for (const task of TASKS) {
  test(`${task}.test.mjs passes in Chromium 123`, async () => {
    const output = await new Promise((done) => {
      const environment = { ...process.env, ...PROGRAMS };
      // Else the tests would report to the runner of this file, and not fail by themselves.
      delete environment.NODE_TEST_CONTEXT;
      execFile(process.execPath, ["--test", "--test-reporter=tap", at(`tests/browser/${task}.test.mjs`)], { env: environment, maxBuffer: 1 << 26 }, (_, output) => done(output));
    });
    const named = (result) => [...output.matchAll(new RegExp(`^${result} \\d+ - (.*)$`, "gm"))].map(([, name]) => name);
    assert.ok(named("ok").length > 0, output);
    assert.deepEqual(named("not ok").filter((name) => !KNOWN.includes(name)), [], output);
  });
}
