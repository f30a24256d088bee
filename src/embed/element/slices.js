// Long work in slices: the page answers in between.

/** How long a slice keeps the page waiting, in milliseconds. */
const SLICE_MS = 6;

/** Calls `step` until it returns false, then resolves with true; gives up once `isGone`, which it looks at between two slices. */
export async function inSlices(step, isGone = () => false) {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do if (!step()) return true;
    while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
    if (isGone()) return false;
  }
}

/** The map of JSON text, encoded for the widget, from the instance of a module that checks it; `undefined` when it is invalid. */
export async function checkedBy(instance, text) {
  const checking = instance.guarded(instance.run(({ Checking }) => new Checking(text)));
  try {
    await inSlices(() => checking.step());
    return checking.map();
  } finally {
    checking.free();
  }
}
