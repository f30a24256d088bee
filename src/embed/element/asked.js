// What is asked for now and then: the companion, and what the page does with it.

import { still } from "./companion.js";
import { writtenAnew } from "./one_file.js";

export * from "./companion.js";
export { default } from "./companion.js";
export { author } from "./author.js";
export { Article } from "./article.js";
export { Presentation } from "./present.js";
export { print } from "./print.js";

/** The map as one file: `file` with these data, and what a reader has chosen. */
export const oneFileOf = (file, data, reading) => writtenAnew(file, data, reading, still);
