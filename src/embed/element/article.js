// The story as an article beside the map, which shows the part being read. Fetched on demand.

/** The line of the window that a part crosses to become the current one: below the map where the map is above, else a little
    above the middle. */
const READ_BELOW = "-62% 0px -37% 0px";
const READ_BESIDE = "-42% 0px -57% 0px";

/** The width from which the map is beside the text; the style sheet has the same. */
const BESIDE_PX = 800;

export class Article {
  #stage;
  #place = document.createElement("div");
  #observer;
  #over = new AbortController();
  /** The number of the current part, from 1. */
  #part = 0;

  /** @param {object} stage the `element`, its `container`, its `widget`, and a function that draws the `article` in a place */
  constructor(stage) {
    this.#stage = stage;
    const { signal } = this.#over;
    this.#place.className = "told panel__text";
    this.#frame.append(this.#place);
    this.draw();
    stage.element.addEventListener("carte-slide", ({ detail }) => this.#lead(detail.slide), { signal });
    window.addEventListener("resize", () => this.#settle(), { signal });
    this.#lead(stage.widget.slide);
    this.#takeKeyboard();
  }

  end() {
    this.#over.abort();
    this.#observer?.disconnect();
    this.#place.remove();
    const { container } = this.#stage;
    container.removeAttribute("data-boxed");
    container.style.removeProperty("--told-block");
  }

  /** Draws the article if the interface language changed. */
  draw() {
    const lang = this.#frame.dataset.language;
    if (this.#place.lang !== lang) this.write();
  }

  /** Draws the article anew. */
  write() {
    const lang = this.#frame.dataset.language;
    this.#place.lang = lang;
    this.#stage.article(this.#place, lang);
    this.#settle();
    this.#mark();
  }

  /** If the focus is on the menu that led here, or on a button that is no longer visible, moves it to the current part. */
  #takeKeyboard() {
    const held = this.#frame.getRootNode().activeElement;
    if (!held || (held.checkVisibility() && !held.closest(".menu"))) return;
    const title = (this.#parts[this.#part - 1] ?? this.#place).querySelector("h2,h3");
    title.tabIndex = -1;
    title.focus({ preventScroll: this.#part > 0 });
  }

  get #frame() {
    return this.#stage.container.querySelector(".cs");
  }

  get #parts() {
    return [...this.#place.querySelectorAll("[data-part]")];
  }

  /** In a page, the page scrolls; in a box with a height of its own, the box. */
  #settle() {
    const { container, element } = this.#stage;
    container.removeAttribute("data-boxed");
    const block = element.clientHeight;
    const isBoxed = container.scrollHeight > block + 1;
    container.toggleAttribute("data-boxed", isBoxed);
    if (isBoxed) container.style.setProperty("--told-block", `${block}px`);
    else container.style.removeProperty("--told-block");
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver((entries) => this.#read(entries), { root: isBoxed ? container : null, rootMargin: container.clientWidth < BESIDE_PX ? READ_BELOW : READ_BESIDE });
    for (const part of this.#parts) this.#observer.observe(part);
  }

  /** The part that crosses the line is shown on the map. */
  #read(entries) {
    const entry = entries.findLast(({ isIntersecting }) => isIntersecting);
    const part = Number(entry?.target.dataset.part ?? this.#part);
    if (part === this.#part) return;
    this.#part = part;
    this.#mark();
    this.#stage.widget.go(part);
  }

  /** The slide was changed by another way: the text follows. */
  #lead(slide) {
    if (!slide || slide === this.#part) return;
    this.#part = slide;
    this.#mark();
    this.#parts[slide - 1]?.scrollIntoView({ block: "start" });
  }

  #mark() {
    this.#parts.forEach((part, at) => {
      if (at + 1 === this.#part) part.setAttribute("aria-current", "true");
      else part.removeAttribute("aria-current");
    });
  }
}
