// Makes what Trunk built ready to publish: smaller, with stable names, and with the hash of each file where it is loaded.
//
//   node scripts/dist.mjs        works on dist/, after `trunk build --release --dist dist`

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { oneFile } from "./one-file.mjs";
import { shrink } from "./shrink.mjs";
import { GENERATOR } from "./version.mjs";

const EMBED = "dist/embed";
const MODULES = ["widget", "companion"];
const DATA = "carte-sociale-2015.json";

// Trunk leaves its lock there.
rmSync("dist/.trunk-lock", { force: true });
for (const name of MODULES) shrink(`${EMBED}/${name}_bg.wasm`);
for (const page of ["dist/index.html", `${EMBED}/iframe.html`]) sayVersion(page);
await minifyStyles();
inlineStyle();
trimData();
writeFileSync("dist/carte-sociale.html", await oneFile(resolve(EMBED)));
await bundle();
await minifyFrame();

function sayVersion(page) {
  writeFileSync(page, readFileSync(page, "utf8").replace('<meta charset="utf-8">', (tag) => `${tag}${GENERATOR}`));
}

async function minifyStyles() {
  await build({ entryPoints: [`${EMBED}/page.css`, `${EMBED}/offer.css`, `${EMBED}/widget.css`, `${EMBED}/companion.css`], outdir: "dist", outbase: "dist", bundle: true, minify: true, allowOverwrite: true, logLevel: "warning" });
  for (const name of ["widget.css", "companion.css"]) sizeByReader(`${EMBED}/${name}`);
  for (const parts of ["still.css", "widget", "companion"]) rmSync(`${EMBED}/${parts}`, { recursive: true });
}

/**
 * Has the style in the file `sheet` measure in letters of the reader's own size. A rem is the page's: many pages make it 10
 * pixels, and mean nothing by it for what they embed.
 */
function sizeByReader(sheet) {
  writeFileSync(sheet, readFileSync(sheet, "utf8").replace(/(?<![\w-])(-?[\d.]+)rem\b/g, "calc($1 * var(--cs-rem))"));
}

/**
 * The app's page holds its style, so that its still map is painted as soon as it is read. A server with a policy must
 * know that style by its hash: the policy to send is written beside. (Written in the page itself, it would hold back all
 * that the page asks for early.) The linked sheet stays for the page in a frame, and for servers that know no hash.
 */
function inlineStyle() {
  const page = "dist/index.html";
  const style = readFileSync(`${EMBED}/page.css`, "utf8").trim();
  const hash = createHash("sha256").update(style).digest("base64");
  writeFileSync(page, readFileSync(page, "utf8").replace('<link rel="stylesheet" href="embed/page.css">', () => `<style>${style}</style>`));
  writeFileSync("dist/policy.txt", `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-${hash}'; connect-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; worker-src 'self'\n`);
}

/**
 * The published data without the spaces and the address of a schema that is not published, but with the places that a
 * reader would otherwise wait for.
 */
function trimData() {
  const { $schema, ...data } = JSON.parse(readFileSync(`${EMBED}/${DATA}`, "utf8"));
  const carte = ["run", "--quiet", "--features", "cli", "--bin", "carte", "--", "arrange", `data/${DATA}`];
  data.arrangements = JSON.parse(execFileSync("cargo", carte, { encoding: "utf8" }));
  writeFileSync(`${EMBED}/${DATA}`, JSON.stringify(data));
}

/** One script for the element, which knows the hash of each file it will ask for; the companion stays apart. */
async function bundle() {
  const hashes = {};
  for (const name of ["widget_bg.wasm", "widget.css", "companion_bg.wasm", "companion.css"]) hashes[name] = hashOf(`${EMBED}/${name}`);
  const options = { bundle: true, minify: true, format: "esm", target: "es2022", allowOverwrite: true, logLevel: "warning" };
  await build({ ...options, entryPoints: [`${EMBED}/asked.js`], outfile: `${EMBED}/asked.js` });
  await build({ ...options, entryPoints: [`${EMBED}/carte-sociale.js`], outfile: `${EMBED}/carte-sociale.js`, external: ["./asked.js"], define: { INTEGRITY: JSON.stringify(hashes), IS_BUILT: "true" } });
  const parts = readdirSync("src/embed/element").filter((name) => !["asked.js", "carte-sociale.js"].includes(name));
  for (const name of [...parts, ...MODULES.map((module) => `${module}.js`)]) rmSync(`${EMBED}/${name}`);
}

/** What the page around a frame loads is a plain script; the page in the frame finds the element beside it. */
async function minifyFrame() {
  const options = { minify: true, target: "es2022", allowOverwrite: true, logLevel: "warning" };
  for (const name of ["iframe.js", "offer.js", "carte-sociale-frame.js"]) await build({ ...options, entryPoints: [`${EMBED}/${name}`], outfile: `${EMBED}/${name}` });
}

function hashOf(file) {
  return `sha256-${createHash("sha256").update(readFileSync(file)).digest("base64")}`;
}
