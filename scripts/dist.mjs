// Makes what Trunk built ready to publish: smaller, with stable names, and with the hash of each file where it is loaded.
//
//   node scripts/dist.mjs        works on dist/, after `trunk build --release`

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const EMBED = "dist/embed";
const MODULES = ["widget", "companion"];
const DATA = "carte-sociale-2015.json";

// What browsers have had for years; without this list wasm-opt writes what they refuse.
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"].map((name) => `--enable-${name}`);

for (const name of MODULES) shrink(name);
await minifyStyles();
inlineStyle();
trimData();
await bundle();
await minifyFrame();

/**
 * Makes the wasm small. What it and its glue call one another gets the shortest names, and the glue loses what the wasm
 * never asks for. Low memory is the last kilobyte of the stack, where no map leads: addresses may be folded across it.
 */
function shrink(name) {
  const [glue, wasm] = [`${EMBED}/${name}.js`, `${EMBED}/${name}_bg.wasm`];
  const { imports, exports } = JSON.parse(run("wasm-opt", "-Os", "--minify-imports-and-exports-and-modules", ...FEATURES, wasm, "-o", wasm));
  run("wasm-opt", "-Os", "--converge", "--low-memory-unused", "--strip-producers", "--strip-target-features", "--reorder-locals", "--reorder-functions", ...FEATURES, wasm, "-o", wasm);
  const asked = new Map(imports.map(([, long, short]) => [long, short]));
  const given = new Map(exports);
  const text = readFileSync(glue, "utf8")
    .replace(/^ {8}(\w+): function[^]*?^ {8}\}.*\n/gm, (entry, long) => (asked.has(long) ? entry.replace(long, () => asked.get(long)) : ""))
    .replace(`"./${name}_bg.js": import0`, "a: import0")
    .replace(/\bwasm\.(\w+)/g, (use, long) => (given.has(long) ? `wasm.${given.get(long)}` : use));
  writeFileSync(glue, text);
}

async function minifyStyles() {
  await build({ entryPoints: [`${EMBED}/page.css`, `${EMBED}/offer.css`, `${EMBED}/widget.css`, `${EMBED}/companion.css`], outdir: "dist", outbase: "dist", bundle: true, minify: true, allowOverwrite: true, logLevel: "warning" });
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
  await build({ ...options, entryPoints: [`${EMBED}/companion.js`], outfile: `${EMBED}/companion.js` });
  await build({ ...options, entryPoints: [`${EMBED}/carte-sociale.js`], outfile: `${EMBED}/carte-sociale.js`, external: ["./companion.js"], define: { INTEGRITY: JSON.stringify(hashes) } });
  for (const name of ["element.js", "failure.js", "host.js", "parts.js", "picture.js", "widget.js"]) rmSync(`${EMBED}/${name}`);
}

/** What the page around a frame loads is a plain script; the page in the frame finds the element beside it. */
async function minifyFrame() {
  const options = { minify: true, target: "es2022", allowOverwrite: true, logLevel: "warning" };
  for (const name of ["iframe.js", "offer.js", "carte-sociale-frame.js"]) await build({ ...options, entryPoints: [`${EMBED}/${name}`], outfile: `${EMBED}/${name}` });
}

function hashOf(file) {
  return `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
}

function run(command, ...options) {
  return execFileSync(command, options, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 24 });
}
