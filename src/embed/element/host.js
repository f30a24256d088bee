// What the widget may ask of its element: to tell the page, to find places, to open a panel of the companion, and to do what
// that one asks.

import { companion, companionStyle, frame, script } from "./parts.js";
import { pngOf } from "./picture.js";

/** The app beside the script, where a link leads from a page that does not keep the reading in its own address. */
const APP = new URL("../", import.meta.url).href;

/**
 * @param {object} element what the element gives: `tell`, `complain` and `strand`, its `root`, its `widget`, a promise of
 *   its `data` as JSON text, their `source` (their address, unless they are the bundled ones) or whether they are `here` in the page,
 *   whether the `address` of the page is its own, its `picture`, how to `retell` a story that was changed, the size of its
 *   `stage`, whether it `isDark`, how it `present`s and `print`s
 */
export function hostOf(element) {
  const deeds = deedsOf(element);
  let walker;
  return {
    tell(name, detail) {
      const told = {};
      for (let at = 0; at + 1 < detail.length; at += 2) told[detail[at]] = detail[at + 1];
      if (told.slide) told.slide = Number(told.slide);
      element.tell(name, told);
    },

    async arrange(format) {
      try {
        const [{ arrange }, data] = await Promise.all([companion(), element.data()]);
        return arrange(data, format);
      } catch (error) {
        element.strand(error);
        throw error;
      }
    },

    async panel(kind) {
      const [{ Panel, author, resolve }, style, data] = await Promise.all([companion(), companionStyle(), element.data()]).catch((error) => {
        element.complain(error);
        throw error;
      });
      const { root } = element;
      const [widget, { width, height }] = [element.widget(), element.stage()];
      if (!root.adoptedStyleSheets.includes(style)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
      const addresses = [pageOf(element), script, frame, element.source ?? ""];
      const panel = Panel.open(kind, data, widget.full_reading(), widget.layout(), addresses);
      panel.stand(width, height, element.isDark());
      if (kind === "slides") author(panel, { element, data, resolve });
      return panel;
    },

    async walk(...press) {
      const parts = await Promise.all([companion(), element.data()]).catch((error) => element.complain(error));
      const widget = element.widget();
      if (!parts || !widget) return;
      const [{ Walker }, data] = parts;
      walker ??= Walker.open(data);
      const [row, link, isApart, said] = walker.press(widget.full_reading(), widget.layout(), widget.here, ...press);
      if (row) widget.arrive(Number(row), link ? Number(link) : undefined, Boolean(isApart), said);
    },

    present() {
      element.present();
    },

    async hear(panel, { type, target }) {
      const { answer, press } = target.closest("[data-answer],[data-press]")?.dataset ?? {};
      if (type === "input" && answer) panel.answer(answer, target.type === "checkbox" ? `${target.checked}` : target.value);
      // The card of what a dialog names stands beside the map.
      if (type === "click" && target.closest("dialog [data-command^=open]")) deeds.close();
      if (type !== "click" || !press) return;
      const words = panel.press(press);
      let isDone = true;
      while (words.length > 0) {
        const [deed, count] = words.splice(0, 2);
        isDone = (await deeds[deed](...words.splice(0, count))) && isDone;
      }
      panel.done(isDone);
    },
  };
}

/** What panels ask of the page, as `src/panels/effect.rs` tells it; each says whether it could be done. */
function deedsOf(element) {
  /** Hands over a file once it is made. */
  const give = async (made, name) => {
    try {
      save(await made, name);
      return true;
    } catch (error) {
      element.complain(error);
      return false;
    }
  };
  return {
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Not allowed here, in a frame perhaps: the panel says so, and the text stands ready for who copies it by hand.
        element.root.querySelector(".dialog textarea")?.select();
        return false;
      }
    },

    save(name, type, text) {
      return give(new Blob([text], { type }), name);
    },

    pixels(name, svg, width) {
      return give(pngOf(svg, Number(width)), name);
    },

    download(kind) {
      return give(element.picture(kind), `carte-sociale.${kind}`);
    },

    story(data, kept, isUnsaved) {
      return element.keep(data, kept, isUnsaved);
    },

    print(paper, orientation, story) {
      return element.print({ paper, orientation, story }).then(
        () => true,
        (error) => {
          element.complain(error);
          return false;
        },
      );
    },

    read(reading) {
      element.widget().restore(reading);
      return true;
    },

    select(id) {
      return element.widget().select(id);
    },

    close() {
      element.root.querySelector(".dialog").close();
      return true;
    },
  };
}

/** Where a link to a reading leads: this page when it keeps the reading, else one that does, with the same data. */
function pageOf({ address, here, source }) {
  if (address) return location.href.split("#")[0];
  if (here) return "";
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
