// The script of the one file that comes with what opens files and compares editions: the page takes its glue; in a worker, of the
// same text, it carries out the page's requests.

import { exportsOf } from "./glue.js";
import { isWorker, serve } from "../element/serving.js";

if (isWorker) {
  const { default: initialise, Desk, on_panic } = exportsOf();
  serve({ initialise, Desk, on_panic });
} else {
  document.querySelector("#opening").exportsOf = exportsOf;
}
