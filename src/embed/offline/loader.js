// Starts the one file: decompresses the program, and has the page run it. The policy of the page has the hash of the
// program, as of this script.

import { decoded } from "./base91.js";
import { inflated } from "../element/one_file.js";

const packed = document.querySelector("#program");
const program = document.createElement("script");
program.type = "module";
program.textContent = await new Response(inflated(decoded(packed.textContent, Number(packed.dataset.length)))).text();
document.body.append(program);
// The script runs all the same, and finds the page as it was loaded.
program.remove();
