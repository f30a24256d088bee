// Presenting: the map fills the screen, or the window where it may not, and is controlled by a clicker, a keyboard or a
// finger, until the reader leaves. Fetched on demand.

import { drawn } from "./drawn.js";
import { SlideComparison } from "./slide_comparison.js";
import { Speaker } from "./speaker.js";
import { onSwipe } from "./swipe.js";

/** The time of each slide in autoplay, unless the page sets it. */
const SLIDE_SECONDS = 15;

/** The command of each key; the letters are those of most slide programs. */
const KEYS = { ArrowRight: "next", PageDown: "next", ArrowLeft: "previous", PageUp: "previous", Home: "first", End: "last", ".": "black", b: "black", f: "screen", s: "speaker", a: "play", "?": "keys" };

/** The topmost presentation, should a page start several. */
let uppermost;

export class Presentation {
  #stage;
  #layer;
  #speaker;
  /** What changed since another edition, on a slide that shows it. */
  #comparison;
  #over = new AbortController();
  #slide = 0;
  #digits = "";
  #seconds;
  #timer;
  #isPlaying = false;
  #isChangingScreen = false;
  #lock;
  /** When the talk began, and when the buttons were last brought back. */
  #began = Date.now();
  #moved = 0;

  /**
   * @param {object} stage `element`, its `container` in the shadow root, its `widget`, what draws the `controls`, the
   *   `key` of the slide and the `speaker`'s notes in a place, the `styles` of both, `autoplay` in seconds if the page sets it, and `ended`, called once
   */
  constructor(stage) {
    this.#stage = stage;
    uppermost = this;
    const { container, element, widget } = stage;
    const { signal } = this.#over;
    const hear = (target, name, answer, options) => target.addEventListener(name, answer.bind(this), { signal, ...options });
    // Before what stops the event.
    for (const move of ["pointermove", "pointerdown", "keydown"]) hear(container, move, this.#onMove, { capture: true, passive: true });
    hear(container, "keydown", this.onKey, { capture: true });
    hear(container, "click", this.#onClick);
    onSwipe(container, (command) => this.#do(command), signal);
    hear(container, "fullscreenchange", this.#onScreen);
    hear(element, "carte-slide", ({ detail }) => this.#onSlide(detail.slide));
    hear(element, "carte-reading", () => this.#draw());
    hear(document, "focusin", this.#onFocus);
    hear(window, "pagehide", () => this.end());
    this.#fill();
    widget.present(true);
    this.#slide = widget.slide ?? 0;
    this.#draw();
    this.#compare();
    this.#stayAwake();
    this.#seconds = stage.autoplay > 0 ? stage.autoplay : SLIDE_SECONDS;
    if (stage.autoplay > 0) this.#play(true);
  }

  /** Restores the page; the reader stays on the slide. A widget that `isBroken` is not called any more. */
  end(isBroken) {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    clearTimeout(this.#timer);
    this.#speaker?.close();
    this.#comparison?.end();
    this.#layer?.remove();
    this.#lock?.then((lock) => lock?.release());
    const { container, widget, ended } = this.#stage;
    container.removeAttribute("data-black");
    container.removeAttribute("data-moved");
    container.removeAttribute("popover");
    if (isWhole(container)) leaveScreen();
    ended();
    if (isBroken !== true) widget.present(false);
  }

  /** Handles a key, here or in the speaker's window. */
  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [target] = event.composedPath();
    const isIn = (selector) => Boolean(target.closest?.(selector));
    // A clicker turns the slide wherever the focus is.
    const isClicked = isIn("[type=radio]") && /^Page/.test(event.key);
    if (isIn("dialog, input, select, textarea") && !isClicked) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    // Keyboard navigation on the map keeps its keys; a clicker's are never among them.
    const isWalking = isIn(".node:focus-visible");
    let command = KEYS[key];
    if (isWalking && /^(Arrow|Home|End)/.test(key)) return;
    if (/^\d$/.test(key)) command = "digit";
    else if (key === "Enter" && this.#digits) command = "go";
    else if (key === " " && !isWalking && !isIn("a, button, summary")) command = event.shiftKey ? "previous" : "next";
    else if (key === "Escape" && !this.#hasWandered) command = this.#isBlack ? "black" : "end";
    if (!command) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#digits = command === "digit" ? `${this.#digits}${key}`.slice(-4) : this.#digits;
    this.#do(command);
  }

  #do(command) {
    const { widget } = this.#stage;
    const number = Number(this.#digits);
    if (command !== "digit") this.#digits = "";
    this.#showDigits();
    const turn = (go) => {
      this.#black(false);
      go();
    };
    if (command === "next") turn(() => widget.next());
    if (command === "previous") turn(() => widget.previous());
    if (command === "first") turn(() => widget.go(1));
    if (command === "last") turn(() => widget.go(this.#count));
    if (command === "go") turn(() => widget.go(number));
    if (command === "black") this.#black(!this.#isBlack);
    if (command === "screen") this.#changeScreen();
    if (command === "speaker") this.#speak();
    if (command === "play") this.#play(!this.#isPlaying);
    if (command === "keys") this.#layer.querySelector("dialog").showModal();
    if (command === "end") this.end();
  }

  #onClick(event) {
    const [target] = event.composedPath();
    const command = target.closest?.("[data-present]")?.dataset.present;
    if (command) this.#do(command);
    // A reader who explores stops autoplay.
    else if (target.closest?.(".stage")) this.#play(false);
  }

  /** Brings the buttons back: they fade by an animation, which starts again with each change of this attribute. */
  #onMove({ timeStamp }) {
    if (timeStamp - this.#moved < 300) return;
    this.#moved = timeStamp;
    this.#stage.container.toggleAttribute("data-moved");
  }

  /** The page is covered: focus that leaves the map for it wraps around to the other end of what is visible. */
  #onFocus(event) {
    const { container, element } = this.#stage;
    if (uppermost !== this || event.composedPath().includes(container)) return;
    const isPast = element.compareDocumentPosition(event.target) & Node.DOCUMENT_POSITION_FOLLOWING;
    const ends = this.#isBlack ? ".present__black button" : isPast ? ".node[tabindex='0']" : ".present__row button:last-child";
    (container.querySelector(ends) ?? container.querySelector(".panel h2"))?.focus();
  }

  #onSlide(slide) {
    // Left the story by another way: the Back button, or the page.
    if (slide === undefined) return this.end();
    this.#slide = slide;
    this.#drawKey();
    this.#speaker?.draw();
    this.#compare();
    this.#wait();
  }

  get #count() {
    return this.#stage.widget.slides;
  }

  get #frame() {
    return this.#stage.container.querySelector(".cs");
  }

  /** Whether the reader has left the slide's state, which Esc restores first. */
  get #hasWandered() {
    return Boolean(this.#frame.querySelector(".slide__back"));
  }

  get #isBlack() {
    return this.#stage.container.hasAttribute("data-black");
  }

  #black(isBlack) {
    if (isBlack === this.#isBlack) return;
    const { container } = this.#stage;
    container.toggleAttribute("data-black", isBlack);
    if (isBlack) this.#play(false);
    if (this.#speaker?.hasKeyboard) return;
    container.querySelector(isBlack ? ".present__black button" : ".panel h2")?.focus();
  }

  /** Shows what the slide compares the map with, until the next one. */
  #compare() {
    const hadFocus = this.#comparison?.hasFocus;
    this.#comparison?.end();
    // The keys go where the focus is, and its switch is gone.
    if (hadFocus) this.#stage.container.querySelector(".panel h2")?.focus();
    const edition = this.#stage.edition();
    this.#comparison = edition === undefined ? undefined : new SlideComparison(this.#stage, this.#frame, edition);
  }

  /** Draws the controls, in the interface language. */
  #draw() {
    const { dataset } = this.#frame;
    const lang = dataset.language;
    if (this.#layer?.lang !== lang) {
      const isOpen = this.#layer?.querySelector("dialog")?.open;
      this.#layer?.remove();
      [this.#layer] = drawn(document, (place) => this.#stage.controls(place, lang));
      this.#layer.lang = lang;
      this.#frame.append(this.#layer);
      this.#showPlay();
      this.#drawKey();
      if (isOpen) this.#layer.querySelector("dialog").showModal();
    }
    this.#speaker?.draw(dataset.theme);
  }

  #drawKey() {
    this.#layer.querySelector(".present__key").replaceWith(...drawn(document, this.#stage.key));
  }

  #showDigits() {
    this.#layer.querySelector(".present__digits").textContent = this.#digits;
  }

  /** Starts or stops autoplay. */
  #play(isPlaying) {
    this.#isPlaying = isPlaying;
    this.#showPlay();
    this.#wait();
  }

  #showPlay() {
    this.#layer.querySelector("[data-present=play]").setAttribute("aria-pressed", this.#isPlaying);
  }

  /** Restarts the one timer, that of the current slide. */
  #wait() {
    clearTimeout(this.#timer);
    if (!this.#isPlaying) return;
    if (this.#slide >= this.#count) this.#play(false);
    else this.#timer = setTimeout(() => this.#do("next"), this.#seconds * 1000);
  }

  /** Puts the map over everything in the window, unless it is in full screen already. */
  #fill() {
    const { container } = this.#stage;
    if (isWhole(container)) return;
    container.popover = "manual";
    container.showPopover?.();
  }

  #changeScreen() {
    const { container } = this.#stage;
    this.#isChangingScreen = true;
    if (isWhole(container)) return leaveScreen();
    container.removeAttribute("popover");
    askScreen(container).catch(() => {
      this.#isChangingScreen = false;
      this.#fill();
    });
  }

  #onScreen() {
    const { container } = this.#stage;
    if (isWhole(container)) container.removeAttribute("popover");
    // Leaving full screen by the browser's own key or button ends presenting.
    else if (this.#isChangingScreen) this.#fill();
    else return this.end();
    this.#isChangingScreen = false;
    // Some browsers lose the focus on the way.
    if (!container.getRootNode().activeElement) container.querySelector(".panel h2")?.focus();
  }

  #speak() {
    const { container, speaker, styles, widget } = this.#stage;
    this.#speaker ??= new Speaker({
      styles,
      beside: this.#layer,
      theme: () => this.#frame.dataset.theme,
      language: () => this.#frame.lang,
      page: (place, isHere) => speaker(place, widget.shown(), isHere),
      press: (command) => this.#do(command),
      key: (event) => this.onKey(event),
      began: () => this.#began,
      restart: () => (this.#began = Date.now()),
      closed: () => {
        this.#speaker = undefined;
        if (!this.#over.signal.aborted) container.querySelector(".panel h2")?.focus();
      },
    });
    // Opening a second window ends full screen in some browsers: presenting goes on.
    this.#isChangingScreen = isWhole(container);
    this.#speaker.toggle();
  }

  /** Keeps the screen from turning off; where that is not supported, nothing changes. */
  #stayAwake() {
    if (window.top === window) this.#lock = navigator.wakeLock?.request("screen").catch(() => {});
  }
}

/** Whether the map is in full screen: for an element in a shadow root, some browsers report only its host. */
function isWhole(container) {
  const { host } = container.getRootNode();
  return container.matches(":fullscreen") || (host !== undefined && host.getRootNode().fullscreenElement === host);
}

const leaveScreen = () => document.exitFullscreen().catch(() => {});

const askScreen = async (container) => {
  if (!container.requestFullscreen) throw new Error("no whole screen here");
  await container.requestFullscreen();
};
