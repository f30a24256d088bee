// Accessibility of presenting: contrast on every slide, and a focus that is never behind the presentation.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { violations } from "./support/checkers.mjs";
import { shifted } from "./support/keys.mjs";
import { presented } from "./support/presented.mjs";
import { dataset, reader } from "./support/reader.mjs";
import { channels, contrast, over } from "./support/sight.mjs";

const desk = reader({ calm: true });
const { story } = dataset();

/** All visible, unfaded parts of a slide: text, colour, size and weight, and the backgrounds under it. */
const written = (page) =>
  page.run(() => {
    const grounds = (one) => {
      const found = [];
      for (let around = one; around; around = around.parentElement) found.push(getComputedStyle(around).backgroundColor);
      return found;
    };
    const own = (one) => [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim() !== "");
    const texts = [...root.querySelectorAll(".panel *, .present *")].filter((one) => own(one) && one.checkVisibility({ visibilityProperty: true }) && !one.disabled);
    const drawn = [...root.querySelectorAll(".present__row .button svg")].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const style = (one) => getComputedStyle(one);
    const tell = (one) => ({ said: one.textContent.trim() || one.closest("button").ariaLabel, colour: style(one).color, px: parseFloat(style(one).fontSize), weight: Number(style(one).fontWeight), grounds: grounds(one) });
    const names = [...root.querySelectorAll(".node:not(.is-faded) .node__label")].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    return {
      beside: [...texts, ...drawn].map(tell),
      names: names.map((one) => ({ said: one.textContent, colour: style(one).fill })),
      hulls: [...root.querySelectorAll(".hull")].map((one) => [style(one).fill, Number(style(one).fillOpacity)]),
      paper: style(root.querySelector(".cs")).backgroundColor,
    };
  });

const rgb = (colour) => channels(colour).rgb;

/** Those with less contrast than level AA requires. */
function low({ beside, names, hulls, paper }, ground = rgb(paper)) {
  const found = [];
  for (const { said, colour, px, weight, grounds } of beside) {
    const under = grounds.map(channels).find(({ opacity }) => opacity === 1)?.rgb ?? ground;
    const least = px >= 24 || (px >= 18.66 && weight >= 700) ? 3 : 4.5;
    const has = contrast(rgb(colour), under);
    if (has < least) found.push(`${said}: ${has.toFixed(2)}`);
  }
  const tints = hulls.map(([fill, opacity]) => over(rgb(fill), opacity, ground));
  for (const { said, colour } of names) {
    for (const under of [ground, ...tints]) if (contrast(rgb(colour), under) < 4.5) found.push(`${said} on ${under}`);
  }
  return found;
}

for (const theme of ["light", "dark"]) {
  test(`on every slide, ${theme}, what is lifted and said has the contrast of level AA, and so has the black screen`, async () => {
    const page = presented(await desk.visit(`slide=1&theme=${theme}`));
    await page.present();
    const all = [];
    for (let number = 1; number <= story.length; number += 1) {
      assert.equal(await page.slide(), number);
      const seen = await written(page);
      assert.ok(seen.beside.length > 8 && seen.names.length > 0, `slide ${number} was looked at`);
      all.push(...low(seen).map((line) => `slide ${number}, ${line}`));
      all.push(...(await violations(desk.driver, ["color-contrast"])).map((line) => `slide ${number}, ${line}`));
      await page.press("b");
      const black = await written(page);
      assert.deepEqual([black.beside.length, black.names.length], [2, 0], "a sentence and a button");
      all.push(...low(black).map((line) => `black on slide ${number}, ${line}`));
      all.push(...(await violations(desk.driver, ["color-contrast"])).map((line) => `black on slide ${number}, ${line}`));
      await page.press("b", "PAGE_DOWN");
    }
    assert.deepEqual(all, []);
  });
}

/** Presents in a page that has buttons before and after the map, over the window only, as in a frame without full screen. */
async function inPage() {
  const page = presented(await desk.visit("slide=2"));
  await desk.driver.executeScript(`
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("not allowed"));
    for (const where of ["prepend", "append"]) document.body[where](Object.assign(document.createElement("button"), { textContent: where, className: "outside" }));
  `);
  await page.present();
  assert.equal(await desk.driver.executeScript("return document.fullscreenElement"), null);
  return page;
}
const isOutside = () => desk.driver.executeScript("return document.activeElement?.className === 'outside'");
const forth = (page) => page.press("TAB");
const back = (page) => shifted(page, Key.TAB);

test("the keyboard goes round in what one sees, over a page that has more", async () => {
  for (const step of [forth, back]) {
    const page = await inPage();
    const stops = new Set();
    for (let steps = 0; steps < 40; steps += 1) {
      await step(page);
      assert.equal(await isOutside(), false, `${steps} steps ${step.name}`);
      const name = await page.focused();
      if (name) stops.add(name);
    }
    for (const stop of ["Terminer la présentation (Échap)", "Suivante"]) assert.ok(stops.has(stop), `${stop} in ${[...stops]}`);
    await page.press("PAGE_DOWN");
    assert.equal(await page.slide(), 3, "and the keys still turn the slides");
  }
});

test("on the black screen the keyboard stays on the one button", async () => {
  const page = await inPage();
  await page.press("b");
  for (const step of [forth, forth, forth, back, back]) {
    await step(page);
    assert.equal(await isOutside(), false);
  }
  assert.equal(await page.focused(), "Reprendre");
  await page.press("b");
  await page.press("ESCAPE");
  await page.over();
  await desk.driver.executeScript("document.querySelector('.outside').focus()");
  assert.equal(await isOutside(), true, "afterwards the page has its keyboard again");
});
