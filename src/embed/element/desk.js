// The module that reads files, as a panel asks it: in a worker where there may be one, else in this page, in slices.

import { inSlices } from "./slices.js";

/** Whether this page may have no worker, as its first one has shown. */
let isRefused = false;

let policy;

/** An address as a page wants it that takes no plain text for a script (Trusted Types). */
function trusted(address) {
  policy ??= globalThis.trustedTypes?.createPolicy("carte-sociale", { createScriptURL: (text) => text });
  return policy ? policy.createScriptURL(address.href) : address;
}

/** What carries out requests in a worker, of this script and this module; throws where there may be none. */
async function inWorker(address, compiled, type) {
  const worker = new Worker(trusted(address), { type });
  /** The next message but those of phases; a refused script, or policy, is an error event. */
  const next = (onPhase) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.phase !== undefined) onPhase(data.phase);
        else if (data.isBroken) reject(new WebAssembly.RuntimeError("in the worker"));
        else resolve(data);
      };
      worker.onerror = worker.onmessageerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
    });
  try {
    const ready = next();
    worker.postMessage({ module: compiled });
    await ready;
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    ask(request, onPhase) {
      const answer = next(onPhase);
      worker.postMessage({ request });
      return answer;
    },
    end: () => worker.terminate(),
  };
}

/** The same in this page. */
async function inPage({ instance: start }) {
  const instance = await start();
  const desk = instance.guarded(instance.run(({ Desk }) => new Desk()));
  let isOver = false;
  return {
    async ask(request, onPhase) {
      const isFirst = desk.ask(request);
      const step = () => {
        onPhase(desk.phase());
        return !desk.step();
      };
      if (await inSlices(step, () => isOver)) return { answer: desk.answer(), isFirst };
    },
    end() {
      isOver = true;
      desk.free();
    },
  };
}

/** Only a script of the page's own site may run in a worker, or one that the page itself has as text; none beside it in a folder. */
const mayTry = ({ address }) => !isRefused && typeof Worker === "function" && (!address || (/^http/.test(address.protocol) && address.origin === location.origin));

async function begun(reading) {
  if (mayTry(reading)) {
    const parts = await Promise.all([reading.script(), reading.module()]);
    try {
      // Chromium gives a file from a folder no module of its own text.
      return await inWorker(...parts, reading.address ? "module" : "classic");
    } catch {
      // A policy, or a browser that has no such workers.
      isRefused = true;
    }
  }
  return inPage(reading);
}

export class Desk {
  #reading;
  /** What carries out requests, once there is one; and how to stop waiting for it. */
  #hand;
  #halt = () => {};
  /** The request that began with files: another hand has to read them again. */
  #first;

  constructor(reading) {
    this.#reading = reading;
  }

  /** The answer to an encoded request; `undefined` once it is stopped. `onPhase` is told what is being done. */
  async ask(request, onPhase) {
    let isOver = false;
    const halted = new Promise((resolve) => (this.#halt = resolve)).then(() => {
      isOver = true;
    });
    const answered = async () => {
      if (!this.#hand) {
        const hand = await begun(this.#reading);
        if (isOver) return hand.end();
        this.#hand = hand;
        if (this.#first) await hand.ask(this.#first, onPhase);
      }
      const { answer, isFirst } = (await this.#hand?.ask(request, onPhase)) ?? {};
      if (isFirst) this.#first = request;
      return answer;
    };
    try {
      return await Promise.race([answered(), halted]);
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  /** Stops what is being done. */
  stop() {
    this.#hand?.end();
    this.#hand = undefined;
    this.#halt();
  }
}
