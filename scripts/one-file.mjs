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

/** The page around a program that is bundled from the folder `embed`, as Trunk left it, with the modules in the folder `whole`, and the
    `texts` of the interface, files of that folder. */
export async function oneFile(embed, whole, texts, style) {
  /** The parts in `OFFLINE` of a bundle, with the glue of the module of this name. */
  const partsWith = (module) => ({
    name: "parts of the file",
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /\/parts\.js$/ }, () => ({ contents: readFileSync(`${OFFLINE}/parts.js`), resolveDir: embed }));
      onResolve({ filter: /\/glue\.js$/ }, () => ({ path: `${whole}/${module}.js`, namespace: "glue" }));
      // A function that returns the exports of the glue anew: each instance of the module needs its own.
      onLoad({ filter: /./, namespace: "glue" }, async ({ path }) => {
        const glue = await built({ entryPoints: [path], format: "iife", globalName: "glue", define: { "import.meta.url": '""', "Symbol.dispose": "undefined" } });
        return { contents: `export const exportsOf = () => {${glue}return glue}` };
      });
    },
  });
  const loader = await built({ entryPoints: [`${OFFLINE}/loader.js`], format: "esm" });
  const program = await built({ entryPoints: [`${embed}/carte-sociale.js`], format: "esm", plugins: [partsWith("whole")] });
  const script = await built({ entryPoints: [`${OFFLINE}/opening.js`], format: "iife", plugins: [partsWith("opening")] });
  const beside = [...texts, ...FILES].map((name) => [name, readFileSync(`${name.endsWith(".wasm") ? whole : embed}/${name}`)]);
  const packed = await packedOf([["program", Buffer.from(program)], ...beside]);
  const opening = await packedOf([["script", Buffer.from(script)], ["module", readFileSync(`${whole}/opening_bg.wasm`)]]);
  const scripts = [loader, program, script].map(hashOf).join(" ");
  const policy = `default-src 'none'; script-src ${scripts} 'wasm-unsafe-eval'; worker-src blob:; style-src ${hashOf(style)}; img-src data: blob:; connect-src 'none'; form-action 'none'; base-uri 'none'`;
  const icon = readFileSync("style/icon.svg", "base64");
  const places = { generator: GENERATOR, policy, icon, style, loader, ...packed, openingFiles: opening.files, opening: opening.content, openingLength: opening.length };
  return readFileSync(`${OFFLINE}/page.html`, "utf8").trim().replace(/\{(\w+)\}/g, (_, place) => inPage(places[place]));
}

/** Files by name as one compressed text, with their names and lengths, and its length (bytes). */
async function packedOf(files) {
  const packed = await gzip(Buffer.concat(files.map(([, bytes]) => bytes)));
  return { files: files.map(([name, { length }]) => `${name} ${length}`).join(" "), content: encoded(packed), length: String(packed.length) };
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
