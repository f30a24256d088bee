// Carries out a page's requests in a worker, with the module that the page compiled.

/**
 * Posts that it is ready once it has the module; then each change of phase of a request, and its answer.
 *
 * @param {object} glue of a module that reads files: what initialises it, its `Desk`, and what has it report a panic
 */
export function serve({ initialise, Desk, on_panic }) {
  /** What was read. */
  let desk;
  addEventListener("message", async ({ data: { module, request } }) => {
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
  });
}

/** Whether this script is that of a worker. */
export const isWorker = typeof WorkerGlobalScope === "function" && self instanceof WorkerGlobalScope;
