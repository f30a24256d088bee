// Starts the one file: expands its files, and has the page run the first of them, the program. The policy of the page has the hash
// of the program, as of this script.

import { decoded } from "./base91.js";
import { inflated } from "../element/one_file.js";

/** The bytes of each file that an element has, by name. */
async function filesIn({ dataset: { files, length }, textContent }) {
  const list = files.split(" ");
  const bytes = new Uint8Array(await new Response(inflated(decoded(textContent, Number(length)))).arrayBuffer());
  let end = 0;
  const named = list.map((name, at) => at % 2 === 0 && [name, bytes.subarray(end, (end += Number(list[at + 1])))]);
  return Object.fromEntries(named.filter(Boolean));
}

/** Has the page run a script of its policy. */
function run(type, bytes) {
  const script = document.createElement("script");
  script.type = type;
  script.textContent = new TextDecoder().decode(bytes);
  document.body.append(script);
  // It runs all the same, and finds the page as it was loaded.
  script.remove();
}

const packed = document.querySelector("#program");
const { program, ...files } = await filesIn(packed);
// For src/embed/offline/parts.js.
Object.assign(packed, { files, filesIn, run });
run("module", program);
