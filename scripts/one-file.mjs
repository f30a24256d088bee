// Makes the parts of the file that holds everything, which `carte pack` puts together.
//
//   node scripts/one-file.mjs        after cargo and wasm-bindgen wrote the module called whole into target/one-file/

import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { PurgeCSS } from "purgecss";
import { shrink } from "./shrink.mjs";

const FOLDER = "target/one-file";

/** Where the element asks for its parts, it finds them in the file. */
const partsOfTheFile = {
  name: "parts of the file",
  setup({ onResolve }) {
    onResolve({ filter: /\/parts\.js$/ }, () => ({ path: resolve("src/embed/offline/parts.js") }));
    onResolve({ filter: /\/whole\.js$/ }, () => ({ path: resolve(FOLDER, "whole.js") }));
  },
};

shrink(`${FOLDER}/whole_bg.wasm`);
const options = { bundle: true, minify: true, legalComments: "none", target: "es2022", charset: "utf8", logLevel: "warning" };
// The glue would fetch its wasm from beside itself, where there is nothing: it is always given.
await build({ ...options, format: "esm", entryPoints: ["src/embed/element/carte-sociale.js"], outfile: `${FOLDER}/program.js`, plugins: [partsOfTheFile] });
await build({ ...options, format: "iife", entryPoints: ["src/embed/offline/loader.js"], outfile: `${FOLDER}/loader.js` });
for (const name of ["widget", "companion"]) await build({ ...options, entryPoints: [`style/${name}.css`], outfile: `${FOLDER}/${name}.css` });
// Until the program is unpacked the page wears what a still map needs, whatever its links and collaborations are; it has no
// tables.
const still = { raw: readFileSync("dist/index.html", "utf8").replace(/<(style|script)\b[^]*?<\/\1>/g, ""), extension: "html" };
const everyMap = [/^hull--/, /^dash--/, /^node__/, /^link__/];
const [{ css }] = await new PurgeCSS().purge({ content: [still], css: ["dist/embed/page.css"], safelist: everyMap, blocklist: [/^table__/] });
writeFileSync(`${FOLDER}/still.css`, css);
// What stands in a page may not end it.
for (const name of ["loader.js", "still.css"]) {
  const text = readFileSync(`${FOLDER}/${name}`, "utf8").trim();
  if (/<\/|<!--/.test(text)) throw new Error(`${name} would end its place in the page`);
  writeFileSync(`${FOLDER}/${name}`, text);
}
copyFileSync("style/icon.svg", `${FOLDER}/icon.svg`);
