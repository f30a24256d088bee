// The parts of the file that holds everything: in place of src/embed/element/parts.js, where they are fetched.
// scripts/one-file.mjs brings style sheets and modules compressed with gzip, in base64.

import * as checkerScript from "./checker.js";
import checkerModule from "./checker_bg.wasm";
import * as companionScript from "./companion.js";
import companionModule from "./companion_bg.wasm";
import companionSheet from "./companion.css";
import * as onDemand from "./asked.js";
import { Failure } from "./failure.js";
import { Instance, running } from "./instance.js";
import { once } from "./once.js";
import { dataIn, unpacked } from "./one_file.js";
import { sheetOf } from "./sheet.js";
import * as widgetScript from "./widget.js";
import widgetModule from "./widget_bg.wasm";
import widgetSheet from "./widget.css";

/** The file as it was read, before anything in it changes: from it, a copy with other data is made. */
const source = `<!DOCTYPE html>\n${document.documentElement.outerHTML}`;
export const template = async () => source;

/** No address leads to what this file holds. */
export const BUNDLED = {};
export const BUNDLED_MAP = "";
export const element = "";
export const frame = "";

/** Other data would have to be fetched, which this file never does. */
export const text = async (address) => {
  throw new Failure("file", address.href);
};

/** The text of the map in the file. */
export const bundled = once(() => dataIn(document));

/** The same in the bytes that the widget takes. */
export const bundledMap = once(async () => {
  const [instance, data] = await Promise.all([checker(), bundled()]);
  return instance.run(({ resolve }) => resolve(data));
});

/** Compiles a module while the browser decompresses it. */
const compiled = (module) => WebAssembly.compileStreaming(new Response(unpacked(module), { headers: { "content-type": "application/wasm" } }));

const sheet = async (style) => sheetOf(await new Response(unpacked(style)).text());

const starting = (script, packed) =>
  running(async () => {
    await script.default({ module_or_path: compiled(packed) });
    return new Instance(script);
  });

/** What checks data: the data of this file are JSON, as readers save and change them. */
export const checker = starting(checkerScript, checkerModule);

/** The one instance of each module, compiled when it is first needed, and the style of what it draws. */
export const widget = starting(widgetScript, widgetModule);
export const widgetStyle = once(() => sheet(widgetSheet));
export const companion = starting(companionScript, companionModule);
export const companionStyle = once(() => sheet(companionSheet));

/** What the page does with the code loaded on demand. */
export const asked = async () => onDemand;

/** The page is the map, and its address keeps the reading: to start again is to load it again. */
export const reload = () => location.reload();
