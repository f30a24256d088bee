// Draws long lists and tables as far as their reader scrolls, by pressing the button at the end of what is drawn.

/** How far below the window the end of what is drawn may be, in heights of the window. */
const AHEAD = 1;

/** Listens to whatever scrolls, inside `container` or around it, until `signal` is aborted. */
export function followScrolling(container, signal) {
  const more = () => {
    const button = container.querySelector("[data-press=more]");
    if (button && button.getBoundingClientRect().top < innerHeight * (1 + AHEAD)) button.click();
  };
  // The scrolling of an element is told to its ancestors in their capture phase only.
  for (const one of [container, document]) one.addEventListener("scroll", more, { capture: true, passive: true, signal });
}
