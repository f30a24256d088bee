// The interactive map of an element, from its first request to its end. An element that restarts has another one.

import { LIVE } from "./contract.js";
import { areHere, dataOf, sourceOf } from "./data.js";
import { Equipment } from "./equipment.js";
import { Failure, failure } from "./failure.js";
import { hostOf } from "./host.js";
import { firstLanguageOf, languageAround, languageOf, needsDetails, needsInteraction } from "./language.js";
import { asked, companion, companionStyle, compare, editor, files, interaction, letters, reload, template, widget, widgetStyle, wordsIn } from "./parts.js";
import { followScrolling } from "./scrolled.js";
import { adopt } from "./sheet.js";
import { noticeOf, showSlot } from "./slot.js";
import { Spoken } from "./spoken.js";
import { StoryModes } from "./story_modes.js";

export class Living {
  #element;
  #given;
  #rootNow;
  #tell;
  #settle;
  /** The data of the map: see `dataOf`. */
  #data;
  /** The widget, while there is one, and its instance. */
  #widget;
  #instance;
  #spoken = new Spoken();
  /** What a reader's input needs. */
  #equipment;
  /** The sessions for what is loaded on demand, each with its instance, by what loads that. */
  #sessions = new Map();
  /** The panel shown instead of the map, if there is one: it may be free. */
  #beside;
  /** Stops listening to the instance. */
  #ignore;
  /** Stops listening to the page. */
  #listening = new AbortController();
  /** The state to restart from after a panic: the reading, and the names of the organisations in a language. */
  #shown = { reading: undefined, names: [], lang: undefined };
  /** The state of the map that stopped before this one in the same element. */
  #left;
  #restart;
  /** Puts another map in the place of this one, or the one before it, if there is one. */
  #other;
  /** The files that were dropped on the map, until a panel takes them. */
  #dropped = [];
  /** The story's modes, presentation and article. */
  #storyModes;
  /** Whether the address asks for the comparison with the other edition. */
  #isComparing = false;
  /** After the end, or a failure, late callbacks do nothing. */
  #isOver = false;
  /** Whether the promise of the page is settled. */
  isSettled = false;

  /**
   * @param {object} own the `element`, the data that are `given` to it, its shadow `root`, created on first use (it hides the
   *   element's content), how to `tell` the page, what `settle`s the promise of its map, what a
   *   map that stopped `left`, how to `restart` from the state of this one, and what puts an`other` map in its place
   */
  constructor({ element, given, root, tell, settle, left, restart, other }) {
    this.#element = element;
    this.#given = given;
    this.#rootNow = root;
    this.#tell = tell;
    this.#settle = settle;
    this.#left = left;
    this.#restart = restart;
    this.#other = other;
    this.#equipment = new Equipment({ equip: (isThere) => this.#equip(isThere), lacking: (error) => this.#lack(failure(error, "interaction.js")), complain: (error) => this.#report(failure(error, "interaction.js")) });
    this.#draw().catch((error) => this.#fail(failure(error, "carte-sociale.js")));
  }

  /** The widget, while there is one. */
  get widget() {
    return this.#widget;
  }

  /** The same, or a failure: the element may have left the page meanwhile. */
  get #drawn() {
    if (!this.#widget) throw new Failure("gone");
    return this.#widget;
  }

  /** What the reader has chosen, once it is known. */
  get reading() {
    return this.ask((widget) => widget.reading) ?? this.#shown.reading;
  }

  /** The result of `question` on the widget; `undefined` without one. If that breaks meanwhile, the reader sees a notice. */
  ask(question) {
    if (!this.#widget || this.#instance.isBroken) return;
    try {
      return this.#instance.run(() => question(this.#widget));
    } catch (error) {
      if (error.code !== "panic") throw error;
    }
  }

  /** The page sets or removes an attribute of the widget. */
  set(name, value) {
    this.ask((widget) => widget.set(name, value ?? undefined));
  }

  share() {
    if (!this.#root.querySelector("[data-unaddressed]")) this.ask((widget) => widget.share());
  }

  present() {
    this.#storyModes?.present();
  }

  async toSvg() {
    const { session } = await this.#opened();
    const { width, height } = this.#stageSize;
    const svg = session.picture(this.#drawn.shown(), width, height, this.#isDark);
    if (!svg) throw new Failure("gone");
    return svg;
  }

  async toPng(width) {
    const [svg, { pngOf }] = await Promise.all([this.toSvg(), asked()]);
    return pngOf(svg, width);
  }

  async toHtml() {
    const [{ session }, { writtenAnew }, file, data] = await Promise.all([this.#opened(), asked(), template(), this.#data.text()]);
    return writtenAnew(file, data, this.#drawn.reading, () => [session.title(), session.still()], sourceOf(this.#element, this.#given) ?? document.baseURI);
  }

  async print(options) {
    const [{ session }, { print }] = await Promise.all([this.#opened(), asked()]);
    // The address of a page that keeps the reading restores it; a local file's would work on this machine only.
    const link = this.#element.address && /^http/.test(location.protocol) ? location.href : undefined;
    return print(session, this.#drawn.shown(), { ...options, link: options?.link ?? link });
  }

  /** Stops everything; a widget in a broken instance is not called any more, not even to free it. */
  end() {
    this.#isOver = true;
    this.#ignore?.();
    this.#listening.abort();
    const isBroken = this.#instance?.isBroken ?? false;
    this.#storyModes?.end(isBroken);
    this.#storyModes = undefined;
    for (const { session } of this.#sessions.values()) session.free();
    this.#sessions.clear();
    this.#equipment.free();
    if (!isBroken) this.#widget?.free();
    this.#widget = undefined;
  }

  async #draw() {
    // In Firefox and WebKit, the nodes of another document are of other classes than those that the widget knows.
    if (this.#element.ownerDocument !== document) throw new Failure("gone");
    const language = firstLanguageOf(this.#element, this.#left?.reading);
    this.#spoken.add(language);
    this.#isComparing = /(^#?|&)compare(&|$)/.test(this.#element.address ? location.hash : this.#element.getAttribute("reading"));
    const isInteractive = needsInteraction(this.#element, this.#left?.reading);
    if (isInteractive) interaction().catch(() => {});
    const [instance, style, words, data] = await Promise.all([widget(), widgetStyle(), wordsIn(language), dataOf(this.#element, this.#given, language, needsDetails(this.#element, this.#left?.reading))]);
    if (this.#isOver) return;
    if (!data.map) return this.#fail(await this.#problemsOf(data));
    this.#instance = instance;
    this.#speak(words);
    this.#ignore = instance.onBreak(() => this.#fail(new Failure("panic")));
    const { address } = this.#element;
    const hasLetters = this.#element.getAttribute("letters") === "own" && (await letters().then(({ areWelcome }) => areWelcome()).catch(() => false));
    this.#equipment.retell(data.map);
    if (isInteractive) await this.#equipment.ready();
    if (this.#isOver) return;
    this.#data = data;
    const container = document.createElement("div");
    // No link or embed code could lead to data that have no address.
    container.toggleAttribute("data-unaddressed", location.protocol === "file:" || (!address && this.#isHere) || this.#other.isReplaced);
    // Where the page says whether it is light or dark, the map follows it, else the device.
    container.toggleAttribute("data-schemed", getComputedStyle(this.#element).colorScheme !== "normal");
    container.toggleAttribute("data-letters", hasLetters);
    this.#root.adoptedStyleSheets = [style];
    this.#root.replaceChildren(container);
    for (const type of ["dragover", "drop"]) container.addEventListener(type, (event) => this.#drag(event));
    followScrolling(container, this.#listening.signal);
    const host = this.#host();
    this.#widget = instance.run(({ Widget }) => Widget.start(container, host, data.map, this.#attributes(), address));
    // Of another build than the script, or damaged in transfer.
    if (!this.#widget) return this.#fail(new Failure("type", data.name));
    if (this.#equipment.isReady) this.#equip(true);
    this.#storyModes = new StoryModes({ element: this.#element, container, widget: this.#widget, panel: host.panel, source: () => sourceOf(this.#element, this.#given), opened: () => this.#opened(), complain: (error) => this.#report(failure(error, "asked.js")), warn: (error) => this.#warn(failure(error, "asked.js")) });
    if (this.#left) this.ask((widget) => (widget.reading = this.#left.reading));
  }

  /** Has the widget draw what an input needs, or say that it is lacking. */
  #equip(isThere) {
    if (isThere) adopt(this.#root, this.#equipment.style);
    this.ask((widget) => widget.equip(isThere));
  }

  /** The failure that describes invalid data. */
  async #problemsOf(data) {
    const language = languageOf(this.#element);
    this.#spoken.add(language);
    const [instance, file] = await Promise.all([this.#spoken.told(companion()), data.file ?? data.text().then((text) => new TextEncoder().encode(text))]);
    const [path, ...details] = instance.run(({ problems }) => problems(file, language));
    return new Failure("data", path, details);
  }

  /** Names and values of attributes in turn, in the order in which the widget parses them. */
  #attributes() {
    const attributes = ["around", languageAround(this.#element)];
    for (const name of LIVE) if (this.#element.hasAttribute(name)) attributes.push(name, this.#element.getAttribute(name));
    return attributes;
  }

  /** The callbacks for the widget. */
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
      opened: () => this.#opened(),
      edited: () => this.#opened(editor),
      brought: () => this.#opened(files),
      compared: () => this.#opened(compare),
      retell: (text, map) => this.#retell(text, map),
      beside: (panel) => (this.#beside = panel),
      renew: (text, map, shown) => this.#renew(text, map, shown),
      translate: (tag, lacksTexts) => this.#translate(tag, lacksTexts),
      replace: (text, bar) => this.#other.replace(text, this.#appearance, bar),
      previous: () => this.#other.previous(),
      hasPrevious: this.#other.isReplaced,
      dropped: () => this.#dropped.splice(0),
      published: () => this.#element.compare,
      stage: () => this.#stageSize,
      isDark: () => this.#isDark,
      picture: (kind) => this.#picture(kind),
      print: (options) => this.print(options),
      present: () => this.present(),
      equipment: this.#equipment,
      complain: (error) => later(() => this.#report(failure(error, "companion.js"))),
      warn: (error) => later(() => this.#warn(failure(error, "companion.js"))),
      // Without a layout there is nothing to draw; a map that is drawn stays as it is.
      strand: (error) => later(() => this.ask((widget) => widget.is_drawn) ? this.#report(failure(error, "companion.js")) : this.#fail(failure(error, "companion.js"))),
      // In a microtask: a listener may remove the map, while the widget is still in its call.
      tell: (name, detail) => queueMicrotask(() => later(() => this.#hear(name, detail))),
    });
  }

  /** The session of this map in a module: opened once, and again in the next instance when the first is broken. */
  async #opened(module = companion) {
    const [instance, text] = await Promise.all([this.#spoken.told(module()), this.#data.text()]);
    if (this.#isOver) throw new Failure("gone");
    if (this.#sessions.get(module)?.instance !== instance) this.#sessions.set(module, { instance, session: instance.guarded(instance.run(({ Session }) => Session.open(text))) });
    return this.#sessions.get(module);
  }

  #retell(text, map) {
    const isTold = this.#widget.retell(map);
    if (isTold) {
      this.#equipment.retell(map);
      this.#data = { map, text: async () => text };
      for (const { session } of this.#sessions.values()) session.retell(text);
      this.#storyModes?.retell();
    }
    return isTold;
  }

  /** Shows an edited map, whose `text` can be had; what is loaded on demand opens it again. */
  #renew(text, map, shown) {
    const before = this.#data;
    this.#data = { map, text: async () => text() };
    for (const { session } of this.#sessions.values()) session.free();
    this.#sessions.clear();
    this.#beside?.renew(text(), shown);
    const isShown = this.#widget.renew(map, shown);
    if (isShown) {
      this.#equipment.retell(map);
      this.#storyModes?.retell();
    } else this.#data = before;
    return isShown;
  }

  /** Gives the widget the texts in the language of a tag, and those that its map lacks, unless that has had others since. */
  async #translate(tag, lacksTexts) {
    const data = this.#data;
    const whole = lacksTexts ? data.whole() : undefined;
    const report = (error) => this.#report(error);
    this.#spoken.add(tag);
    const [words, map] = await Promise.all([wordsIn(tag).catch(report), whole?.catch(report), this.#spoken.tell().catch(report)]);
    this.ask((widget) => {
      if (words) this.#speak(words);
      if (lacksTexts && data === this.#data && widget.retell(map)) this.#equipment.retell(map);
      widget.translated();
    });
  }

  /** Gives the module of the widget the interface's texts in a language. */
  #speak(words) {
    this.#instance.run(({ Widget }) => Widget.speak(...words));
    this.#equipment.speak(words);
  }

  async #picture(kind) {
    if (kind === "html") return new Blob([await this.toHtml()], { type: "text/html" });
    return kind === "png" ? this.toPng() : new Blob([await this.toSvg()], { type: "image/svg+xml" });
  }

  /** Handles an event of the widget. */
  #hear(name, detail) {
    if (name === "carte-error") return this.#complain(new Failure("attribute", detail.path, [detail.message]));
    if (name === "carte-ready") {
      this.isSettled = true;
      this.#settle.resolve(this.#element);
    }
    if (name === "carte-ready" || name === "carte-reading") {
      this.#remember(detail.reading);
      this.#storyModes?.follow();
    }
    if (name === "carte-ready" && this.#left) this.#goOn();
    else if (name === "carte-ready" && this.#element.compare && this.#isComparing) this.#root.querySelector('[data-command="dialog compare"]')?.click();
    else if (name === "carte-ready") this.#offerDrafts();
    this.#tell(name, detail);
  }

  /** Files dropped on the map open in the panel for them, where the page offers it. */
  #drag(event) {
    const entry = this.#root.querySelector('[data-command="dialog open"]');
    if (!event.dataTransfer?.types.includes("Files") || !entry || getComputedStyle(entry).display === "none") return;
    event.preventDefault();
    if (event.type === "dragover") return;
    this.#dropped = [...event.dataTransfer.files];
    entry.click();
  }

  /** The part of the reading that holds for any map: its language and its colours. */
  get #appearance() {
    const reading = new URLSearchParams(this.reading);
    return [...reading].filter(([name]) => name === "lang" || name === "theme").map((pair) => pair.join("=")).join("&");
  }

  /** Offers what an earlier visit left unsaved, where the page lets readers edit. */
  #offerDrafts() {
    const entry = this.#root.querySelector('[data-command="dialog edit"]');
    try {
      if (!entry || getComputedStyle(entry).display === "none" || !localStorage.getItem("carte-sociale drafts")) return;
    } catch {
      return;
    }
    Promise.all([asked(), companionStyle()]).then(
      ([{ offerDrafts }, style]) => {
        if (this.#isOver) return;
        adopt(this.#root, style);
        return offerDrafts(this.#root, this.#root.querySelector(".cs"));
      },
      () => {},
    );
  }

  /** The bar that says which map replaced the one of the page. */
  async #offerReturn() {
    const [{ replacedBar }, style] = await Promise.all([asked(), companionStyle()]);
    if (this.#isOver) return;
    adopt(this.#root, style);
    const frame = this.#root.querySelector(".cs");
    const bar = replacedBar({ ...this.#left.bar, lang: frame.lang, previous: () => this.#other.previous() });
    frame.append(bar);
    bar.firstElementChild.focus();
  }

  /** Resumes the state of the map before this one. */
  #goOn() {
    if (this.#left.bar) this.#offerReturn().catch((error) => this.#report(failure(error, "asked.js")));
    else if (this.#left.isPresenting) this.present();
    // The button that was pressed is gone.
    else this.#root.querySelector("a[href],button")?.focus({ preventScroll: true });
  }

  /** Stores what a notice after a panic needs: by then the widget cannot be called. */
  #remember(reading = this.ask((widget) => widget.reading)) {
    const { lang } = this.#root.querySelector(".cs");
    const names = lang === this.#shown.lang ? this.#shown.names : this.ask((widget) => widget.names());
    this.#shown = { reading, names: names ?? [], lang };
  }

  /** Reports a failure that leaves the map as it is; after a panic, the reader decides when to restart. */
  #report(problem) {
    if (problem.code === "panic") this.#fail(problem);
    else this.#complain(problem);
  }

  /** Reports a failure of what the reader has just asked for, in the dialog. */
  #warn(problem) {
    this.#report(problem);
    const dialog = this.#root.querySelector("dialog");
    if (!dialog || problem.code === "gone") return;
    dialog.firstElementChild.replaceChildren(noticeOf(problem, languageOf(this.#element)));
    if (!dialog.open) dialog.showModal();
  }

  /** Reports that a card cannot be had, in its place. */
  #lack(problem) {
    if (this.#isOver) return;
    this.#root.querySelector(".panel > div")?.replaceChildren(noticeOf(problem, languageOf(this.#element)));
    this.#report(problem);
  }

  #fail(problem) {
    if (this.#isOver) return;
    const isPresenting = this.#storyModes?.isPresenting ?? false;
    try {
      this.end();
    } finally {
      showSlot(this.#root, noticeOf(problem, languageOf(this.#element), problem.code === "panic" ? this.#stopped(isPresenting) : undefined));
      this.isSettled = true;
      this.#settle.reject(Object.assign(problem, { message: problem.say(languageOf(this.#element)) }));
      this.#complain(problem);
    }
  }

  /** What the notice of a panic offers. A map that was never drawn restarts without its state. */
  #stopped(isPresenting) {
    const { reading, names, lang } = this.#shown;
    const hasList = this.#element.querySelector(":scope > .still") !== null;
    const left = reading === undefined ? undefined : { reading, isPresenting };
    return { names: hasList ? [] : names, lang, restart: reload ?? (() => this.#restart(left)) };
  }

  /** Dispatches the event of a failure that leaves the map as it is, or that the reader was notified of. */
  #complain(problem) {
    this.#tell("carte-error", { code: problem.code, message: problem.say(languageOf(this.#element)), path: problem.path });
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
    const { colorScheme } = getComputedStyle(this.#root.querySelector(".cs"));
    return colorScheme.includes("dark") && (!colorScheme.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches);
  }
}
