// Checks what the project depends on: the licences, the versions and the sources of crates always; the known vulnerabilities of
// crates and of npm's packages where their databases can be reached, else one sentence says that they were not checked.
//
//   node scripts/audit.mjs

import { spawnSync } from "node:child_process";

const run = (command, ...words) => spawnSync(command, words, { encoding: "utf8", maxBuffer: 1 << 28 });

/** Prints a report, and fails. */
function fail(what, { stdout, stderr }) {
  console.error(`${what}:\n${stdout}${stderr}`);
  process.exitCode = 1;
}

const rules = run("cargo", "deny", "--color", "never", "check", "--hide-inclusion-graph", "licenses", "bans", "sources");
if (rules.status !== 0) fail("licences, versions and sources of crates (deny.toml)", rules);

if (run("cargo", "deny", "fetch", "db").status === 0) {
  const advisories = run("cargo", "deny", "--color", "never", "check", "--disable-fetch", "advisories");
  if (advisories.status !== 0) fail("vulnerabilities of crates", advisories);
} else {
  console.warn("Vulnerabilities of crates were not checked: RustSec's database cannot be reached.");
}

const packages = run("npm", "audit", "--package-lock-only", "--audit-level=high", "--json");
if (!packages.stdout.includes('"auditReportVersion"')) console.warn("Vulnerabilities of npm's packages were not checked: the registry gives no advisories.");
else if (packages.status !== 0) fail("vulnerabilities of npm's packages", packages);
