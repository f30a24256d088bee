// Presenting with fingers: on a phone, a tablet, or a touch screen in a room.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { path, touch } from "./support/hand.mjs";
import { plain } from "./support/page.mjs";
import { assertFramed, presented } from "./support/presented.mjs";
import { dataset, reader } from "./support/reader.mjs";

const desk = reader({ calm: true, size: SIZES.phone, touch: true });
const { story } = dataset();

test("a whole talk is given with fingers alone", async () => {
  const page = presented(await desk.visit());
  const tap = async (selector) => touch(page, [[await page.middleOf(selector)]]);
  await tap(".menu > summary");
  await tap(".menu [data-command=present]");
  await page.until("the presentation", () => !!root.querySelector(".cs[data-presenting] .present__row"));
  await page.settled();
  for (let number = 1; number <= story.length; number += 1) {
    assert.equal(await page.slide(), number);
    assert.equal(await page.text(".panel h2"), plain(story[number - 1].title.fr));
    await assertFramed(page);
    // On the map and on the text in turn.
    const y = number % 2 === 0 ? 200 : 600;
    await touch(page, [path({ x: 320, y }, { x: 80, y: y + 10 })]);
  }
  assert.equal(await page.slide(), story.length, "the last one stays");
  // Just after a swipe, the browser takes a tap for the end of the swipe: the test taps again, as a reader does.
  const isBlack = () => page.shows(".present__black");
  await desk.driver.wait(async () => (await isBlack()) || (await tap("[data-present=black]"), await isBlack()), 5000, "never: the black screen");
  await tap(".present__black button");
  await page.until("the slide again", () => !root.querySelector(".present__black").checkVisibility());
  await desk.driver.wait(async () => !(await page.isPresenting()) || (await tap("[data-present=end]"), !(await page.isPresenting())), 5000, "never: the end");
  await page.over();
});

test("fingers turn the slides sideways, and nothing else", async () => {
  const page = presented(await desk.visit("slide=2"));
  await page.present();
  const at = (x, y) => ({ x, y });
  await touch(page, [path(at(300, 200), at(100, 210))]);
  assert.equal(await page.slide(), 3);
  await touch(page, [path(at(100, 600), at(300, 590))]);
  assert.equal(await page.slide(), 2);
  await touch(page, [path(at(200, 500), at(190, 200))]);
  await touch(page, [path(at(200, 200), at(170, 200))]);
  await touch(page, [path(at(150, 200), at(50, 200)), path(at(250, 200), at(350, 200))]);
  assert.equal(await page.slide(), 2);
});
