// The widget as a reader meets it: what is on the screen, by role and name, through the open shadow root.

import assert from "node:assert/strict";
import { Key, Origin } from "selenium-webdriver";

/** Normalises spaces: typography has its own tests. */
export const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, " ").trim();

export class Page {
  constructor(driver) {
    this.driver = driver;
  }

  /** Opens an address and waits until the map, or the report on its data, is shown. */
  static async visit(driver, address) {
    await driver.get(address);
    const page = new Page(driver);
    await page.until("the widget is there", () => !!document.querySelector("carte-sociale [role=alert]") || !!root?.querySelector(".node, [role=alert], .stage__empty, .list__entries, .table__frame"));
    return page;
  }

  /** Runs a function in the page. It sees `root`, the widget's shadow root, `textOf`, which finds a text of a node: of a crowd,
      names are in a layer of their own; and `isPainted`, whether a mark of the stage is to be seen. */
  run(script, ...values) {
    return this.driver.executeScript(
      `const root = document.querySelector("carte-sociale")?.shadowRoot;
      const textOf = (node, part) => node.querySelector(part) ?? root.querySelector('.name[data-row="' + node.dataset.row + '"] ' + part);
      // Chromium of spring 2024 still tells where a mark was that is drawn no more.
      const isPainted = (mark) => mark.getClientRects().length > 0 && getComputedStyle(mark.closest(".node") ?? mark).display !== "none";
      return (${script}).apply(null, arguments);`,
      ...values,
    );
  }

  /** Waits for a condition in the page; the error names the one that never came. */
  async until(what, script, ...values) {
    await this.driver.wait(() => this.run(script, ...values), 20_000, `never: ${what}`);
  }

  /** Waits until nothing changes in the widget for three frames in a row, no transition runs and neither a hull nor the texts of a card are awaited. */
  async settled(frames = 3) {
    await this.driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      const root = document.querySelector("carte-sociale").shadowRoot;
      const frame = window.ownFrame ?? requestAnimationFrame;
      let quiet = 0;
      const observer = new MutationObserver(() => { quiet = 0; });
      if (root) observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
      const look = () => {
        const isAnimated = document.getAnimations().some((one) => one.playState === "running" && one instanceof CSSTransition && (!root || one.effect.target.getRootNode() === root));
        quiet = isAnimated || root?.querySelector('.hull[d=""], [aria-busy=true]') ? 0 : quiet + 1;
        if (quiet < ${frames}) return frame(look);
        observer.disconnect();
        done();
      };
      look();
    `);
  }

  /** Waits for the hulls, whose code comes with the first of them. */
  async outlined() {
    await this.until("hulls", () => root.querySelector(".stage .hull") && !root.querySelector('.stage .hull[d=""]'));
  }

  /** Turns to the language that a button names; its texts may have to be fetched. */
  async speak(name) {
    const before = await this.run(() => root.querySelector(".cs").dataset.language);
    await this.click(await this.button(name));
    await this.until(`it speaks ${name}`, (before) => root.querySelector(".cs").dataset.language !== before, before);
  }

  /** The first element that a selector finds in the widget. */
  async find(selector) {
    const element = await this.run((selector) => root.querySelector(selector), selector);
    assert.ok(element, `nothing on the page is ${selector}: ${await this.run(() => root?.querySelector('[role=alert]')?.textContent ?? '')}`);
    return element;
  }

  /** Whether a match of a selector is visible. */
  shows(selector) {
    return this.run((selector) => [...root.querySelectorAll(selector)].some((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })), selector);
  }

  /** The visible text of an element. */
  async text(selector) {
    await this.find(selector);
    return plain(await this.run((selector) => root.querySelector(selector).innerText ?? root.querySelector(selector).textContent, selector));
  }

  /** The words of the legend, folded or not. */
  legend() {
    return this.run(() => root.querySelector(".legend").textContent);
  }

  /** Whether what is on the stage at `after` is what was there before, slid and scaled: so that a card does not cover its subject. */
  static isMovedAsOne(before, after) {
    const [first, ...others] = [...before].filter(([label]) => after.has(label)).map(([label, from]) => ({ from, to: after.get(label) }));
    const apart = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);
    const farthest = others.reduce((most, one) => (apart(one.from, first.from) > apart(most.from, first.from) ? one : most), others[0]);
    const scale = apart(farthest.to, first.to) / apart(farthest.from, first.from);
    return others.every(({ from, to }) => Math.hypot(to.x - first.to.x - scale * (from.x - first.from.x), to.y - first.to.y - scale * (from.y - first.from.y)) < 1.5);
  }

  /** The button whose name contains `name`, visible or in the menu, inside `scope`. */
  async button(name, scope = ".cs") {
    const element = await this.findButton(name, scope);
    assert.ok(element, `no button “${name}” in ${scope}`);
    return element;
  }

  /** The same, or `undefined`. A name is its label, else its text, else its tooltip. */
  findButton(name, scope = ".cs") {
    return this.run(
      (name, scope) => {
        const spoken = (button) => (button.ariaLabel || button.textContent.trim() || button.title).replace(/\s+/g, " ");
        const buttons = [...root.querySelectorAll(`:is(${scope}) button`)].filter((button) => (button.closest(".menu") ?? button).checkVisibility() && getComputedStyle(button).display !== "none");
        return buttons.find((button) => spoken(button) === name) ?? buttons.find((button) => spoken(button).includes(name));
      },
      name,
      scope,
    );
  }

  /** The toggle of the legend whose name contains `name`; the legend is unfolded for it. */
  async entry(name) {
    const isFolded = await this.run(() => root.querySelector(".legend__fold").checkVisibility() && root.querySelector(".legend__fold").ariaExpanded === "false");
    if (isFolded) await this.click(await this.find(".legend__fold"));
    return this.button(name, ".legend");
  }

  /** The state of a legend entry: "shown/total", and whether it is pressed. */
  async entryState(name) {
    const entry = await this.entry(name);
    return { count: await this.driver.executeScript("return arguments[0].textContent.match(/\\d+\\/\\d+$/)[0]", entry), pressed: await entry.getAttribute("aria-pressed") };
  }

  /** The node of the organisation whose label is `label`. */
  async node(label) {
    const element = await this.run((label) => [...root.querySelectorAll(".node")].find((node) => textOf(node, ".node__label").textContent === label), label);
    assert.ok(element, `no organisation ${label} on the map`);
    return element;
  }

  /** The visible organisations: label → centre and radius on the screen, and state. */
  async nodes() {
    const nodes = await this.run(() =>
      [...root.querySelectorAll(".node")].filter(isPainted).map((node) => {
        const ring = node.querySelector(".node__ground").getBoundingClientRect();
        return {
          label: textOf(node, ".node__label").textContent,
          x: ring.x + ring.width / 2,
          y: ring.y + ring.height / 2,
          radius: ring.width / 2,
          isFaded: node.classList.contains("is-dimmed"),
          isPressed: node.getAttribute("aria-pressed") === "true",
          isPinned: node.querySelector(".node__pin") !== null,
          part: textOf(node, ".node__part")?.textContent.trim() ?? "",
        };
      }),
    );
    return new Map(nodes.map((node) => [node.label, node]));
  }

  /** Label → "x y", to compare two drawings. */
  async places() {
    return new Map([...(await this.nodes())].map(([label, { x, y }]) => [label, `${x.toFixed(2)} ${y.toFixed(2)}`]));
  }

  /** The organisations whose position on the stage differs from `before`, of `onStage`: scrolling the page is no move. */
  async movedSince(before) {
    const now = await this.onStage();
    return [...before.keys()].filter((label) => !now.has(label) || Math.hypot(now.get(label).x - before.get(label).x, now.get(label).y - before.get(label).y) > 1);
  }

  /** Label → position on the stage, read at once: the page may be scrolling. */
  async onStage() {
    const places = await this.run(() => {
      const stage = root.querySelector(".stage").getBoundingClientRect();
      return [...root.querySelectorAll(".node")].filter((node) => isPainted(node.querySelector(".node__ground"))).map((node) => [textOf(node, ".node__label").textContent, node.querySelector(".node__ground").getBoundingClientRect()]).map(([label, ring]) => [label, { x: ring.x - stage.x, y: ring.y - stage.y }]);
    });
    return new Map(places);
  }

  /** The labels of the highlighted organisations, in order. */
  async lit() {
    return [...(await this.nodes()).values()].filter((node) => !node.isFaded).map((node) => node.label).sort();
  }

  /** The text of the map's live region. */
  async announced() {
    return plain(await this.run(() => [...root.querySelectorAll("[role=status]")].filter((one) => !one.closest(".search")).map((one) => one.textContent).join(" ")));
  }

  /** Waits until the map's live region has this text: announcements are delayed. */
  async hears(expected) {
    const isSaid = async () => {
      const said = await this.announced();
      return expected instanceof RegExp ? expected.test(said) : said === plain(expected);
    };
    await this.driver.wait(isSaid, 10_000).catch(async () => assert.fail(`never heard: ${expected}; but: ${await this.announced()}`));
  }

  /** The address after `#`, decoded. */
  async hash() {
    return decodeURIComponent(await this.driver.executeScript("return location.hash.slice(1)"));
  }

  /** The focused element: its name, or its text. */
  focused() {
    return this.run(() => {
      const active = root.activeElement;
      return active && (active.ariaLabel || active.textContent.trim() || active.title);
    });
  }

  /** Presses keys on the focused element. */
  async press(...keys) {
    await this.driver.actions().sendKeys(...keys.map((key) => Key[key] ?? key)).perform();
    await this.settled();
  }

  /** Clicks as a reader does, after opening the menu that it is in and scrolling it into view. */
  async click(element) {
    await this.driver.executeScript("const menu = arguments[0].closest('.menu__items')?.parentElement; if (menu) menu.open = true; arguments[0].scrollIntoView({ block: 'nearest' })", element);
    await element.click();
    await this.settled();
  }

  /** Centre of the first element that a selector finds in the widget, in the window. */
  async middleOf(selector) {
    await this.find(selector);
    return this.run((selector) => {
      const box = root.querySelector(selector).getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
  }

  /** Clicks at a point of the window. */
  async clickAt({ x, y }) {
    await this.driver.actions({ async: true }).move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT }).click().perform();
    await this.settled();
  }

  /** Moves the mouse to an element, or to a corner where nothing is. */
  async point(element) {
    await this.driver.actions().move(element ? { origin: element } : { x: 1, y: 1 }).perform();
    await this.settled();
  }
}
