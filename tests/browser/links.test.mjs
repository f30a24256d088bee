// A link on the map: the pointer lights it and its ends, a press or a finger beside its line opens its card, as the keyboard does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Origin } from "selenium-webdriver";
import { SIZES } from "./support/browser.mjs";
import { reader } from "./support/reader.mjs";

const desk = reader();

/** A point of a visible link that nothing else covers, up to `aside` pixels from its line, in the window; and its number. */
const placeOnLink = (page, aside) =>
  page.run((aside) => {
    for (const link of root.querySelectorAll(".link:not(.is-hidden)")) {
      const line = link.querySelector(".link__line");
      const [matrix, length] = [line.getScreenCTM(), line.getTotalLength()];
      for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
        const [at, next] = [length * share, length * share + 1].map((along) => line.getPointAtLength(along).matrixTransform(matrix));
        const far = Math.hypot(next.x - at.x, next.y - at.y);
        const place = { x: at.x - ((next.y - at.y) / far) * aside, y: at.y + ((next.x - at.x) / far) * aside };
        const hit = root.elementFromPoint(Math.round(place.x), Math.round(place.y));
        if (hit?.closest(".link") === link) return { ...place, link: link.dataset.link };
      }
    }
    return null;
  }, aside);

const isLit = (page, link) =>
  page.run((link) => [...root.querySelectorAll(".link:not(.is-hidden)")].every((one) => one.classList.contains("is-faded") === (one.dataset.link !== link)), link);

for (const [name, size] of Object.entries(SIZES)) {
  test(`on a ${name}, a link answers eleven pixels beside its line`, async () => {
    const page = await desk.visit("", { size });
    for (const aside of [0, 11, -11]) assert.ok(await placeOnLink(page, aside), `${aside} px aside`);
  });
}

test("the pointer lights a link and its two ends, and a press opens its card", async () => {
  const page = await desk.visit();
  const place = await placeOnLink(page, 9);
  await desk.driver.actions().move({ x: Math.round(place.x), y: Math.round(place.y), origin: Origin.VIEWPORT }).perform();
  await page.settled();
  assert.ok(await isLit(page, place.link), "it alone is lit");
  const ends = await page.lit();
  assert.equal(ends.length, 2, ends.join(", "));
  await page.clickAt(place);
  const card = await page.text(".panel");
  for (const said of [...ends, "Lien", "Source"]) assert.ok(card.includes(said), `${said}: ${card}`);
  assert.match(card, /énoncé dans le texte|déduit du texte/);
  assert.match(await page.hash(), /^select-link=[a-z-]+,[a-z-]+,[a-z-]+$/);
  await page.point();
  assert.deepEqual(await page.lit(), ends, "its ends stay lit while its card is open");
  assert.ok(await isLit(page, place.link));
});

test("by the keyboard, L lights a link and Space opens the same card", async () => {
  const page = await desk.visit();
  await page.run((node) => node.focus(), await page.node("FLAC"));
  await page.press("l");
  await page.hears(/AE, Partenariat, énoncé dans le texte/);
  await page.press("SPACE");
  assert.match(await page.text(".panel h2"), /^Partenariat entre FLAC et AE/);
  assert.match(await page.text(".panel"), /énoncé dans le texte/);
  await page.press("ESCAPE");
  assert.equal(await page.hash(), "");
});
