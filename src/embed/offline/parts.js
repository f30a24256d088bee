// The parts of the file that holds everything: in place of src/embed/element/parts.js, where they are fetched.

import initialise, * as whole from "./whole.js";
import { Article } from "../element/article.js";
import { Failure } from "../element/failure.js";
import { author } from "../element/author.js";
import { once } from "../element/once.js";
import { Presentation } from "../element/present.js";
import { sheetOf } from "../element/sheet.js";
import { dataOf, writtenAnew } from "../element/one_file.js";
import { print } from "../element/print.js";

const { source, wasm, styles } = document.querySelector("script[type='application/x-carte-program']").parts;

/** No address leads to what this file holds. */
export const BUNDLED = {};
export const script = "";
export const frame = "";

/** The file as it was read, to be written again with other data. */
export const template = async () => source;

/** Other data would have to be fetched, which this file never does. */
export const text = async (address) => {
  throw new Failure("file", address.href);
};

/** The text of the map in the file. */
export const bundled = once(() => dataOf(source));

/** The widget's style sheet, once the widget itself is there. */
export const widget = once(async () => {
  await initialise({ module_or_path: WebAssembly.compile(wasm) });
  return { style: sheetOf(styles[0]), Widget: whole.Widget };
});

/** The style of what the companion draws. */
export const companionStyle = once(async () => sheetOf(styles[1]));

/** The companion, which is the widget's own module here. */
const asked = { ...whole, Article, Presentation, author, oneFileOf: (file, data, reading) => writtenAnew(file, data, reading, whole.still), print };
export const companion = async () => asked;
