// One running instance of a WebAssembly module. After a panic its memory can no longer be trusted: it is never called again.

import { Failure } from "./failure.js";

/** The instances that may be called. */
const living = new Set();

/** Whether the next trap is the end of a panic that was reported. */
let isExplained = false;

const HERE = new URL(".", import.meta.url).href;

/** A trap in a listener or a timer of a module, outside of our calls: its trace names one of our files. */
function onTrap({ error, reason }) {
  const trap = error ?? reason;
  if (!(trap instanceof WebAssembly.RuntimeError) || !String(trap.stack).includes(HERE)) return;
  const all = isExplained ? [] : [...living];
  isExplained = false;
  const named = all.filter(({ name }) => trap.stack.includes(`${name}_bg`));
  for (const instance of named.length > 0 ? named : all) instance.break();
}

for (const name of ["error", "unhandledrejection"]) addEventListener(name, onTrap);

export class Instance {
  #exports;
  #listeners = new Set();
  #isBroken = false;

  /**
   * @param {object} exports the exports of the module's glue, once it is initialised
   * @param {string} name of the module
   */
  constructor(exports, name) {
    this.#exports = exports;
    this.name = name;
    living.add(this);
    exports.on_panic((message) => {
      console.error(message);
      isExplained = true;
      this.break();
    });
  }

  get isBroken() {
    return this.#isBroken;
  }

  /** Calls `listener` when the instance breaks, until the returned function is called. */
  onBreak(listener) {
    const own = () => listener();
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /** The result of `call` on the exports. Throws a Failure when the instance breaks meanwhile, or is broken already. */
  run(call) {
    if (this.#isBroken) throw new Failure("panic");
    try {
      return call(this.#exports);
    } catch (error) {
      // A trap without a panic: the stack or the memory was too small.
      if (error instanceof WebAssembly.RuntimeError) this.break();
      isExplained = false;
      throw this.#isBroken ? new Failure("panic") : error;
    }
  }

  /** A proxy of an object of the module: its methods run as by `run`, and not at all once it is freed; `onBreak` is called if the
      instance breaks before that. */
  guarded(object, onBreak = () => {}) {
    const stop = this.onBreak(onBreak);
    const release = object.free.bind(object);
    let isFree = false;
    const free = () => {
      stop();
      if (!isFree && !this.#isBroken) release();
      isFree = true;
    };
    return new Proxy(object, {
      get: (target, name) => {
        if (name === "free") return Object.hasOwn(target, name) ? target.free : free;
        const value = target[name];
        return typeof value === "function" ? (...values) => (isFree ? undefined : this.run(() => value.apply(target, values))) : value;
      },
    });
  }

  break() {
    if (this.#isBroken) return;
    this.#isBroken = true;
    living.delete(this);
    // Once the module's own calls are over: a listener may remove the map.
    queueMicrotask(() => {
      for (const listener of [...this.#listeners]) listener();
    });
  }
}

/** The instance that `start` makes, shared by all callers; another one once it is broken, or when it could not start. */
export function running(start) {
  let promise;
  return async () => {
    const known = promise;
    const instance = await known?.catch(() => {});
    if (instance && !instance.isBroken) return instance;
    if (promise === known) promise = start();
    return promise;
  };
}
