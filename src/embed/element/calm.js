// When the camera of a large map rests, and what is hidden until then.

/** How long nothing moves before all is calm. */
const CALM_MS = 140;
/** By how much one zooms in before the names of regions are hidden: as large as the map becomes, they would cover it. */
const MOST_BANNER = 1.5;

export class Calm {
  #drawing;
  #settle;
  #timer = 0;
  #frame = 0;
  /** The scale at which the widget chose the names of regions, and the element of those names while they are hidden. */
  #scale;
  #hidden;

  /** Calls `settle` each time that all is calm, then what that returns in the next frame. */
  constructor(drawing, settle) {
    this.#drawing = drawing;
    this.#settle = settle;
  }

  /** Waits anew. On a busy machine, inputs wait for longer than the timer: they come before the next frame. */
  wait() {
    this.stop();
    this.#timer = setTimeout(() => (this.#frame = requestAnimationFrame(() => this.#rest())), CALM_MS);
  }

  /** The camera has this scale. */
  moved(scale) {
    this.#scale ??= scale;
    if (scale > this.#scale * MOST_BANNER) this.#hide(this.#drawing.querySelector("[data-command^='only group']")?.parentElement);
    this.wait();
  }

  stop() {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }

  #rest() {
    this.#scale = undefined;
    this.#hide();
    this.#frame = requestAnimationFrame(this.#settle());
  }

  #hide(names) {
    if (this.#hidden === names) return;
    if (this.#hidden) this.#hidden.style.visibility = "";
    if (names) names.style.visibility = "hidden";
    this.#hidden = names;
  }
}
