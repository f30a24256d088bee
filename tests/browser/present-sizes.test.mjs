// Presenting, measured: letters for the back of a room, nothing cut, no name over another, buttons that fade.

import assert from "node:assert/strict";
import { test } from "node:test";
import { IS_WHOLE } from "./support/browser.mjs";
import { assertFramed, presented } from "./support/presented.mjs";
import { dataset, reader } from "./support/reader.mjs";

const desk = reader({ calm: true });
const { story } = dataset();

/** The least sizes of the text and of the title, as shares of the screen's shorter side; of lit names, of its height; of the map
    on a portrait screen, of its height. */
const LEAST = { body: 0.04, title: 0.06, name: 0.0199, map: 0.5 };

/** What is wrong on the current slide, in words. */
const faults = (page, least) =>
  page.run((least) => {
    const box = (element) => element.getBoundingClientRect();
    const is = (one, within) => one.left >= within.left - 1 && one.right <= within.right + 1 && one.top >= within.top - 1 && one.bottom <= within.bottom + 1;
    const [panel, screen] = [root.querySelector(".panel"), { left: 0, top: 0, right: innerWidth, bottom: innerHeight }];
    const [side, isPortrait] = [Math.min(innerWidth, innerHeight), innerWidth < innerHeight];
    const size = (selector) => Math.min(...[...panel.querySelectorAll(selector)].map((one) => parseFloat(getComputedStyle(one).fontSize))) / side;
    const found = [];
    if (size("p:not([class])") < least.body) found.push(`text of ${size("p:not([class])")}`);
    if (size("h2") < least.title) found.push(`title of ${size("h2")}`);
    if (panel.scrollHeight > panel.clientHeight + 1) found.push(`${panel.scrollHeight - panel.clientHeight} px of the text are cut`);
    if (panel.scrollWidth > panel.clientWidth + 1) found.push("a word is cut");
    for (const one of root.querySelectorAll(".present__key li, .present__row button")) if (!is(box(one), screen)) found.push(`cut: ${one.textContent}`);
    const names = [...root.querySelectorAll(".node")].filter((node) => !node.classList.contains("is-dimmed")).map((node) => node.querySelector(".node__label"));
    const [middle, beside, stage] = [names.map(box), box(panel), box(root.querySelector(".stage"))];
    const scale = root.querySelector(".stage > svg > g").getScreenCTM().a / innerHeight;
    for (const name of names) if (parseFloat(getComputedStyle(name).fontSize) * scale < least.name) found.push(`small: ${name.textContent}`);
    if (isPortrait && stage.height < least.map * innerHeight) found.push(`a map of ${stage.height}`);
    const isOver = (one, two) => one.left < two.right - 1 && two.left < one.right - 1 && one.top < two.bottom - 1 && two.top < one.bottom - 1;
    if (isPortrait && [...root.querySelectorAll(".slide__steps, .slide__dot, .present__row")].some((one) => isOver(box(one), stage))) found.push("buttons over the map");
    for (const caption of root.querySelectorAll(".node:not(.is-dimmed) .node__caption")) {
      const { left, top, right, bottom, width } = box(caption);
      if (width > 0 && (left < -1 || top < -1 || (right > beside.left + 1 && bottom > beside.top + 1))) found.push(`cut: ${caption.textContent}`);
    }
    for (const dot of root.querySelectorAll(".slide__dot")) {
      const { inlineSize, blockSize } = getComputedStyle(dot, "::before");
      if (inlineSize !== blockSize) found.push(`a dot of ${inlineSize} by ${blockSize}`);
    }
    for (const [at, one] of middle.entries()) {
      for (const [other, two] of middle.entries()) {
        if (other > at && isOver(one, two)) found.push(`${names[at].textContent} over ${names[other].textContent}`);
      }
      if (one.left < -1 || one.top < -1 || (one.right > beside.left + 1 && one.bottom > beside.top + 1)) found.push(`cut: ${names[at].textContent}`);
    }
    return found;
  }, least);

// No size depends on the theme, and few on the language: each screen is measured in French in one theme, and in another language in the other.
const SCREENS = [
  [1280, 720, ["light", "fr"], ["dark", "en"]],
  [1920, 1080, ["dark", "fr"], ["light", "es"]],
  [1080, 1920, ["light", "fr"], ["dark", "es"]],
  [1024, 768, ["dark", "fr"], ["light", "en"]],
];
for (const [width, height, ...looks] of SCREENS) {
  test(`on a screen of ${width} by ${height}, every slide is whole, and legible from the back of the room`, async () => {
    for (const [theme, language] of IS_WHOLE ? [["light", "fr"], ["dark", "en"], ["light", "es"]] : looks) {
      const page = presented(await desk.visit(`slide=1&theme=${theme}&lang=${language}`, { size: { width, height } }));
      await page.present();
      const all = [];
      for (let number = 1; number <= story.length; number += 1) {
        assert.equal(await page.slide(), number);
        await assertFramed(page);
        all.push(...(await faults(page, LEAST)).map((fault) => `slide ${number}, ${fault}`));
        await page.press("PAGE_DOWN");
      }
      assert.deepEqual(all, [], language);
    }
  });
}

test("the slide has the key of what it speaks of", async () => {
  const page = presented(await desk.visit(`slide=${story.findIndex(({ state }) => state === "lift-roles=funder") + 1}`));
  await page.present();
  assert.equal(await page.text(".present__key"), "Bailleurs de fonds");
  await page.press("HOME");
  await page.until("no key", () => root.querySelector(".present__key").childElementCount === 0);
});

test("buttons fade when nothing moves, and come back with a key or the pointer; the black screen is black", async () => {
  const page = presented(await desk.visit("slide=2"));
  await page.present();
  const fades = (selector) => page.until(`${selector} to fade`, (selector) => getComputedStyle(root.querySelector(selector)).opacity === "0", selector);
  const opacity = (selector) => page.run((selector) => getComputedStyle(root.querySelector(selector)).opacity, selector);
  // Under the pointer, buttons stay.
  await page.point();
  await fades(".present__row");
  await fades(".slide__steps");
  await page.press("PAGE_DOWN");
  assert.equal(await opacity(".present__row"), "1");
  await fades(".present__row");
  await page.point(await page.node("Communagir"));
  assert.equal(await opacity(".present__row"), "1");
  await page.press("b");
  await fades(".present__black p");
  await fades(".present__black button");
});
