// What reads files: in a worker, this script carries out the page's requests; without one, the page uses its exports itself.

import initialise, { Desk, on_panic } from "./reader.js";

export { default, Desk, on_panic } from "./reader.js";

const isWorker = typeof WorkerGlobalScope === "function" && self instanceof WorkerGlobalScope;

/** What was read. */
let desk;

/** Begins with the compiled module, or carries out a request: each change of phase is posted, then the answer. */
async function onMessage({ data: { module, request } }) {
  try {
    if (module) {
      await initialise({ module_or_path: module });
      on_panic((message) => console.error(message));
      desk = new Desk();
      return postMessage({ isReady: true });
    }
    const isFirst = desk.ask(request);
    let phase;
    do {
      const now = desk.phase();
      if (now !== phase) postMessage({ phase: now });
      phase = now;
    } while (!desk.step());
    const answer = desk.answer();
    postMessage({ answer, isFirst }, [answer.buffer]);
  } catch {
    postMessage({ isBroken: true });
  }
}

if (isWorker) addEventListener("message", onMessage);
