// The element itself. It is written in JavaScript because Rust cannot extend HTMLElement; all it does is hold a widget.

import { Failure, failure } from "./failure.js";
import { hostOf } from "./host.js";
import { pngOf, svgOf } from "./picture.js";
import { BUNDLED, bundled, companion, template, text, widget } from "./parts.js";
import { Telling } from "./telling.js";

/** What the widget is told of; `loading`, `src` and `address` are the element's own. */
const WISHES = ["lang", "theme", "view", "focus", "collaboration", "hide", "controls", "gestures", "slide", "reading"];

/** Everything the element tells. */
const EVENTS = ["carte-ready", "carte-select", "carte-slide", "carte-reading", "carte-link", "carte-error"];

/** How long an element that left the page keeps its map, should it only be moving. */
const GRACE_MS = 50;

/** Before there is a widget: a box of its own, that holds what the page wrote inside the element. */
const SLOT = ":host{display:block}:host([hidden]){display:none}p,ul{font:1rem/1.5 system-ui,sans-serif;margin:1rem}";

export class CarteSociale extends HTMLElement {
  static observedAttributes = ["src", "address", ...WISHES];

  /** The widget while there is one. */
  #widget;
  /** Which start counts: one that is overtaken by another, or by the end, does nothing more. */
  #start = 0;
  /** Nothing, "near" while waiting to come near the window, "starting", "ready" or "failed". */
  #stage;
  #near;
  #data;
  /** The data of the map that is drawn, as JSON text. */
  #text;
  /** The story of the map that is drawn, to be told in other ways than by its card. */
  #telling;
  #ready;
  #settle;

  constructor() {
    super();
    this.#promise();
  }

  connectedCallback() {
    if (this.#stage) return;
    // A still map stands in its place by itself; to slot it would have the browser set it twice before its first paint.
    if (this.shadowRoot || !this.querySelector(":scope > .still")) this.#showSlot();
    if (this.loading === "eager") return this.#begin();
    this.#stage = "near";
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

  /** Moved within the page: everything goes on. */
  connectedMoveCallback() {}

  /** Moved to another document, whose style sheets are others: everything starts anew. */
  adoptedCallback() {
    this.#end();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "src" || name === "address") this.#restart();
    else this.#widget?.set(name, now ?? (name === "lang" ? this.#language : undefined));
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

  /** What the reader has chosen, once the map is there; until then, what the attribute asks for. */
  get reading() {
    return this.#widget?.reading ?? this.getAttribute("reading") ?? "";
  }

  set reading(reading) {
    if (this.#widget) this.#widget.reading = String(reading);
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
    return this.#widget?.select(id ?? undefined) ?? false;
  }

  highlight(...ids) {
    return this.#widget?.highlight(ids.map(String)) ?? false;
  }

  next() {
    this.#widget?.next();
  }

  previous() {
    this.#widget?.previous();
  }

  share() {
    if (!this.shadowRoot?.querySelector("[data-unaddressed]")) this.#widget?.share();
  }

  present() {
    this.#telling?.present();
  }

  fit() {
    this.#widget?.fit();
  }

  /** The picture of what is shown, as SVG text. */
  async toSvg() {
    await this.#ready;
    return svgOf(this.#widget, this.#text, this.#stageSize, this.#isDark);
  }

  /** The same as PNG, `width` pixels wide. */
  async toPng({ width } = {}) {
    return pngOf(await this.toSvg(), width);
  }

  /** Opens the browser's dialog to print the poster, or the story. */
  async print({ paper = "letter", orientation = "landscape", link, story } = {}) {
    await this.#ready;
    const { pages, print } = await companion();
    // The address of a page that keeps the reading leads back to it; one of this machine alone leads nowhere.
    if (this.address && /^http/.test(location.protocol)) link ??= location.href;
    return print(pages(this.#text, this.#widget.full_reading(), this.#widget.layout(), paper, orientation, link, story));
  }

  get #stageSize() {
    return this.shadowRoot.querySelector(".stage > svg").getBoundingClientRect();
  }

  get #isDark() {
    const frame = this.shadowRoot.querySelector(".cs");
    const theme = frame?.dataset.theme;
    return theme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
  }

  /** The map as one file that needs no network, with what its reader has chosen: its HTML. */
  async toHtml() {
    await this.#ready;
    return (await companion()).oneFileOf(await template(), this.#text, this.#widget.reading);
  }

  async #picture(kind) {
    if (kind === "html") return new Blob([await this.toHtml()], { type: "text/html" });
    return kind === "png" ? this.toPng() : new Blob([await this.toSvg()], { type: "image/svg+xml" });
  }

  /** The language of the element, else of what surrounds it when the interface speaks it. */
  get #language() {
    const asked = this.getAttribute("lang");
    if (asked) return asked;
    const around = this.parentElement?.closest("[lang]")?.lang ?? document.documentElement.lang;
    return /^(fr|en)\b/i.test(around) ? around : "fr";
  }

  #promise() {
    this.#ready = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // A page that does not ask is not told a second time: the event has said it.
    this.#ready.catch(() => {});
  }

  #begin() {
    this.#near?.disconnect();
    this.#stage = "starting";
    const start = ++this.#start;
    this.#draw(start).catch((error) => {
      if (start === this.#start) this.#fail(failure(error, "carte-sociale.js"));
    });
  }

  async #draw(start) {
    const [{ style, Widget }, data] = await Promise.all([widget(), this.#readAhead()]);
    if (start !== this.#start) return;
    this.#text = data;
    const container = document.createElement("div");
    // A link or a code could not lead to data that have no address.
    container.toggleAttribute("data-unaddressed", location.protocol === "file:" || (!this.address && this.#isHere));
    const root = this.#root;
    root.adoptedStyleSheets = [style];
    root.replaceChildren(container);
    this.#widget = Widget.start(container, this.#host(data), data, this.#wishes(), this.address);
    if (this.#widget) {
      this.#telling = new Telling({ element: this, container, widget: this.#widget, data, complain: (error) => this.#complain(failure(error, "asked.js")) });
      return;
    }
    const { problems } = await companion();
    const [path, ...details] = problems(data, this.#language);
    if (start === this.#start) this.#fail(new Failure("data", path, details));
  }

  /** The data; where they say no places ahead, what finds them is on its way before the widget asks. */
  async #readAhead() {
    const data = await this.#read();
    // Whether it fails matters once someone asks.
    if (!data.includes('"arrangements"')) companion().catch(() => {});
    return data;
  }

  /** The data as JSON text: given to the element, written inside it, at its address, or those beside the script. */
  async #read() {
    if (this.#data !== undefined) return typeof this.#data === "string" ? this.#data : JSON.stringify(this.#data);
    if (this.#inside) return this.#inside.textContent;
    const source = this.getAttribute("src");
    return source ? text(new URL(source, document.baseURI)) : bundled();
  }

  get #inside() {
    return this.querySelector(":scope > script[type='application/json']");
  }

  /** Whether the data have no address of their own. */
  get #isHere() {
    return this.#data !== undefined || this.#inside !== null;
  }

  /** Names and values in turn, in the order in which they count. */
  #wishes() {
    const wishes = ["lang", this.#language];
    for (const name of WISHES) if (name !== "lang" && this.hasAttribute(name)) wishes.push(name, this.getAttribute(name));
    return wishes;
  }

  /** What the widget may ask of its element. */
  #host(data) {
    const start = this.#start;
    const asked = this.getAttribute("src");
    const isHere = this.#isHere;
    const source = asked && !isHere ? new URL(asked, document.baseURI).href : undefined;
    return hostOf({
      data,
      root: this.shadowRoot,
      address: this.address,
      here: isHere,
      // Where the data are the bundled ones, there is nothing to say.
      source: source === BUNDLED.href ? undefined : source,
      widget: () => this.#widget,
      retell: (text) => {
        const isTold = this.#widget.retell(text);
        if (isTold) {
          this.#text = text;
          this.#telling?.retell(text);
        }
        return isTold;
      },
      stage: () => this.#stageSize,
      isDark: () => this.#isDark,
      picture: (kind) => this.#picture(kind),
      print: (options) => this.print(options),
      present: () => this.present(),
      complain: (error) => this.#complain(failure(error, "companion.js")),
      // Without places there is nothing to draw; a map that is drawn stays as it is.
      strand: (error) => {
        if (start !== this.#start) return;
        if (this.#widget.layout().length > 0) this.#complain(failure(error, "companion.js"));
        else this.#fail(failure(error, "companion.js"));
      },
      tell: (name, detail) => {
        // Later, for whoever hears of it may take the map away, and the widget is still speaking.
        queueMicrotask(() => {
          if (start === this.#start) this.#hear(name, detail);
        });
      },
    });
  }

  /** What the widget tells. */
  #hear(name, detail) {
    if (name === "panic") return this.#fail(new Failure("panic"));
    if (name === "carte-error") return this.#complain(new Failure("attribute", detail.path, [detail.message]));
    if (name === "carte-ready") {
      this.#stage = "ready";
      this.#settle.resolve(this);
    }
    if (name === "carte-ready" || name === "carte-reading") this.#telling?.follow();
    this.#tell(name, detail);
  }

  #tell(name, detail, isCancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable: isCancelable, detail }));
  }

  /** The shadow root, made when first needed. */
  get #root() {
    if (this.shadowRoot) return this.shadowRoot;
    const root = this.attachShadow({ mode: "open" });
    root.addEventListener("click", (event) => this.#follow(event));
    // A map inside this one, as the share panel shows it, speaks to nobody.
    for (const name of EVENTS) root.addEventListener(name, (event) => event.stopPropagation());
    return root;
  }

  /** What the page wrote inside the element, with what went wrong above it. */
  #showSlot(...above) {
    const root = this.#root;
    const style = new CSSStyleSheet();
    // With bad news above it, a still map of our own pages shows its list too.
    style.replaceSync(above.length > 0 ? `${SLOT}:host{--cs-list:block}` : SLOT);
    root.adoptedStyleSheets = [style];
    root.replaceChildren(...above, document.createElement("slot"));
  }

  #fail(problem) {
    const language = this.#language;
    const message = problem.say(language);
    this.#telling?.end(problem.code === "panic");
    this.#telling = undefined;
    // After a panic nothing of the widget may be called any more, not even to free it.
    if (problem.code !== "panic") this.#widget?.free();
    this.#widget = undefined;
    this.#stage = "failed";
    const notice = document.createElement("div");
    notice.setAttribute("role", "alert");
    notice.append(this.#line("p", message));
    if (problem.details.length > 0) {
      const list = document.createElement("ul");
      list.append(...problem.details.map((detail) => this.#line("li", detail)));
      notice.append(list);
    }
    notice.lang = /^en\b/i.test(language) ? "en" : "fr";
    this.#showSlot(notice);
    this.#settle.reject(Object.assign(problem, { message }));
    this.#complain(problem);
  }

  /** Tells the page of a failure that leaves the map as it is, or that the reader has been told of. */
  #complain(problem) {
    this.#tell("carte-error", { code: problem.code, message: problem.say(this.#language), path: problem.path });
  }

  #line(tag, words) {
    const line = document.createElement(tag);
    line.textContent = words;
    return line;
  }

  /** Asks the page before a link leads out of the map. */
  #follow(event) {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement && one.href);
    if (link && !this.#tell("carte-link", { href: link.href }, true)) event.preventDefault();
  }

  #restart() {
    if (!this.#stage || this.#stage === "near") return;
    this.#end();
    if (this.isConnected) this.connectedCallback();
  }

  /** Stops everything; the element is as it was before it started. */
  #end() {
    this.#near?.disconnect();
    this.#start += 1;
    this.#telling?.end();
    this.#telling = undefined;
    this.#widget?.free();
    this.#widget = undefined;
    if (this.#stage === "ready" || this.#stage === "failed") this.#promise();
    this.#stage = undefined;
    this.shadowRoot?.replaceChildren();
  }
}

// Attributes that are texts, each with a property of the same name. `lang` has its own already, `reading` is more than its
// attribute, and `focus` is every element's method.
for (const name of ["src", "theme", "view", "collaboration", "hide", "controls", "gestures", "slide", "autoplay"]) {
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
