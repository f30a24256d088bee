// Makes the one file without a map; `carte pack` inserts one.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipAsync } from "@gfx/zopfli";
import { build } from "esbuild";
import { encoded } from "../src/embed/offline/base91.js";
import { GENERATOR } from "./version.mjs";

const OFFLINE = "src/embed/offline";

/** The files that the program has beside itself and the texts of the interface. */
const FILES = ["widget.css", "companion.css", "whole_bg.wasm", "text.woff2", "text-strong.woff2", "title.woff2"];

/** What any browser decompresses, a twentieth smaller than by zlib. Nothing is to be tried long with CARTE_QUICK set. */
const gzip = (bytes) => gzipAsync(bytes, { numiterations: process.env.CARTE_QUICK ? 1 : 5 });

const OPTIONS = { bundle: true, minify: true, target: "es2022", charset: "utf8", legalComments: "none", logLevel: "warning", write: false };
const built = async (options) => (await build({ ...OPTIONS, ...options })).outputFiles[0].text.trim();

/** The page around a program that is bundled from the folder `embed`, as Trunk left it, with the module in the folder `whole`, and the
    `texts` of the interface, files of that folder. */
export async function oneFile(embed, whole, texts, style) {
  const parts = {
    name: "parts of the file",
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /\/parts\.js$/ }, () => ({ contents: readFileSync(`${OFFLINE}/parts.js`), resolveDir: embed }));
      onResolve({ filter: /\/whole\.js$/ }, () => ({ path: `${whole}/whole.js` }));
      // A function that returns the exports of the glue anew: each instance of the module needs its own.
      onLoad({ filter: /\/whole\.js$/ }, async ({ path }) => {
        const glue = await built({ entryPoints: [path], format: "iife", globalName: "glue", define: { "import.meta.url": '""', "Symbol.dispose": "undefined" } });
        return { contents: `export const exportsOf = () => {${glue}return glue}` };
      });
    },
  };
  const loader = await built({ entryPoints: [`${OFFLINE}/loader.js`], format: "esm" });
  const program = await built({ entryPoints: [`${embed}/carte-sociale.js`], format: "esm", plugins: [parts] });
  const names = [...texts, ...FILES];
  const contents = [Buffer.from(program), ...names.map((name) => readFileSync(`${name.endsWith(".wasm") ? whole : embed}/${name}`))];
  const files = ["program", ...names].map((name, at) => `${name} ${contents[at].length}`).join(" ");
  const packed = await gzip(Buffer.concat(contents));
  const policy = `default-src 'none'; script-src ${hashOf(loader)} ${hashOf(program)} 'wasm-unsafe-eval'; style-src ${hashOf(style)}; img-src data: blob:; connect-src 'none'; form-action 'none'; base-uri 'none'`;
  const icon = readFileSync("style/icon.svg", "base64");
  const places = { generator: GENERATOR, policy, icon, style, loader, files, program: encoded(packed), length: String(packed.length) };
  return readFileSync(`${OFFLINE}/page.html`, "utf8").trim().replace(/\{(\w+)\}/g, (_, place) => inPage(places[place]));
}

/** The hash of an inline script or style, as in a policy. */
function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** The text, unless it would end its place in the page. */
function inPage(text) {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`a part of the one file would end its place in the page: ${text.slice(0, 80)}`);
  return text;
}
