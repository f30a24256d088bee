// What changed since another edition, on the slide that shows it: over the map, until the next slide.

import { fileAt } from "./file_at.js";
import { editionIn } from "./one_file.js";

export class SlideComparison {
  #place;
  #panel;
  #isOver = false;

  /** @param {object} stage as the presentation's; `frame` is the widget's, `edition` the name of a file beside the map, or empty
   *   for the one that the page publishes */
  constructor(stage, frame, edition) {
    this.#place = frame.ownerDocument.createElement("section");
    this.#place.className = "present__comparison";
    this.#place.addEventListener("input", ({ target }) => {
      const name = target.dataset.answer;
      if (!name || !this.#panel) return;
      this.#panel.on_input(name, target.value);
      this.#panel.draw();
    });
    this.#place.append(...["div", "div"].map((name) => frame.ownerDocument.createElement(name)));
    frame.append(this.#place);
    this.#show(stage, frame, edition);
  }

  async #show(stage, frame, edition) {
    const { language } = frame.dataset;
    const [said, place] = this.#place.children;
    stage.compared(said, language, false);
    try {
      const { compare } = stage.element;
      const file = (await editionIn(document, edition)) ?? (await fileAt(edition ? new URL(edition, stage.source() ?? document.baseURI) : new URL(compare || "about:blank", document.baseURI)));
      if (!file) throw new Error(edition);
      if (this.#isOver) return;
      const panel = await stage.panel("compared", place);
      if (this.#isOver) return panel.free();
      this.#panel = panel;
      await panel.take([file]);
    } catch {
      if (!this.#isOver) stage.compared(said, language, true);
    }
  }

  get hasFocus() {
    return this.#place.contains(this.#place.getRootNode().activeElement);
  }

  end() {
    this.#isOver = true;
    this.#panel?.free();
    this.#place.remove();
  }
}
