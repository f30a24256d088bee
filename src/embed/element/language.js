// The language of an element.

/** The language of what is around the element: a tag, or an empty text. */
export function languageAround(element) {
  return element.parentElement?.closest("[lang]")?.lang ?? document.documentElement.lang;
}

/** The language of the element, else of its ancestors: a tag, or an empty text. */
export function languageOf(element) {
  return element.getAttribute("lang") || languageAround(element);
}

/** The language that its map will start in: that of the reading that it restores, which may be one that it `left`. */
export function firstLanguageOf(element, left) {
  const reading = left ?? (element.address ? location.hash : element.getAttribute("reading"));
  return /\blang=([\w-]+)/.exec(reading)?.[1] ?? languageOf(element);
}
