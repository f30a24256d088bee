// The layout engine as a contestant among those of other projects, in a harness that gives each a graph and times it.
//
// Built by `make bench-contestant` as the product is: for size, without threads. A step is about a millisecond, as in the page.

import { createRequire } from "node:module";

const { Contestant } = createRequire(import.meta.url)("../target/contestant/contestant.js");
const STEP = 500_000;

export default {
  name: "landmark-layout",
  defaultEnd: "when it stops by itself",
  /** Places for a graph `{ n, edges }`, its edges in pairs, and the milliseconds of each step. */
  async run({ n, edges }) {
    const tickTimes = [];
    let start = performance.now();
    const search = new Contestant(n, Uint32Array.from(edges));
    const setupMs = performance.now() - start;
    for (let isLeft = true; isLeft; ) {
      start = performance.now();
      isLeft = search.step(STEP);
      tickTimes.push(performance.now() - start);
    }
    const positions = Float64Array.from(search.places());
    search.free();
    return { positions, tickTimes, setupMs, converged: true };
  },
};
