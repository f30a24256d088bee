// The living map of an element, from its first request to its end. An element that starts anew has another one.

import { LIVE } from "./contract.js";
import { areHere, dataOf, sourceOf } from "./data.js";
import { Failure, failure } from "./failure.js";
import { hostOf } from "./host.js";
import { BUNDLED_MAP, companion, template, widget } from "./parts.js";
import { pngOf, svgOf } from "./picture.js";
import { noticeOf, showSlot } from "./slot.js";
import { Telling } from "./telling.js";

export class Living {
  #element;
  #given;
  #rootNow;
  #tell;
  #settle;
  /** The data that are drawn: see `dataOf`. */
  #data;
  /** The widget, while there is one. */
  #widget;
  /** The story, to be told in other ways than by its card. */
  #telling;
  /** What comes later than the end, or than a failure, does nothing more. */
  #isOver = false;
  /** Whether the promise that the page waits for was kept or broken. */
  isSettled = false;

  /**
   * @param {object} own the `element`, the data that are `given` to it, its shadow `root` once that is needed (what stands in
   *   the element is out of sight from then on), how it can `tell` the page, and what `settle`s the promise of its map
   */
  constructor({ element, given, root, tell, settle }) {
    this.#element = element;
    this.#given = given;
    this.#rootNow = root;
    this.#tell = tell;
    this.#settle = settle;
    this.#draw().catch((error) => this.#fail(failure(error, "carte-sociale.js")));
  }

  /** The widget, while there is one. */
  get widget() {
    return this.#widget;
  }

  /** The page sets an attribute that the widget is told of, or takes it away. */
  set(name, value) {
    this.#widget?.set(name, value ?? (name === "lang" ? this.#language : undefined));
  }

  share() {
    if (this.#widget && !this.#root.querySelector("[data-unaddressed]")) this.#widget.share();
  }

  present() {
    this.#telling?.present();
  }

  async toSvg() {
    return svgOf(this.#widget, await this.#data.text(), this.#stageSize, this.#isDark);
  }

  async toHtml() {
    return (await companion()).oneFileOf(await template(), await this.#data.text(), this.#widget.reading);
  }

  async print({ paper = "letter", orientation = "landscape", link, story } = {}) {
    const [{ pages, print }, data] = await Promise.all([companion(), this.#data.text()]);
    // The address of a page that keeps the reading leads back to it; one of this machine alone leads nowhere.
    if (this.#element.address && /^http/.test(location.protocol)) link ??= location.href;
    return print(pages(data, this.#widget.full_reading(), this.#widget.layout(), paper, orientation, link, story));
  }

  /** Stops everything; of a widget that `isBroken` nothing is asked any more, not even to free it. */
  end(isBroken = false) {
    this.#isOver = true;
    this.#telling?.end(isBroken);
    this.#telling = undefined;
    if (!isBroken) this.#widget?.free();
    this.#widget = undefined;
  }

  async #draw() {
    const [{ style, Widget }, data] = await Promise.all([widget(), dataOf(this.#element, this.#given)]);
    if (this.#isOver) return;
    if (!data.map) return this.#fail(await this.#problemsOf(data));
    const { address } = this.#element;
    this.#data = data;
    const container = document.createElement("div");
    // A link or a code could not lead to data that have no address.
    container.toggleAttribute("data-unaddressed", location.protocol === "file:" || (!address && this.#isHere));
    this.#root.adoptedStyleSheets = [style];
    this.#root.replaceChildren(container);
    this.#widget = Widget.start(container, this.#host(), data.map, this.#attributes(), address);
    // Of another build than the script, or damaged on its way.
    if (!this.#widget) return this.#fail(new Failure("type", BUNDLED_MAP));
    this.#telling = new Telling({ element: this.#element, container, widget: this.#widget, data: () => this.#data.text(), complain: (error) => this.#complain(failure(error, "asked.js")) });
  }

  /** What is wrong with data that are not a map. */
  async #problemsOf(data) {
    const [path, ...details] = (await companion()).problems(await data.text(), this.#language);
    return new Failure("data", path, details);
  }

  /** Names and values of attributes in turn, in the order in which the widget reads them. */
  #attributes() {
    const attributes = ["lang", this.#language];
    for (const name of LIVE) if (name !== "lang" && this.#element.hasAttribute(name)) attributes.push(name, this.#element.getAttribute(name));
    return attributes;
  }

  /** What the widget may ask of its element. */
  #host() {
    const later = (does) => {
      if (!this.#isOver) does();
    };
    return hostOf({
      data: () => this.#data.text(),
      root: this.#root,
      address: this.#element.address,
      here: this.#isHere,
      source: sourceOf(this.#element, this.#given),
      widget: () => this.#widget,
      retell: (text, map) => this.#retell(text, map),
      stage: () => this.#stageSize,
      isDark: () => this.#isDark,
      picture: (kind) => this.#picture(kind),
      print: (options) => this.print(options),
      present: () => this.present(),
      complain: (error) => this.#complain(failure(error, "companion.js")),
      // Without places there is nothing to draw; a map that is drawn stays as it is.
      strand: (error) => later(() => this.#widget?.layout().length > 0 ? this.#complain(failure(error, "companion.js")) : this.#fail(failure(error, "companion.js"))),
      // In its own time, for whoever hears of it may take the map away, and the widget is still speaking.
      tell: (name, detail) => queueMicrotask(() => later(() => this.#hear(name, detail))),
    });
  }

  #retell(text, map) {
    const isTold = this.#widget.retell(map);
    if (isTold) {
      this.#data = { map, text: async () => text };
      this.#telling?.retell(text);
    }
    return isTold;
  }

  async #picture(kind) {
    if (kind === "html") return new Blob([await this.toHtml()], { type: "text/html" });
    const svg = await this.toSvg();
    return kind === "png" ? pngOf(svg) : new Blob([svg], { type: "image/svg+xml" });
  }

  /** What the widget tells. */
  #hear(name, detail) {
    if (name === "panic") return this.#fail(new Failure("panic"));
    if (name === "carte-error") return this.#complain(new Failure("attribute", detail.path, [detail.message]));
    if (name === "carte-ready") {
      this.isSettled = true;
      this.#settle.resolve(this.#element);
    }
    if (name === "carte-ready" || name === "carte-reading") this.#telling?.follow();
    this.#tell(name, detail);
  }

  #fail(problem) {
    if (this.#isOver) return;
    this.end(problem.code === "panic");
    showSlot(this.#root, noticeOf(problem, this.#language));
    this.isSettled = true;
    this.#settle.reject(Object.assign(problem, { message: problem.say(this.#language) }));
    this.#complain(problem);
  }

  /** Tells the page of a failure that leaves the map as it is, or that the reader has been told of. */
  #complain(problem) {
    this.#tell("carte-error", { code: problem.code, message: problem.say(this.#language), path: problem.path });
  }

  get #root() {
    return this.#rootNow();
  }

  get #isHere() {
    return areHere(this.#element, this.#given);
  }

  get #stageSize() {
    return this.#root.querySelector(".stage > svg").getBoundingClientRect();
  }

  get #isDark() {
    const { theme } = this.#root.querySelector(".cs").dataset;
    return theme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
  }

  /** The language of the element, else of what surrounds it when the interface speaks it. */
  get #language() {
    const asked = this.#element.getAttribute("lang");
    if (asked) return asked;
    const around = this.#element.parentElement?.closest("[lang]")?.lang ?? document.documentElement.lang;
    return /^(fr|en)\b/i.test(around) ? around : "fr";
  }
}
