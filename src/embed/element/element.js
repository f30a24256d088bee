// The element itself: its attributes, methods and events. It is written in JavaScript because Rust cannot extend HTMLElement;
// all it does is hold a `Living` map.

import { EVENTS, LIVE, RESTARTING, TEXTS } from "./contract.js";
import { Failure, failure } from "./failure.js";
import { languageOf } from "./language.js";
import { Living } from "./living.js";
import { showSlot } from "./slot.js";

/** How long an element that left the page keeps its map, in case it is only being moved. */
const GRACE_MS = 50;

/** A promise that may be rejected unheard, and what rejects it. */
function leaving() {
  let reject;
  const promise = new Promise((_, refuse) => (reject = refuse));
  promise.catch(() => {});
  return { promise, reject };
}

export class CarteSociale extends HTMLElement {
  static observedAttributes = [...RESTARTING, ...LIVE];

  /** The map, once it was started. */
  #living;
  /** The observer that waits for the element to come near the window. */
  #near;
  #data;
  /** The map that the reader opened in place of the page's: its text; and what was there before. */
  #replaced;
  #ready;
  #settle;
  /** A promise that is rejected when the element leaves the page, and what rejects it. */
  #leaving = leaving();

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
    if (this.loading === "eager" || this.ownerDocument !== document) return this.#begin();
    this.#near = new IntersectionObserver(
      (entries) => {
        // Without a box of its own, the element is never in sight.
        if (entries.some((entry) => entry.isIntersecting) || getComputedStyle(this).display === "contents") this.#begin();
      },
      { rootMargin: "100% 0%" },
    );
    this.#near.observe(this);
  }

  disconnectedCallback() {
    setTimeout(() => {
      if (this.isConnected) return;
      this.#end();
      this.#leaving.reject(new Failure("gone"));
      this.#leaving = leaving();
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
    return this.#ask((widget) => widget.select(id === undefined || id === null ? undefined : String(id))) ?? false;
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
  toSvg() {
    return this.#once((map) => map.toSvg());
  }

  /** The same as PNG, `width` pixels wide. */
  toPng(options) {
    return this.#once((map) => map.toPng(options?.width ?? undefined));
  }

  /** The map as one file that needs no network, with what its reader has chosen: its HTML. */
  toHtml() {
    return this.#once((map) => map.toHtml());
  }

  /** Opens the browser's print dialog for the poster, or the story. */
  print(options) {
    return this.#once((map) => map.print(options));
  }

  /** The result of `request` once the map is drawn, which it then is at once; or a failure with its sentence. */
  async #once(request) {
    try {
      if (!this.isConnected) throw new Failure("gone");
      if (this.#near) this.#begin();
      await Promise.race([this.#ready, this.#leaving.promise]);
      return await request(this.#living);
    } catch (error) {
      const problem = failure(error, "companion.js");
      throw Object.assign(problem, { message: problem.say(languageOf(this)) });
    }
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

  /** Puts a map in the place of the present one, or that which was there before. */
  get #other() {
    const begin = (replaced, left) => {
      this.#replaced = replaced;
      this.#end();
      this.#begin(left);
    };
    return {
      isReplaced: this.#replaced !== undefined,
      replace: (text, reading, bar) => begin({ text, before: { replaced: this.#replaced, reading: this.#living.reading } }, { reading, bar }),
      previous: () => {
        const { replaced, reading } = this.#replaced.before;
        begin(replaced, { reading });
      },
    };
  }

  /** @param {object} left the state of a map that stopped, to resume from */
  #begin(left) {
    this.#stopWaiting();
    this.#living = new Living({
      element: this,
      given: this.#replaced?.text ?? this.#data,
      other: this.#other,
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
    const link = event.composedPath().find((one) => one.localName === "a" && one.href);
    if (link && !this.#tell("carte-link", { href: link.href }, true)) event.preventDefault();
  }

  #restart() {
    this.#replaced = undefined;
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
