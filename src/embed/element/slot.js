// The content of an element without a map: the page's own content, below the error if there is one.

import { inLanguage } from "./failure.js";
import { sheetOf } from "./sheet.js";

const HIDDEN = ":host([hidden]){display:none}";

/** The style while there is no widget yet: a box as high as the map's around the page's own content. */
const waiting = sheetOf(`:host{display:block}@media screen{:host(:not([view=story])){block-size:37.5em;overflow:auto}}${HIDDEN}`);

/** The style of a failure. Below it, a still map of our own pages shows its list too. */
const failed = sheetOf(`:host{display:block;--cs-list:block}${HIDDEN}p,ul,button,summary{font:1rem/1.5 system-ui,sans-serif;margin:1rem}button{margin-block:0;padding:.25rem .75rem}`);

/** Shows the page's own content of the element, below `notice` if there is one. */
export function showSlot(root, notice) {
  // A sheet is of the document it was made in.
  if (root.ownerDocument === document) root.adoptedStyleSheets = [notice ? failed : waiting];
  root.replaceChildren(...(notice ? [notice] : []), document.createElement("slot"));
}

/** The other texts of a notice, in each language: of data with problems, of a map that stopped. */
const OTHERS = [
  { problems: "Ce qui est à corriger", again: "Relancer la carte", list: "Les organisations de la carte\u00a0:" },
  { problems: "What to correct", again: "Start the map again", list: "The organisations on the map:" },
  { problems: "Lo que hay que corregir", again: "Reiniciar el mapa", list: "Las organizaciones del mapa:" },
];

/**
 * The notice of a failure: one sentence, and its details for the author who asks for them.
 *
 * @param {object} stopped for a map that was drawn: how to `restart` it, and the `names` of its organisations, in the language
 *   `lang`; empty where the page lists them itself
 */
export function noticeOf(problem, language, stopped) {
  const [{ problems, again, list: title }, own] = inLanguage(OTHERS, language);
  const notice = document.createElement("div");
  notice.setAttribute("role", "alert");
  notice.lang = own;
  notice.append(line("p", problem.say(language)));
  if (problem.details.length > 0) {
    const details = document.createElement("details");
    details.append(line("summary", problems), list(problem.details));
    notice.append(details);
  }
  if (!stopped) return notice;
  const button = line("button", again);
  button.type = "button";
  button.addEventListener("click", stopped.restart);
  notice.append(button);
  if (stopped.names.length > 0) {
    const names = list(stopped.names);
    names.lang = stopped.lang;
    notice.append(line("p", title), names);
  }
  return notice;
}

function list(lines) {
  const list = document.createElement("ul");
  list.append(...lines.map((words) => line("li", words)));
  return list;
}

function line(tag, words) {
  const line = document.createElement(tag);
  line.textContent = words;
  return line;
}
