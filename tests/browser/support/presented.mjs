// A page whose story is presented: how to start, the current state, and that it has ended.

import assert from "node:assert/strict";

/** The page with the methods for presenting. */
export function presented(page) {
  return Object.assign(page, {
    /** Starts, by the button that the reader sees. */
    async present() {
      await page.click(await page.button("Présent").catch(() => page.button("Present")));
      // Where the menu was, the hand would point at what comes under it: it rests where the buttons come.
      const { width, height } = await page.run(() => ({ width: innerWidth, height: innerHeight }));
      await page.driver.actions().move({ x: width - 5, y: height - 5 }).perform();
      await page.until("the presentation", () => !!root.querySelector(".cs[data-presenting] .present__row"));
      await page.settled();
    },

    isPresenting: () => page.run(() => root.querySelector(".cs").hasAttribute("data-presenting")),

    /** Waits until presenting has ended. */
    over: () => page.until("the end of the presentation", () => !root.querySelector(".cs").hasAttribute("data-presenting") && !document.fullscreenElement && [...root.querySelectorAll(".header, .header__title")].some((one) => one.checkVisibility())),

    /** The number of the slide. */
    slide: () => page.run(() => Number.parseInt(root.querySelector(".slide__steps") ? root.querySelector(".panel__kind").textContent : "", 10)),

    /** The scale of the map. */
    scale: () => page.run(() => root.querySelector(".stage > svg > g").getScreenCTM().a),
  });
}

/** The part of the window that the panel leaves to the map. */
const room = (page) =>
  page.run(() => {
    const [stage, panel] = [".stage", ".panel"].map((one) => root.querySelector(one).getBoundingClientRect());
    const isBeside = panel.left > stage.left + 10;
    return { left: stage.left, top: stage.top, right: isBeside ? panel.left : stage.right, bottom: isBeside ? stage.bottom : panel.top };
  });

/** Fails unless all that the slide highlights is visible, clear of the panel. */
export async function assertFramed(page) {
  const { left, top, right, bottom } = await room(page);
  for (const { label, x, y, radius, isFaded } of (await page.nodes()).values()) {
    if (!isFaded) assert.ok(x - radius >= left - 1 && x + radius <= right + 1 && y - radius >= top - 1 && y + radius <= bottom + 1, `${label} at ${x} ${y} in ${JSON.stringify({ left, top, right, bottom })}`);
  }
}
