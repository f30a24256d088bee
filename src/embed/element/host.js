// What the widget may ask of its element: to tell the page, to fetch the companion, to copy and to save.

import { companion, companionStyle, frame, script } from "./parts.js";

/** The app beside the script, where a link leads from a page that does not keep the reading in its own address. */
const APP = new URL("../", import.meta.url).href;

/**
 * @param {object} element what the element gives: `tell` and `fail`, its `root`, its `data` as JSON text, its `source` (the
 *   address of the data, unless they are the bundled ones), whether the `address` of the page is its own, its `picture`
 */
export function hostOf(element) {
  return {
    tell(name, detail) {
      const told = {};
      for (let at = 0; at + 1 < detail.length; at += 2) told[detail[at]] = detail[at + 1];
      if (told.slide) told.slide = Number(told.slide);
      element.tell(name, told);
    },

    async share(reading) {
      const [{ Sharer }, style] = await Promise.all([companion(), companionStyle()]).catch((error) => {
        element.complain(error);
        throw error;
      });
      const { root } = element;
      if (!root.adoptedStyleSheets.includes(style)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
      return Sharer.open(element.data, reading, pageOf(element), script, frame, element.source);
    },

    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Not allowed here, in a frame perhaps: the panel says so.
        return false;
      }
    },

    async download(kind) {
      try {
        save(await element.picture(kind), `carte-sociale.${kind}`);
      } catch (error) {
        element.complain(error);
      }
    },
  };
}

/** Where a link to a reading leads: this page when it keeps the reading, else one that does, with the same data. */
function pageOf({ address, source }) {
  if (address) return location.href.split("#")[0];
  return source ? `${frame}#src=${encodeURIComponent(source)}` : APP;
}

/** Hands a file to the reader. */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of the file once the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
