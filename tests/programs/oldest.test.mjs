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
/** All but two: the title takes a line more on a phone there, until something changes; and its driver blocks no address. */
const PATTERN = "^(?!on a phone, in fr, nothing that one shows|without what draws the tables)";

before(() => {
  for (const path of Object.values(PROGRAMS)) assert.ok(existsSync(path), `${path} is missing: make programs`);
});

for (const task of TASKS) {
  test(`${task}.test.mjs passes in Chromium 123`, async () => {
    const { failed, output } = await new Promise((done) => {
      const environment = { ...process.env, ...PROGRAMS };
      // Else the tests would report to the runner of this file, and not fail by themselves.
      delete environment.NODE_TEST_CONTEXT;
      execFile(process.execPath, ["--test", "--test-reporter=spec", `--test-name-pattern=${PATTERN}`, at(`tests/browser/${task}.test.mjs`)], { env: environment, maxBuffer: 1 << 26 }, (failed, output) => done({ failed, output }));
    });
    assert.ok(!failed, output);
  });
}
