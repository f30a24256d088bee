// The parts of the one file: replaces src/embed/element/parts.js, which fetches them.
// scripts/one-file.mjs embeds style sheets and modules compressed with gzip, in base64.

import * as companionScript from "./companion.js";
import companionModule from "./companion_bg.wasm";
import companionSheet from "./companion.css";
import * as editorScript from "./editor.js";
import editorModule from "./editor_bg.wasm";
import * as onDemand from "./asked.js";
import * as layers from "./canvas.js";
import { Failure } from "./failure.js";
import { Instance, running } from "./instance.js";
import { welcoming } from "./letters.js";
import { once } from "./once.js";
import { bytesOf, dataIn, unpacked } from "./one_file.js";
import { sheetOf } from "./sheet.js";
import regular from "./text.woff2";
import strong from "./text-strong.woff2";
import title from "./title.woff2";
import * as widgetScript from "./widget.js";
import widgetModule from "./widget_bg.wasm";
import widgetSheet from "./widget.css";
import words from "./words.js";

/** The source of the file as loaded, before any change: copies with other data are made from it. */
const source = `<!DOCTYPE html>\n${document.documentElement.outerHTML}`;
export const template = async () => source;

/** The content of this file has no address. */
export const BUNDLED = {};
export const element = "";
export const frame = "";

/** Other data would have to be fetched, which this file never does. */
export const bytes = async (address) => {
  throw new Failure("file", address.href);
};

/** The JSON text of the map in the file. */
export const bundled = once(() => dataIn(document));

/** The same, encoded for the widget. */
export const bundledMap = once(async () => {
  const [instance, data] = await Promise.all([checker(), bundled()]);
  return instance.run(({ resolve }) => resolve(data));
});

/** The texts of the interface in the language of a tag, else in the first: the file holds all languages at once. */
export async function wordsIn(tag) {
  const known = Object.keys(words);
  const own = tag.toLowerCase().split("-")[0];
  const language = known.includes(own) ? own : known[0];
  return [language, words[language]];
}

/** The same holds for the map. */
export const bundledMapIn = async () => ({ name: "", map: await bundledMap() });

/** Compiles a module while the browser decompresses it. */
const compiled = (module) => WebAssembly.compileStreaming(new Response(unpacked(module), { headers: { "content-type": "application/wasm" } }));

const sheet = async (style) => sheetOf(await new Response(unpacked(style)).text());

const starting = (name, script, packed) =>
  running(async () => {
    await script.default({ module_or_path: compiled(packed) });
    return new Instance(script, name);
  });

/** The poster's letters, in their base64. */
const LETTERS = { "text.woff2": regular, "text-strong.woff2": strong, "title.woff2": title };
const areWelcome = welcoming(async (name) => bytesOf(LETTERS[name]));
export const letters = async () => ({ areWelcome });

/** The one instance of each module, compiled when it is first needed, and its style. */
export const widget = starting("widget", widgetScript, widgetModule);
export const widgetStyle = once(() => sheet(widgetSheet));
export const companion = starting("companion", companionScript, companionModule);
export const editor = starting("editor", editorScript, editorModule);

/** Opening files would make this file half as large again: it is left to the published page, and no control of this one asks for it. */
export const files = async () => {
  throw new Failure("file", "files_bg.wasm");
};

export const companionStyle = once(() => sheet(companionSheet));

/** The companion checks data as the checker does, and is in the file anyway. The data are JSON, as readers save and edit them. */
export const checker = companion;

/** The companion computes hulls too. */
export const hulls = companion;

/** The part of the page's script for the code loaded on demand. */
export const asked = async () => onDemand;

/** What paints large maps. */
export const canvas = async () => layers;

/** The page is the map, and its address keeps the reading: reloading restarts it. */
export const reload = () => location.reload();
