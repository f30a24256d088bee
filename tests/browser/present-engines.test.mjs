// A whole presentation by keyboard alone, in the three engines: from the first Tab to the last slide and out.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENGINE_NAMES, open } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { presented } from "./support/presented.mjs";
import { DIST, dataset } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const { story } = dataset();

for (const engine of ENGINE_NAMES) {
  describe(`in ${engine}`, () => {
    let driver, server;
    before(async () => {
      server = await serve(DIST, { watched: true });
      // WebKit, which cannot be told to, moves from slide to slide; so do the decks of tests/hosts/ in all three.
      driver = await open(engine, { calm: engine !== "webkit" });
    });
    after(async () => {
      await driver?.quit();
      await server?.close();
    });

    test("a talk is given with the keyboard alone", async () => {
      const page = presented(await Page.visit(driver, server.address));
      await page.settled();
      for (const name of ["Menu", "Présenter"]) {
        for (let steps = 0; (await page.focused()) !== name; steps += 1) {
          assert.ok(steps < 60, `Tab never reaches ${name}`);
          await page.press("TAB");
        }
        await page.press("ENTER");
      }
      await page.until("the presentation", () => !!root.querySelector(".cs[data-presenting] .present__row"));
      await page.settled();
      for (let number = 1; number <= story.length; number += 1) {
        assert.equal(await page.slide(), number);
        assert.equal(await page.text(".panel h2"), story[number - 1].title.fr.replace(/\s+/g, " "));
        const { panel, covered } = await page.run(() => {
          const panel = root.querySelector(".panel").getBoundingClientRect();
          const lit = [...root.querySelectorAll(".node")].filter((node) => !node.classList.contains("is-dimmed") && node.getBoundingClientRect().width > 0);
          return { panel: panel.left, covered: lit.filter((node) => node.querySelector(".node__ground").getBoundingClientRect().right > panel.left + 1).map((node) => node.textContent) };
        });
        assert.deepEqual(covered, [], `slide ${number}, panel from ${panel}`);
        await page.press(number % 2 === 0 ? "ARROW_RIGHT" : "PAGE_DOWN");
      }
      await page.press("b");
      assert.equal(await page.shows(".present__black"), true);
      await page.press("b");
      const isWhole = () => page.driver.executeScript("return !!document.fullscreenElement");
      const before = await isWhole();
      for (const wanted of [!before, before]) {
        // GTK's WebKit handles F by itself while a page is in full screen, as it does Esc; the button does the same as the key.
        if (engine === "webkit") await page.run(() => root.querySelector("[data-present=screen]").focus());
        await page.press(engine === "webkit" ? "ENTER" : "f");
        await driver.wait(async () => (await isWhole()) === wanted, 5000, "never: the other size of screen");
        await page.press("HOME");
        assert.equal(await page.slide(), 1);
        await page.press("END");
      }
      await page.press("7", "ENTER");
      assert.equal(await page.slide(), 7);
      await page.press("ESCAPE");
      await page.over();
      assert.equal(await page.slide(), 7);
      assert.deepEqual(await driver.executeScript("return window.complaints"), [], "the page complains");
    });

    test("F takes the whole screen where one presents in the window", async () => {
      const page = presented(await Page.visit(driver, `${server.address}#slide=2`));
      await page.settled();
      const isWhole = () => driver.executeScript("return !!document.fullscreenElement");
      // Without a user gesture, no browser allows full screen.
      await driver.executeScript("Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } }); document.querySelector('carte-sociale').present()");
      await page.until("the presentation", () => !!root.querySelector(".cs[data-presenting] .present__row"));
      await page.settled();
      assert.equal(await isWhole(), false);
      await page.press("f");
      await driver.wait(isWhole, 5000, "never: the whole screen");
      await page.press("PAGE_DOWN");
      assert.equal(await page.slide(), 3);
      await page.press("f");
      await driver.wait(async () => !(await isWhole()), 5000, "never: the window again");
      // In GTK's WebKit the browser itself leaves full screen, as by Esc, and that ends the presentation.
      if (engine === "webkit") return page.over();
      await page.press("PAGE_UP");
      assert.equal(await page.slide(), 2);
    });
  });
}
