// The speaker view: notes, the next slide, the time. In a window of its own if the browser opens one, else
// beside the slide. The window is empty: this page writes in it, so that it works from a folder and without a server.

import { drawn } from "./drawn.js";

const SIZE = "popup,width=980,height=640";

export class Speaker {
  #around;
  #window;
  /** Where it is drawn: the body of the window, or a box beside the slide. */
  #place;
  #clock;

  /**
   * @param {object} around the `styles`, the layer to write `beside`, the `theme` and the interface `language`, the `page`,
   *   which draws in a place, here or in a window, what a button `press`es, what a `key` does, when the talk `began`, how to
   *   `restart` its time, and `closed`
   */
  constructor(around) {
    this.#around = around;
  }

  /** Opens or closes the speaker view. */
  toggle() {
    if (this.#place) return this.close();
    this.#window = window.open("", "", SIZE);
    this.#place = this.#window ? this.#inWindow() : this.#here();
    this.#clock = setInterval(() => this.#tick(), 1000);
    this.draw();
  }

  close() {
    clearInterval(this.#clock);
    const isHere = !this.#window;
    if (isHere) this.#place?.remove();
    this.#window?.close();
    this.#window = undefined;
    this.#place = undefined;
    this.#around.closed();
  }

  /** Whether the speaker's window has the focus. */
  get hasKeyboard() {
    return this.#window?.document.hasFocus() ?? false;
  }

  /** Draws the speaker view of the current slide. */
  draw() {
    if (!this.#place || this.#isGone) return;
    const owner = this.#place.ownerDocument;
    const held = this.#window ? owner.activeElement?.dataset?.present : undefined;
    const page = drawn(owner, (place) => this.#around.page(place, !this.#window));
    // Drawing may have failed, and ended the presentation.
    if (!this.#place) return;
    if (this.#window) {
      owner.documentElement.lang = this.#around.language();
      this.#place.dataset.theme = this.#around.theme();
    }
    this.#place.replaceChildren(...page);
    if (this.#window) owner.title = this.#place.querySelector("h1").textContent;
    if (held) this.#place.querySelector(`[data-present=${held}]`)?.focus();
    this.#tick();
  }

  get #isGone() {
    return this.#window?.closed ?? false;
  }

  #inWindow() {
    const other = this.#window;
    const { document: page } = other;
    const style = new other.CSSStyleSheet();
    style.replaceSync(`:root{--cs-rem:16px}body{margin:0}${this.#around.styles.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("")}`);
    page.adoptedStyleSheets = [style];
    const place = page.createElement("div");
    place.className = "cs speaker";
    page.body.replaceChildren(place);
    page.addEventListener("keydown", (event) => this.#around.key(event));
    page.addEventListener("click", (event) => this.#onClick(event));
    other.addEventListener("pagehide", () => this.close());
    return place;
  }

  #here() {
    const place = document.createElement("div");
    place.className = "speaker speaker--here";
    place.addEventListener("click", (event) => this.#onClick(event));
    this.#around.beside.append(place);
    return place;
  }

  #onClick(event) {
    const command = event.target.closest?.("[data-present]")?.dataset.present;
    if (!command) return;
    event.stopPropagation();
    if (command === "restart") this.#around.restart();
    else this.#around.press(command);
    this.#tick();
  }

  #tick() {
    if (this.#isGone) return this.close();
    const seconds = Math.floor((Date.now() - this.#around.began()) / 1000);
    const two = (number) => String(number).padStart(2, "0");
    this.#write(".speaker__clock", new Date().toLocaleTimeString(this.#around.language(), { hour: "2-digit", minute: "2-digit" }));
    this.#write(".speaker__elapsed", `${Math.floor(seconds / 60)}:${two(seconds % 60)}`);
  }

  #write(selector, words) {
    const line = this.#place?.querySelector(selector);
    if (line && line.textContent !== words) line.textContent = words;
  }
}
