// The part of the page's script that comes with the code loaded on demand.

export { author } from "./author.js";
export { edit } from "./edit.js";
export { offerDrafts } from "./offered.js";
export { Article } from "./article.js";
export { pageOf } from "./page.js";
export { opening, replacedBar } from "./opening.js";
export { pngOf } from "./picture.js";
export { Presentation } from "./present.js";
export { print } from "./print.js";
export { writtenAnew } from "./one_file.js";
