// On a first visit, one line explains how to begin. It disappears after the reader's first action, for good.

import { line } from "./line.js";

/** The key stored once the hint was shown. */
const KEY = "carte-sociale-hint";

const WORDS = {
  fr: ["Choisissez un cercle pour lire sa fiche.", "Compris"],
  en: ["Choose a circle to read its card.", "Got it"],
  es: ["Elija un círculo para leer su ficha.", "Entendido"],
};

/** Shows the hint once the map is ready, unless it was shown before or the address has a reading. */
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
  // It was shown: another visit does not need it, even if the reader does nothing on this one.
  keep();
  for (const name of ["carte-select", "carte-reading", "carte-slide"]) addEventListener(name, end, { signal: stop.signal });
}

/** Without storage, nothing is shown: it would be shown at each visit. */
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
    // The storage may be full: then the hint is shown once more.
  }
}
