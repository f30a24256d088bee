// The element itself: its attributes, methods and events. It is written in JavaScript because Rust cannot extend HTMLElement;
// all it does is hold a `Living` map.

import { EVENTS, LIVE, RESTARTING, TEXTS } from "./contract.js";
import { Living } from "./living.js";
import { showSlot } from "./slot.js";

/** How long an element that left the page keeps its map, in case it is only being moved. */
const GRACE_MS = 50;

export class CarteSociale extends HTMLElement {
  static observedAttributes = [...RESTARTING, ...LIVE];

  /** The map, once it was started. */
  #living;
  /** The observer that waits for the element to come near the window. */
  #near;
  #data;
  #ready;
  #settle;

  constructor() {
    super();
    this.#promise();
    // Properties that a page set before the element was defined shadow the accessors below: they are set again, through them.
    for (const name of [...TEXTS, "data", "reading", "address", "loading"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  connectedCallback() {
    if (this.#living || this.#near) return;
    // A still map is shown without a slot, which would have the browser lay it out twice before its first paint.
    if (this.shadowRoot || !this.querySelector(":scope > .still")) showSlot(this.#root);
    if (this.loading === "eager") return this.#begin();
    this.#near = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#begin();
      },
      { rootMargin: "100% 0%" },
    );
    this.#near.observe(this);
  }

  disconnectedCallback() {
    setTimeout(() => {
      if (!this.isConnected) this.#end();
    }, GRACE_MS);
  }

  /** Moved within the page: the map stays. */
  connectedMoveCallback() {}

  /** Moved to another document, with other style sheets: the map starts anew. */
  adoptedCallback() {
    this.#end();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (RESTARTING.includes(name)) this.#restart();
    else this.#living?.set(name, now ?? undefined);
  }

  get data() {
    return this.#data;
  }

  set data(data) {
    this.#data = data ?? undefined;
    this.#restart();
  }

  get ready() {
    return this.#ready;
  }

  /** What the reader has chosen, once the map is ready; until then, the attribute. */
  get reading() {
    return this.#living?.reading ?? this.getAttribute("reading") ?? "";
  }

  set reading(reading) {
    if (this.#living?.widget) this.#ask((widget) => (widget.reading = String(reading)));
    else this.setAttribute("reading", reading);
  }

  get address() {
    return this.hasAttribute("address");
  }

  set address(isKept) {
    this.toggleAttribute("address", Boolean(isKept));
  }

  get loading() {
    return this.getAttribute("loading") === "eager" ? "eager" : "lazy";
  }

  set loading(loading) {
    this.setAttribute("loading", loading);
  }

  select(id) {
    return this.#ask((widget) => widget.select(id ?? undefined)) ?? false;
  }

  highlight(...ids) {
    return this.#ask((widget) => widget.highlight(ids.map(String))) ?? false;
  }

  next() {
    this.#ask((widget) => widget.next());
  }

  previous() {
    this.#ask((widget) => widget.previous());
  }

  fit() {
    this.#ask((widget) => widget.fit());
  }

  share() {
    this.#living?.share();
  }

  present() {
    this.#living?.present();
  }

  /** The picture of what is shown, as SVG text. */
  async toSvg() {
    await this.#ready;
    return this.#living.toSvg();
  }

  /** The same as PNG, `width` pixels wide. */
  async toPng({ width } = {}) {
    await this.#ready;
    return this.#living.toPng(width);
  }

  /** The map as one file that needs no network, with what its reader has chosen: its HTML. */
  async toHtml() {
    await this.#ready;
    return this.#living.toHtml();
  }

  /** Opens the browser's print dialog for the poster, or the story. */
  async print(options) {
    await this.#ready;
    return this.#living.print(options);
  }

  /** The result of `question` on the map; `undefined` without one. */
  #ask(question) {
    return this.#living?.ask(question);
  }

  #promise() {
    this.#ready = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // No unhandled rejection for a page that does not await it: the event has reported the error.
    this.#ready.catch(() => {});
  }

  /** @param {object} left the state of a map that stopped, to resume from */
  #begin(left) {
    this.#stopWaiting();
    this.#living = new Living({
      element: this,
      given: this.#data,
      root: () => this.#root,
      tell: (name, detail) => this.#tell(name, detail),
      settle: this.#settle,
      left,
      restart: (shown) => {
        this.#end();
        this.#begin(shown);
      },
    });
  }

  #tell(name, detail, isCancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable: isCancelable, detail }));
  }

  /** The shadow root, created when first needed. */
  get #root() {
    if (this.shadowRoot) return this.shadowRoot;
    const root = this.attachShadow({ mode: "open" });
    root.addEventListener("click", (event) => this.#follow(event));
    // The events of a map inside this one, as in the share panel, go no further.
    for (const name of EVENTS) root.addEventListener(name, (event) => event.stopPropagation());
    return root;
  }

  /** Dispatches a cancelable event before a link leaves the map. */
  #follow(event) {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement && one.href);
    if (link && !this.#tell("carte-link", { href: link.href }, true)) event.preventDefault();
  }

  #restart() {
    if (!this.#living) return;
    this.#end();
    if (this.isConnected) this.connectedCallback();
  }

  /** Stops everything; the element is as it was before it started. */
  #end() {
    this.#stopWaiting();
    this.#living?.end();
    if (this.#living?.isSettled) this.#promise();
    this.#living = undefined;
    this.shadowRoot?.replaceChildren();
  }

  #stopWaiting() {
    this.#near?.disconnect();
    this.#near = undefined;
  }
}

for (const name of TEXTS) {
  Object.defineProperty(CarteSociale.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      this.setAttribute(name, value);
    },
  });
}
