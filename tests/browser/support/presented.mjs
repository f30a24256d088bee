// A page whose story is presented: how one begins, where one is, and that it is over.

/** The page with what only presenting has. */
export function presented(page) {
  return Object.assign(page, {
    /** Begins, by the button that the reader sees. */
    async present() {
      await page.click(await page.button("Présent").catch(() => page.button("Present")));
      await page.until("the presentation", () => !!root.querySelector(".cs[data-presenting] .present__row"));
      await page.settled();
    },

    isPresenting: () => page.run(() => root.querySelector(".cs").hasAttribute("data-presenting")),

    /** Waits until all is as before. */
    over: () => page.until("the end of the presentation", () => !root.querySelector(".cs").hasAttribute("data-presenting") && !document.fullscreenElement && root.querySelector(".header").checkVisibility()),

    /** The number of the slide. */
    slide: () => page.run(() => Number.parseInt(root.querySelector(".slide__steps") ? root.querySelector(".panel__kind").textContent : "", 10)),

    /** How large the map is drawn. */
    scale: () => page.run(() => root.querySelector(".stage > svg > g").getScreenCTM().a),
  });
}
