// Starts the map of a file that holds everything: unpacks the program, and lets the page run it. The policy of the page
// knows the program, as it knows this script, by its hash.

import { bytesOf } from "../element/signs.js";
import { unpack } from "./unpack.js";

// As it was read: a page that copies itself starts from here.
const source = `<!DOCTYPE html>\n${document.documentElement.outerHTML}`;

// The still map is painted first.
setTimeout(async () => {
  const holder = document.querySelector("script[type='application/x-carte-program']");
  const all = await unpack(bytesOf(holder.textContent));
  // A line says how long each part is: the script, the wasm, the widget's style, and that of what is asked for.
  const start = all.indexOf(10) + 1;
  const text = (bytes) => new TextDecoder().decode(bytes);
  const ends = text(all.subarray(0, start)).split(" ").map(Number);
  const [script, wasm, ...styles] = ends.map((end, at) => all.subarray(start + (ends[at - 1] ?? 0), start + end));
  holder.parts = { source, wasm, styles: styles.map(text) };
  const program = document.createElement("script");
  program.type = "module";
  program.textContent = text(script);
  document.body.append(program);
});
