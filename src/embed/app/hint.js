// On a first visit, one line says how to begin. It goes with the first thing one does, and never comes back.

import { line } from "./line.js";

/** What the browser keeps of it: that it was said. */
const KEY = "carte-sociale-hint";

const WORDS = {
  fr: ["Choisissez un cercle pour lire sa fiche, la légende pour filtrer. Le bouton d’aide («\u00a0?\u00a0») dit tout le reste.", "Compris"],
  en: ["Choose a circle to read its card, the legend to filter. The help button (“?”) tells everything else.", "Got it"],
};

/** Says it once the map is there, unless it was said or one comes by a link that shows something. */
export async function hint() {
  if (location.hash || wasSaid()) return;
  await customElements.whenDefined("carte-sociale");
  await document.querySelector("carte-sociale")?.ready;
  show();
}

function show() {
  const stop = new AbortController();
  const leave = line(WORDS, () => end());
  const end = () => {
    stop.abort();
    leave();
  };
  // It was seen: another visit does not need it, even if nothing is done on this one.
  keep();
  for (const name of ["carte-select", "carte-reading", "carte-slide"]) addEventListener(name, end, { signal: stop.signal });
}

/** Where the browser keeps nothing, nothing is said: it would be said at each visit. */
function wasSaid() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

function keep() {
  try {
    localStorage.setItem(KEY, "");
  } catch {
    // Full, perhaps: then it is said once more.
  }
}
