// Counts the page's requests for frames and timers.

/** Before the page runs: counts its frames and timers. The tests' own frames go through `ownFrame`, uncounted. */
export const COUNT_CLOCKS = `
  window.clocks = { frames: 0, timers: 0 };
  window.ownFrame = window.requestAnimationFrame.bind(window);
  for (const name of ["requestAnimationFrame", "requestIdleCallback"]) {
    const real = window[name].bind(window);
    window[name] = (...all) => { window.clocks.frames += 1; return real(...all); };
  }
  // A timer that was set once and still runs is a cost too.
  const waiting = new Set();
  for (const kind of ["Timeout", "Interval"]) {
    const [set, clear] = ["set" + kind, "clear" + kind].map((name) => window[name].bind(window));
    window["set" + kind] = (call, ...all) => {
      window.clocks.timers += 1;
      const timer = set((...values) => { if (kind === "Timeout") waiting.delete(timer); call(...values); }, ...all);
      waiting.add(timer);
      return timer;
    };
    window["clear" + kind] = (timer) => { waiting.delete(timer); clear(timer); };
  }
  Object.defineProperty(window.clocks, "waiting", { get: () => waiting.size });
`;

/** How many frames and timers the page requests while the test draws `frames` frames of its own, and how many are pending. */
export const clocksDuring = (page, frames) =>
  page.driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1];
     const { frames, timers } = window.clocks;
     let left = arguments[0];
     const next = () => left-- > 0 ? window.ownFrame(next) : done({ frames: window.clocks.frames - frames, timers: window.clocks.timers - timers, waiting: window.clocks.waiting });
     next();`,
    frames,
  );
