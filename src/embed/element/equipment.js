// What a reader's input needs: the module that draws the panel, the chips and the search, with its style, loaded with the first one,
// and the map that it has open.

import { companionStyle, interaction } from "./parts.js";

export class Equipment {
  /** The style of what it draws, once it is there. */
  style;
  #own;
  #instance;
  #module;
  #coming;
  #map;
  #words = new Map();
  #isLost = false;
  #isOver = false;

  /** @param {object} own how to `equip` the widget with it, to report that the map is `lacking` it, and to `complain` */
  constructor(own) {
    this.#own = own;
  }

  /** Whether it is there. */
  get isReady() {
    return this.#module !== undefined;
  }

  /** Loads it, again if it could not be had. */
  ready() {
    this.#coming ??= this.#open().then(
      () => {
        if (!this.#isOver) this.#own.equip(true);
      },
      (error) => {
        this.#coming = undefined;
        this.#isLost = true;
        this.#own.equip(false);
        this.#own.lacking(error);
      },
    );
    return this.#coming;
  }

  /** What a method of it returns to the widget, nothing while it is loading. */
  call(name, values) {
    // The widget requests it again for another card.
    if (!this.#isLost) void this.ready();
    try {
      return this.#module?.[name](...values);
    } catch (error) {
      // The widget is still in its call.
      queueMicrotask(() => this.#own.complain(error));
    }
  }

  /** Takes the texts of the interface in a language. */
  speak(words) {
    this.#words.set(words[0], words);
    this.#instance?.run(({ Interaction }) => Interaction.speak(...words));
  }

  /** Takes a map, instead of the one before. */
  retell(map) {
    this.#map = map;
    this.#module?.retell(map);
  }

  free() {
    this.#isOver = true;
    this.#module?.free();
    this.#module = undefined;
  }

  async #open() {
    const [instance, style] = await Promise.all([interaction(), companionStyle()]);
    if (this.#isOver) return;
    this.style = style;
    this.#instance = instance;
    for (const words of this.#words.values()) instance.run(({ Interaction }) => Interaction.speak(...words));
    this.#module = instance.guarded(instance.run(({ Interaction }) => Interaction.open(this.#map)));
  }
}
