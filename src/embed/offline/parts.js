// The parts of the file that holds everything: in place of src/embed/element/parts.js, where they are fetched.
// scripts/one-file.mjs brings style sheets and modules compressed with gzip, in base64.

import * as asked from "./asked.js";
import initialiseChecker, { resolve } from "./checker.js";
import checkerModule from "./checker_bg.wasm";
import companionModule from "./companion_bg.wasm";
import companionSheet from "./companion.css";
import { Failure } from "./failure.js";
import { once } from "./once.js";
import { dataIn, unpacked } from "./one_file.js";
import { sheetOf } from "./sheet.js";
import initialise, { Widget } from "./widget.js";
import widgetModule from "./widget_bg.wasm";
import widgetSheet from "./widget.css";

/** The file as it was read, before anything in it changes: from it, a copy with other data is made. */
const source = `<!DOCTYPE html>\n${document.documentElement.outerHTML}`;
export const template = async () => source;

/** No address leads to what this file holds. */
export const BUNDLED = {};
export const BUNDLED_MAP = "";
export const script = "";
export const frame = "";

/** Other data would have to be fetched, which this file never does. */
export const text = async (address) => {
  throw new Failure("file", address.href);
};

/** The text of the map in the file. */
export const bundled = once(() => dataIn(document));

/** The same in the bytes that the widget takes. */
export const bundledMap = once(async () => {
  const [resolve, data] = await Promise.all([checker(), bundled()]);
  return resolve(data);
});

/** Compiles a module while the browser decompresses it. */
const compiled = (module) => WebAssembly.compileStreaming(new Response(unpacked(module), { headers: { "content-type": "application/wasm" } }));

const sheet = async (style) => sheetOf(await new Response(unpacked(style)).text());

/** What checks data: the data of this file are JSON, as readers save and change them. */
export const checker = once(async () => {
  await initialiseChecker({ module_or_path: compiled(checkerModule) });
  return resolve;
});

/** The widget's style sheet, once the widget itself is there. */
export const widget = once(async () => {
  const [style] = await Promise.all([sheet(widgetSheet), initialise({ module_or_path: compiled(widgetModule) })]);
  return { style, Widget };
});

/** The style of what the companion draws. */
export const companionStyle = once(() => sheet(companionSheet));

/** The companion, compiled when it is first needed. */
export const companion = once(async () => {
  await asked.default({ module_or_path: compiled(companionModule) });
  return asked;
});
