// The modes of the story besides its card: presentation and article. Their code is loaded on demand.

import { asked, companionStyle } from "./parts.js";
import { adopt } from "./sheet.js";

/** How long the full screen is awaited, in milliseconds: its change takes under half a second. */
const LONGEST_WAIT = 1_000;

export class StoryModes {
  #own;
  #presentation;
  #article;
  #isFetching = false;
  #isAsked = false;
  #isOver = false;

  /** @param {object} own the `element`, its `container`, its `widget`, what opens a `panel`, the session that it `opened`, and how it can `complain`
   *   or `warn` the reader */
  constructor(own) {
    this.#own = own;
  }

  /** Presents the story, in full screen where that is allowed. */
  async present() {
    const { container, widget } = this.#own;
    if (!widget.slides || this.#isAsked) return;
    this.#isAsked = true;
    // Requested within the user gesture: later, browsers refuse, and without one they log an error.
    const askedScreen = navigator.userActivation?.isActive === false ? undefined : container.requestFullscreen?.().catch(() => {});
    const parts = await this.#parts(this.#own.warn);
    if (askedScreen) await inTime(askedScreen);
    if (!parts) this.#isAsked = false;
    else this.#presentation = new parts.Presentation({ ...parts.stage, autoplay: Number(this.#own.element.autoplay), ended: () => this.#ended() });
  }

  /** Shows the article beside the map while the view is the story. */
  async follow() {
    const { container, widget } = this.#own;
    const isRead = () => container.querySelector(".cs").dataset.view === "story" && widget.slides > 0;
    if (!isRead()) {
      this.#article?.end();
      this.#article = undefined;
    } else if (this.#article) {
      this.#article.draw();
    } else if (!this.#isFetching) {
      this.#isFetching = true;
      const parts = await this.#parts();
      this.#isFetching = false;
      if (parts && isRead()) this.#article = new parts.Article(parts.stage);
    }
  }

  /** The story was edited. */
  retell() {
    this.#article?.write();
  }

  /** Whether the story is presented. */
  get isPresenting() {
    return this.#presentation !== undefined;
  }

  /** Ends everything; a widget that `isBroken` is not called any more. */
  end(isBroken) {
    this.#isOver = true;
    this.#presentation?.end(isBroken);
    this.#article?.end();
  }

  #ended() {
    this.#presentation = undefined;
    this.#isAsked = false;
  }

  /** The loaded code, and its context; `undefined` when it cannot be loaded, or when the map is gone meanwhile. */
  async #parts(report = this.#own.complain) {
    const { element } = this.#own;
    try {
      const [{ session }, { Article, Presentation }, style] = await Promise.all([this.#own.opened(), asked(), companionStyle()]);
      if (this.#isOver) return;
      const root = element.shadowRoot;
      adopt(root, style);
      const stage = {
        ...this.#own,
        edition: () => session.edition(this.#own.widget.shown()),
        compared: (place, ...said) => this.#drawn(() => session.draw_edition(place, this.#own.widget.shown(), ...said)),
        controls: (place, language) => this.#drawn(() => session.draw_controls(place, language)),
        key: (place) => this.#drawn(() => session.draw_key(place, this.#own.widget.shown())),
        speaker: (place, ...shown) => this.#drawn(() => session.draw_speaker(place, ...shown)),
        article: (place, language) => this.#drawn(() => session.draw_article(place, language)),
        styles: root.adoptedStyleSheets,
      };
      return { Article, Presentation, stage };
    } catch (error) {
      report(error);
    }
  }

  /** Draws, or reports the error. */
  #drawn(draw) {
    try {
      draw();
    } catch (error) {
      this.#own.complain(error);
    }
  }
}

/** Waits for `asked`, but not for long: a frame inside another program may never answer. */
async function inTime(asked) {
  let timer;
  await Promise.race([asked, new Promise((done) => (timer = setTimeout(done, LONGEST_WAIT)))]);
  clearTimeout(timer);
}
