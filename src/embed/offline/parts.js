// The parts of the file that holds everything: in place of src/embed/element/parts.js, where they are fetched.
// scripts/one-file.mjs brings style sheets as text, and modules as gzip in base64.

import * as asked from "./asked.js";
import companionModule from "./companion_bg.wasm";
import companionSheet from "./companion.css";
import { Failure } from "./failure.js";
import { once } from "./once.js";
import { sheetOf } from "./sheet.js";
import initialise, { Widget } from "./widget.js";
import widgetModule from "./widget_bg.wasm";
import widgetSheet from "./widget.css";

/** The file as it was read, before anything in it changes: from it, a copy with other data is made. */
const source = `<!DOCTYPE html>\n${document.documentElement.outerHTML}`;
export const template = async () => source;

/** No address leads to what this file holds. */
export const BUNDLED = {};
export const script = "";
export const frame = "";

/** Other data would have to be fetched, which this file never does. */
export const text = async (address) => {
  throw new Failure("file", address.href);
};

/** The data of this file stand inside its element. */
export const bundled = () => text(location);

const bytesOf = (base64) => Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** Compiles a module while the browser decompresses it. */
function compiled(packed) {
  const stream = new Blob([bytesOf(packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compileStreaming(new Response(stream, { headers: { "content-type": "application/wasm" } }));
}

/** The widget's style sheet, once the widget itself is there. */
export const widget = once(async () => {
  await initialise({ module_or_path: compiled(widgetModule) });
  return { style: sheetOf(widgetSheet), Widget };
});

/** The style of what the companion draws. */
export const companionStyle = once(async () => sheetOf(companionSheet));

/** The companion, compiled when it is first needed. */
export const companion = once(async () => {
  await asked.default({ module_or_path: compiled(companionModule) });
  return asked;
});
