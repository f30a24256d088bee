// The languages that a reader of a map has had, and the instances that have their texts for what is loaded on demand.

import { textsIn } from "./parts.js";

export class Spoken {
  #tags = new Set();
  #instances = new Set();

  add(tag) {
    this.#tags.add(tag);
  }

  #texts() {
    return Promise.all([...this.#tags].map(textsIn));
  }

  /** The instance that is being loaded, once it has the texts. */
  async told(loading) {
    const [instance] = await Promise.all([loading, this.#texts()]);
    this.#instances.add(instance);
    await this.tell();
    return instance;
  }

  /** Gives the instances the texts, those of languages added since too. */
  async tell() {
    if (this.#instances.size === 0) return;
    const texts = await this.#texts();
    for (const instance of this.#instances) {
      if (instance.isBroken) this.#instances.delete(instance);
      else instance.run(({ speak }) => texts.forEach((text) => speak(...text)));
    }
  }
}
