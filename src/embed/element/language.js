// The texts that an element starts with.

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
  return /\blang=([\w-]+)/.exec(readingOf(element, left))?.[1] ?? languageOf(element);
}

/** Whether the map will start with a card, a slide or a search, which need all of its texts. */
export const needsDetails = (element, left) => /\b(select[\w-]*|slide|path|q|words)=/.test(readingOf(element, left));

/** Whether it will start with something that the module of a reader's input draws. */
export const needsInteraction = (element, left) => ["focus", "collaboration", "hide", "slide"].some((name) => element.hasAttribute(name)) || element.getAttribute("view") === "list" || /(^#?|&)(?!(lang|theme|at|view=(?!list))=?)[\w-]+=/.test(readingOf(element, left));

const readingOf = (element, left) => left ?? (element.address ? location.hash : element.getAttribute("reading"));
