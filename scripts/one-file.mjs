// Makes the one file without a map; `carte pack` inserts one.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { gzipAsync } from "@gfx/zopfli";
import { build } from "esbuild";
import { encoded } from "../src/embed/offline/base91.js";
import { GENERATOR } from "./version.mjs";

const OFFLINE = "src/embed/offline";
/** What any browser decompresses, a twentieth smaller than by zlib. */
const gzip = (content) => gzipAsync(content, { numiterations: process.env.CARTE_QUICK ? 1 : 5 });

/** The page around a program that is bundled from the folder `embed`, as Trunk left it. */
export async function oneFile(embed, style) {
  const parts = {
    name: "parts of the file",
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /\/parts\.js$/ }, () => ({ contents: readFileSync(`${OFFLINE}/parts.js`), resolveDir: embed }));
      // The interface's texts, by language.
      onResolve({ filter: /\/words\.js$/ }, () => ({ path: `${embed}/words.js` }));
      onLoad({ filter: /\/words\.js$/ }, () => ({ contents: `export default ${JSON.stringify(wordsIn(embed))}` }));
      onLoad({ filter: /\.woff2$/ }, ({ path }) => ({ contents: readFileSync(path), loader: "base64" }));
      onLoad({ filter: /\.(css|wasm)$/ }, async ({ path }) => ({ contents: await gzip(readFileSync(path)), loader: "base64" }));
    },
  };
  const options = { bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none", logLevel: "warning" };
  const built = async (script) => (await build({ ...options, entryPoints: [script], plugins: [parts], write: false })).outputFiles[0].text.trim();
  const [loader, whole] = [await built(`${OFFLINE}/loader.js`), await built(`${embed}/carte-sociale.js`)];
  const policy = `default-src 'none'; script-src ${hashOf(loader)} ${hashOf(whole)} 'wasm-unsafe-eval'; style-src ${hashOf(style)}; img-src data: blob:; connect-src 'none'; form-action 'none'; base-uri 'none'`;
  const icon = readFileSync("style/icon.svg", "base64");
  const packed = await gzip(Buffer.from(whole));
  const places = { generator: GENERATOR, policy, icon, style, loader, program: encoded(packed), length: String(packed.length) };
  return readFileSync(`${OFFLINE}/page.html`, "utf8").trim().replace(/\{(\w+)\}/g, (_, place) => inPage(places[place]));
}

/** The texts of the interface in each language, by tag, those of the files `words.fr.txt` and so on; the first language first. */
function wordsIn(embed) {
  return Object.fromEntries(wordFiles(embed).map((name) => [name.split(".")[1], readFileSync(`${embed}/${name}`, "utf8")]));
}

/** The names of these files. */
export const wordFiles = (embed) => readdirSync(embed).filter((name) => /^words\..+\.txt$/.test(name)).sort((one, other) => other.includes(".fr.") - one.includes(".fr."));

/** The hash of an inline script or style, as in a policy. */
function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** The text, unless it would end its place in the page. */
function inPage(text) {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`a part of the one file would end its place in the page: ${text.slice(0, 80)}`);
  return text;
}
