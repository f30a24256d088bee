// Packs what is published, under the version of Cargo.toml: the site, the npm package, the one file, what they are made of, and their
// checksums.
//
//   node scripts/release.mjs        after `make dist`; writes into release/

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { bill } from "./bill.mjs";
import { VERSION } from "./version.mjs";

const FOLDER = "release";

const notes = notesOf(readFileSync("CHANGELOG.md", "utf8"));
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
copyFileSync("dist/carte-sociale.html", `${FOLDER}/carte-sociale-${VERSION}.html`);
// The same dist/ gives the same archive: it contains neither dates nor the user who built it.
const same = ["--sort=name", "--mtime=@0", "--owner=0", "--group=0", "--numeric-owner", "--mode=u=rwX,go=rX"];
execFileSync("tar", [...same, `--transform=s,^dist,carte-sociale-${VERSION},`, "-czf", `${FOLDER}/carte-sociale-${VERSION}-site.tar.gz`, "dist"]);
execFileSync("npm", ["pack", "--silent", "--pack-destination", `../../${FOLDER}`], { cwd: "dist/embed", stdio: ["ignore", "ignore", "inherit"] });
writeFileSync(`${FOLDER}/carte-sociale-${VERSION}.cdx.json`, bill());
const packed = readdirSync(FOLDER).sort();
const sums = packed.map((name) => `${createHash("sha256").update(readFileSync(`${FOLDER}/${name}`)).digest("hex")}  ${name}\n`);
writeFileSync(`${FOLDER}/SHA256SUMS`, sums.join(""));
writeFileSync(`${FOLDER}/NOTES.md`, notes);
console.log(sums.join(""));

/** The section of the changelog for this version; without it, there is nothing to release. */
function notesOf(changelog) {
  const start = changelog.indexOf(`\n## [${VERSION}] - `);
  if (start < 0) throw new Error(`CHANGELOG.md has no section "## [${VERSION}] - YYYY-MM-DD"`);
  const rest = changelog.slice(changelog.indexOf("\n", start + 1) + 1);
  return `${rest.split("\n## ")[0].trim()}\n`;
}
