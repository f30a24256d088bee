// Every state of the page on every screen. A state is opened once in each language; then the screen, colours and font size
// change in place, and each of them is checked. What a checker reads changes with the screen much more than with the words: of the
// checkers, each screen is read in one of the languages. `make test-all` opens every state afresh on each screen instead, and has
// everything read in both.

import assert from "node:assert/strict";
import { test } from "node:test";
import { IS_WHOLE, pretend, SIZES } from "./browser.mjs";
import { failures, violations } from "./checkers.mjs";
import { reader } from "./reader.mjs";
import { cutOff, picture, smallTargets, spaceLetters, tooWide } from "./sight.mjs";
import { openState, STATES } from "./states.mjs";

/** A small phone, and a window of 1280 × 1024 pixels seen at 400 %. */
export const NARROW = { "320 pixels wide": { width: 320, height: 640 }, "at 400 %": { width: 320, height: 256 } };

// The checks: each returns one line for each fault.

const axe = (page) => violations(page.driver);
const equalAccess = (page) => failures(page.driver);
const contrasts = (page) => violations(page.driver, ["color-contrast"]);

/** Every control is at least 24 pixels wide and high. */
async function targets(page, { pressable }) {
  // In a window this low with a story, the organisations are reached by the list, which has them all.
  const isInList = await page.run(() => innerHeight < 300 && !!root.querySelector("[data-presenting], [data-view=story], [data-editor]"));
  return (await smallTargets(page, 24, pressable)).filter((line) => !isInList || !line.startsWith("node__hit"));
}

/** Nothing requires horizontal scrolling. */
const sideways = tooWide;

/** Text spaced as in WCAG 1.4.12 neither overflows nor is clipped. */
async function spaced(page) {
  await spaceLetters(page);
  await page.settled();
  return [...(await tooWide(page)), ...(await cutOff(page))];
}

/** The same check, in this language alone. */
const only = (language, check) => Object.assign((page, state) => check(page, state), { language });
const isRead = ({ language }, spoken) => IS_WHOLE || !language || language === spoken;

/** Screen → the device, and its checks. The last one changes the page for good. */
const SCREENS = {
  laptop: [{ size: SIZES.laptop }, [only("fr", axe), only("fr", equalAccess), targets, sideways]],
  "laptop, dark": [{ size: SIZES.laptop, scheme: "dark" }, [only("fr", contrasts)]],
  "projector, dark": [{ size: SIZES.projector, scheme: "dark" }, [only("en", contrasts)]],
  projector: [{ size: SIZES.projector }, [only("fr", axe), targets]],
  phone: [{ size: SIZES.phone }, [only("en", axe), only("en", equalAccess), targets]],
  "phone, dark": [{ size: SIZES.phone, scheme: "dark" }, [only("en", contrasts)]],
  "320 pixels wide": [{ size: NARROW["320 pixels wide"] }, [only("en", axe), targets, sideways]],
  "at 400 %": [{ size: NARROW["at 400 %"] }, [targets, sideways]],
  "phone, letters twice as large": [{ size: SIZES.phone, letters: 32 }, [sideways]],
  "laptop, letters twice as large": [{ size: SIZES.laptop, letters: 32 }, [sideways]],
  "laptop, letters spaced": [{ size: SIZES.laptop }, [spaced]],
};

/** One test for each state: in this language, opened on the first of these screens. */
export function everyState(language, order = (screens) => screens) {
  const desk = reader();
  // A screen without a check in this language is not taken.
  const read = Object.entries(SCREENS).map(([screen, [device, looks]]) => [screen, device, looks.filter((look) => isRead(look, language))]);
  const screens = order(read.filter(([, , looks]) => looks.length > 0));
  for (const [name, state] of Object.entries(STATES)) {
    test(`${name}, in ${language}: in reach, in sight and read on every screen`, async () => {
      const found = [];
      let page;
      for (const [screen, device, looks] of screens) {
        if (page && !IS_WHOLE) {
          await pretend(desk.driver, device);
          await page.settled();
        } else {
          page = await openState(desk, state, language, device);
          // The page as it was before the program is there no more for any reader, but checkers would walk through it.
          await page.run(() => document.querySelector("carte-sociale").replaceChildren());
        }
        for (const look of looks) found.push(...(await look(page, state)).map((line) => `${screen}: ${line}`));
        if (IS_WHOLE) await picture(page, `${language} ${name} ${screen}`.replace(/\W+/g, "-"));
      }
      assert.deepEqual(found, []);
    });
  }
}
