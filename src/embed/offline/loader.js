// Starts the one file: expands its files, and has the page run the first of them, the program. The policy of the page has the hash
// of the program, as of this script.

import { decoded } from "./base91.js";
import { inflated } from "../element/one_file.js";

const packed = document.querySelector("#program");
/** The name of each file and its bytes, in turn. */
const list = packed.dataset.files.split(" ");
const sizes = list.filter((_, at) => at % 2 === 1).map(Number);
const content = await new Response(inflated(decoded(packed.textContent, Number(packed.dataset.length)))).arrayBuffer();
const bytes = new Uint8Array(content);
let end = 0;
/** The files by name, for src/embed/offline/parts.js. */
packed.files = Object.fromEntries(sizes.map((size, at) => [list[2 * at], bytes.subarray(end, (end += size))]));
const program = document.createElement("script");
program.type = "module";
program.textContent = new TextDecoder().decode(bytes.subarray(0, sizes[0]));
document.body.append(program);
// The script runs all the same, and finds the page as it was loaded.
program.remove();
