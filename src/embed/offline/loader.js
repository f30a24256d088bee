// Starts the file that holds everything: unpacks the program, and lets the page run it. The policy of the page knows the
// program, as it knows this script, by its hash.

import { unpacked } from "../element/one_file.js";

const program = document.createElement("script");
program.type = "module";
program.textContent = await new Response(unpacked(document.querySelector("#program").textContent)).text();
document.body.append(program);
// It runs all the same, and finds the page as it was read.
program.remove();
