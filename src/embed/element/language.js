// The language of an element.

/** The language of the element, else of its ancestors if the interface supports it, else French: a tag. */
export function languageOf(element) {
  const asked = element.getAttribute("lang");
  if (asked) return asked;
  const around = element.parentElement?.closest("[lang]")?.lang ?? document.documentElement.lang;
  return /^(fr|en)\b/i.test(around) ? around : "fr";
}

/** The language that its map will start in: that of the reading that it restores, which may be one that it `left`. */
export function firstLanguageOf(element, left) {
  const reading = left ?? (element.address ? location.hash : element.getAttribute("reading"));
  return /\blang=(\w+)/.exec(reading)?.[1] ?? languageOf(element);
}
