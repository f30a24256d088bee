// Prepares what Trunk built for publication: smaller, with stable names, and with the hash of each file where it is loaded.
//
//   node scripts/dist.mjs        works on dist/, after `trunk build --release --dist dist` and `carte predraw`

import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { PurgeCSS } from "purgecss";
import { carte } from "./carte.mjs";
import { shorten } from "./names.mjs";
import { oneFile } from "./one-file.mjs";
import { shrinkAll } from "./shrink.mjs";
import { GENERATOR } from "./version.mjs";

const EMBED = "dist/embed";
/** The modules of the one file, which are published only in it. */
const WHOLE = "target/whole";
const MODULES = ["compare", "reader", "files", "companion", "editor", "widget", "checker", "hulls", "interaction"];
/** The files whose hashes are in `hashes.json`: what a reader asks for now and then, but nothing that a map or a first input waits for. */
const LATER = /^(asked\.js|compare|editor|files|opening|read|widget\.js|carte-sociale\.html|carte-sociale-2015\.json)/;
/** The script that has the glue of the module that reads files in it: a worker takes one script. */
const READING = "reading.js";
const DATA = "carte-sociale-2015.json";
const MAP = "carte-sociale-2015.bin";
/** The glue gives each of its classes a `Symbol.dispose` where there is one: classes that nobody uses would have to stay. */
const WITHOUT_DISPOSE = { "Symbol.dispose": "undefined" };
const { languages: LANGUAGES } = JSON.parse(readFileSync(`${EMBED}/${DATA}`, "utf8"));
const inOneLanguage = (language) => MAP.replace("bin", `${language}.bin`);
const LETTERS = ["text.woff2", "text-strong.woff2", "title.woff2"];

// Trunk leaves its lock file there, and copies what is said about the letters.
rmSync("dist/.trunk-lock", { force: true });
rmSync(`${EMBED}/README.md`, { force: true });
const modules = [`${WHOLE}/whole`, `${WHOLE}/opening`, ...MODULES.map((name) => `${EMBED}/${name}`)];
await shrinkAll(modules.map((name) => `${name}_bg.wasm`));
for (const name of modules) shorten(`${name}_bg.wasm`, `${name}.js`);
for (const page of ["dist/index.html", `${EMBED}/iframe.html`]) sayVersion(page);
await minifyStyles();
await inlineStyle();
publishData();
// Any map may be packed into the one file, whose still page has no tables.
const style = await usedStyle({ safelist: [/^hull--/, /^dash--/, /^node__/, /^link__/], blocklist: [/^table__/] });
writeFileSync("dist/carte-sociale.html", await oneFile(resolve(EMBED), resolve(WHOLE), wordFiles("texts"), style));
// Packed before the script that knows its hash.
carte("pack", `${EMBED}/${DATA}`, "--from", "dist/carte-sociale.html", "-o", `${EMBED}/carte-sociale.html`);
copyFileSync(`${EMBED}/carte-sociale.html`, "dist/carte-sociale.html");
await bundle();
await minifyFrame();

function sayVersion(page) {
  writeFileSync(page, readFileSync(page, "utf8").replace('<meta charset="utf-8">', (tag) => `${tag}${GENERATOR}`));
}

async function minifyStyles() {
  await build({ entryPoints: [`${EMBED}/page.css`, `${EMBED}/offer.css`, `${EMBED}/widget.css`, `${EMBED}/companion.css`], outdir: "dist", outbase: "dist", bundle: true, minify: true, allowOverwrite: true, logLevel: "warning" });
  for (const name of ["widget.css", "companion.css"]) sizeByReader(`${EMBED}/${name}`);
  for (const parts of ["still.css", "letters.css", "interaction.css", "widget", "interaction", "companion"]) rmSync(`${EMBED}/${parts}`, { recursive: true });
}

/**
 * Makes the style in the file `sheet` relative to the reader's own font size. A rem is the page's: many pages set it to 10
 * pixels, which is not meant for what they embed.
 */
function sizeByReader(sheet) {
  writeFileSync(sheet, readFileSync(sheet, "utf8").replace(/(?<![\w-])(-?[\d.]+)rem\b/g, "calc($1 * var(--cs-rem))"));
}

/**
 * The app's page has its style inline, so that its still map is painted as soon as it is parsed. A server with a content
 * security policy needs the hash of that style: the policy to send is written to a file. (In the page itself, it would delay
 * all preloads.) The linked sheet stays for the page in a frame, and for servers without that hash. Only
 * what the still map uses is inline: the interactive map brings its own style.
 */
async function inlineStyle() {
  const page = "dist/index.html";
  const style = await usedStyle();
  const hash = createHash("sha256").update(style).digest("base64");
  writeFileSync(page, readFileSync(page, "utf8").replace('<link rel="stylesheet" href="embed/page.css">', () => `<style>${style}</style>`));
  writeFileSync("dist/policy.txt", `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-${hash}'; connect-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; worker-src 'self'\n`);
}

/** The rules of the page's style sheet that its still map uses. */
async function usedStyle(options) {
  const still = { raw: readFileSync("dist/index.html", "utf8").replace(/<(style|script)\b[^]*?<\/\1>/g, ""), extension: "html" };
  const [{ css }] = await new PurgeCSS().purge({ content: [still], css: [`${EMBED}/page.css`], ...options });
  return css.trim();
}

/**
 * The published data without the spaces and the address of a schema that is not published, but with the layouts that a
 * reader would otherwise wait for; and the same, checked and encoded for the widget, whole and with its texts in one language.
 */
function publishData() {
  const { $schema, ...data } = JSON.parse(readFileSync(`${EMBED}/${DATA}`, "utf8"));
  data.arrangements = JSON.parse(carte("arrange", `data/${DATA}`));
  writeFileSync(`${EMBED}/${DATA}`, JSON.stringify(data));
  carte("words", "-o", EMBED);
  carte("resolve", `${EMBED}/${DATA}`, "-o", `${EMBED}/${MAP}`);
  for (const language of LANGUAGES) carte("resolve", `${EMBED}/${DATA}`, "-o", `${EMBED}/${inOneLanguage(language)}`, "--only", language);
}

/** One script for the element, with the hash of each file that it will fetch. What is loaded on demand stays apart, and so
    does the glue of each module: a new instance of a module needs its own, after a panic. */
async function bundle() {
  const options = { bundle: true, minify: true, format: "esm", target: "es2022", allowOverwrite: true, logLevel: "warning" };
  await build({ ...options, entryPoints: [`${EMBED}/asked.js`], outfile: `${EMBED}/asked.js` });
  await build({ ...options, entryPoints: [`${EMBED}/canvas.js`], outfile: `${EMBED}/canvas.js` });
  await build({ ...options, entryPoints: [`${EMBED}/letters.js`], outfile: `${EMBED}/letters.js`, define: { INTEGRITY: JSON.stringify(hashesOf(LETTERS)) } });
  for (const name of MODULES) await build({ ...options, bundle: false, entryPoints: [`${EMBED}/${name}.js`], outfile: `${EMBED}/${name}.js` });
  await build({ ...options, entryPoints: [`${EMBED}/${READING}`], outfile: `${EMBED}/${READING}`, define: WITHOUT_DISPOSE });
  rmSync(`${EMBED}/reader.js`);
  const loaded = MODULES.flatMap((name) => [name === "reader" ? READING : `${name}.js`, `${name}_bg.wasm`]);
  const hashes = hashesOf([...loaded, "widget.css", "companion.css", "asked.js", "canvas.js", "letters.js", MAP, ...LANGUAGES.map(inOneLanguage), ...wordFiles("words"), ...wordFiles("texts"), DATA, "carte-sociale.html"]);
  // A hash is as large as it is long: those of what few readers ask for are in a file of their own, whose hash the script knows.
  const later = Object.fromEntries(Object.entries(hashes).filter(([name]) => LATER.test(name)));
  writeFileSync(`${EMBED}/hashes.json`, JSON.stringify(later));
  for (const name of Object.keys(later)) hashes[name] = 0;
  Object.assign(hashes, hashesOf(["hashes.json"]));
  await build({ ...options, entryPoints: [`${EMBED}/carte-sociale.js`], outfile: `${EMBED}/carte-sociale.js`, define: { INTEGRITY: JSON.stringify(hashes), IS_BUILT: "true", ...WITHOUT_DISPOSE } });
  const parts = readdirSync("src/embed/element").filter((name) => !["asked.js", "canvas.js", "letters.js", READING, "carte-sociale.js"].includes(name));
  for (const name of parts) rmSync(`${EMBED}/${name}`);
}

/** The script for the page around a frame is a classic script; the page in the frame imports the element beside it. */
async function minifyFrame() {
  const options = { minify: true, target: "es2022", allowOverwrite: true, logLevel: "warning" };
  for (const name of ["iframe.js", "offer.js", "carte-sociale-frame.js"]) await build({ ...options, entryPoints: [`${EMBED}/${name}`], outfile: `${EMBED}/${name}` });
}

/** The names of the files `words.fr.txt` and so on, or those of `texts`, the first language first. */
function wordFiles(kind) {
  const names = readdirSync(EMBED).filter((name) => name.startsWith(`${kind}.`) && name.endsWith(".txt"));
  return names.sort((one, other) => other.includes(".fr.") - one.includes(".fr."));
}

function hashesOf(names) {
  return Object.fromEntries(names.map((name) => [name, hashOf(`${EMBED}/${name}`)]));
}

function hashOf(file) {
  return `sha256-${createHash("sha256").update(readFileSync(file)).digest("base64")}`;
}
