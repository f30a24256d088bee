// The layout engine as a contestant among those of other projects, in a harness that gives each a graph and times it.
//
// Built by `make bench-contestant` as the product is: for size, without threads. A step is about a millisecond, as in the page.

import { Contestant } from "../target/contestant/contestant.js";

const STEP = 500_000;

/** Milliseconds of the clock or of the process since a moment, whichever are fewer: the cores may be shared. */
const now = () => ({ clock: performance.now(), process: process.cpuUsage() });
const since = (moment) => {
  const { user, system } = process.cpuUsage(moment.process);
  return Math.min(performance.now() - moment.clock, (user + system) / 1000);
};

export default {
  name: "landmark-layout",
  defaultEnd: "when it stops by itself",
  /** Places for a graph `{ n, edges }`, its edges in pairs, and the milliseconds of each step. */
  async run({ n, edges }) {
    const tickTimes = [];
    let start = now();
    const search = new Contestant(n, Uint32Array.from(edges));
    const setupMs = since(start);
    for (let isLeft = true; isLeft; ) {
      start = now();
      isLeft = search.step(STEP);
      tickTimes.push(since(start));
    }
    const positions = Float64Array.from(search.places());
    search.free();
    return { positions, tickTimes, setupMs, converged: true };
  },
};
