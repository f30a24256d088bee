// The effects of panels on the page, loaded with the first panel.

import { openDraft, saveText } from "./edit.js";
import { fileAt } from "./file_at.js";
import { remember } from "./opening.js";
import { pngOf } from "./picture.js";

/** The effects, as in `src/panels/effect.rs`: each returns whether it succeeded, or a promise of that. */
export function pageOf(element) {
  /** Downloads a file once it is made. */
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
        // Forbidden here, perhaps in a frame: the panel reports it, and the text is selected for copying by hand.
        element.root.querySelector(".dialog textarea")?.select();
        return false;
      }
    },

    save(name, type, text) {
      return give(new Blob([text], { type }), name);
    },

    pixels(name, svg, width) {
      return give(pngOf(svg, width), name);
    },

    download(kind) {
      return give(element.picture(kind), `carte-sociale.${kind}`);
    },

    story(data, kept, isUnsaved) {
      return element.keep(data, kept, isUnsaved);
    },

    edited(map, shown, isUnsaved) {
      return element.showEdited(map, shown, isUnsaved);
    },

    keep(name, text) {
      return saveText(name, text, give);
    },

    remember,

    replace(data, notice, name, buttons) {
      element.replace(data, { notice, buttons, save: () => save(new Blob([data], { type: "application/json" }), name) });
      return true;
    },

    /** The text of a file that is no valid map yet opens in the editor, once this panel is closed. */
    draft(file, text) {
      const dialog = element.root.querySelector(".dialog");
      dialog.addEventListener("close", () => setTimeout(openDraft, 0, element.root, { file, text }), { once: true });
      dialog.close();
      return true;
    },

    previous() {
      element.previous();
      return true;
    },

    /** The file at an address of this site, as if it had been chosen; the panel says when there is none. */
    async fetch(address) {
      const at = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : undefined;
      if (at?.origin !== location.origin) return false;
      const file = await fileAt(at.href);
      if (file) element.give([file]);
      return file !== undefined;
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

/** Downloads a file. */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser holds the file once the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
