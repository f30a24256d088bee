// Presenting: the story in front of an audience, controlled by a clicker or a keyboard.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pretend, SIZES } from "./support/browser.mjs";
import { COUNT_CLOCKS, clocksDuring } from "./support/idle.mjs";
import { assertFramed, presented } from "./support/presented.mjs";
import { DATA, dataset, labelled, reader } from "./support/reader.mjs";

const desk = reader({ calm: true }, [COUNT_CLOCKS]);
const { story } = dataset();
const ROLES = story.findIndex(({ state }) => state === "lift-roles=funder") + 1;

/** The bundled map with another story, as text. */
const told = (slides) => JSON.stringify({ ...dataset(), story: slides });

/** Opens a slide and presents it. */
async function present(hash = "slide=1", other = {}) {
  const page = presented(await desk.visit(hash, other));
  await page.present();
  return page;
}

test("presenting fills the window, shows the slide in large type, and ends on the same slide", async () => {
  const page = await present("slide=2");
  assert.equal(await page.slide(), 2);
  const frame = await page.run(() => root.querySelector(".cs").getBoundingClientRect().toJSON());
  assert.deepEqual([frame.x, frame.y, frame.width, frame.height], await desk.driver.executeScript("return [0, 0, innerWidth, innerHeight]"));
  assert.equal(await page.shows(".header, .legend, .stage__tools"), false);
  const size = await page.run(() => ["h2", "p:not(.panel__kind)"].map((one) => parseFloat(getComputedStyle(root.querySelector(`.panel ${one}`)).fontSize)));
  assert.ok(size[0] >= 32 && size[1] >= 20, `${size} px on a laptop`);
  assert.equal(await page.focused(), story[1].title.fr);
  await page.press("ESCAPE");
  await page.over();
  assert.equal(await page.slide(), 2);
  assert.equal(await page.shows(".header"), true);
  assert.equal(await page.focused(), story[1].title.fr);
  assert.equal(await page.run(() => root.querySelector(".present")), null);
});

test("every key of a clicker and of a hand turns the slides", async () => {
  const page = await present();
  const last = story.length;
  for (const [keys, expected] of [
    [["ARROW_RIGHT"], 2], [["PAGE_DOWN"], 3], [["SPACE"], 4], [["ARROW_LEFT"], 3], [["PAGE_UP"], 2], [["END"], last],
    [["PAGE_DOWN"], last], [["HOME"], 1], [["PAGE_UP"], 1], [["1", "2", "ENTER"], 12], [["9", "9", "ENTER"], last],
    [["3", "ARROW_LEFT", "ENTER"], last - 1], [["0", "ENTER"], 1],
  ]) {
    await page.press(...keys);
    assert.equal(await page.slide(), expected, keys.join(" "));
  }
  assert.equal(await page.text(".panel__kind"), `1 / ${last}`);
});

test("the camera frames what each slide lifts, on every screen, and the layout stays", async () => {
  for (const size of [SIZES.laptop, SIZES.projector, SIZES.phone, { width: 1024, height: 768 }, { width: 844, height: 390 }]) {
    const page = await present("slide=1", { size });
    const world = () => page.run(() => [...root.querySelectorAll(".stage :is(.node, .link__line)")].map((mark) => mark.getAttribute("transform") ?? mark.getAttribute("d")));
    const before = await world();
    let scales = new Set();
    for (let number = 1; number <= story.length; number += 1) {
      assert.equal(await page.slide(), number);
      await assertFramed(page);
      scales.add(await page.scale());
      assert.deepEqual(await world(), before, `nothing moves on slide ${number}`);
      await page.press("PAGE_DOWN");
    }
    assert.ok(scales.size > 1, "some slides are seen closer");
  }
});

test("a click explores, and one comes back", async () => {
  const page = await present(`slide=${ROLES}`);
  assert.deepEqual(await page.lit(), labelled(({ roles }) => roles?.includes("funder")));
  const scale = await page.scale();
  await page.click(await page.node("Communagir"));
  assert.match(await page.text(".panel h2"), /Communagir/);
  assert.equal(await page.scale(), scale, "the map stays under the hand");
  await page.press("PAGE_DOWN");
  assert.equal(await page.slide(), ROLES + 1, "a clicker goes on");
  await page.press("PAGE_UP");
  await page.click(await page.node("Communagir"));
  await page.click(await page.button("Revenir à la diapositive"));
  assert.deepEqual(await page.lit(), labelled(({ roles }) => roles?.includes("funder")));
  await page.click(await page.node("Communagir"));
  await page.press("ESCAPE");
  assert.equal(await page.isPresenting(), true, "Esc comes back to the slide first");
  assert.equal(await page.shows(".slide__back"), false);
  await page.press("ESCAPE");
  await page.over();
});

test("a click on the ground leaves the keys to the presentation", async () => {
  const page = await present();
  await page.clickAt({ x: 5, y: 5 });
  await page.press("ARROW_RIGHT");
  assert.equal(await page.slide(), 2);
});

test("the wheel zooms without a key, and the slide brings its frame back", async () => {
  const page = await present();
  const scale = await page.scale();
  await desk.driver.sendAndGetDevToolsCommand("Input.dispatchMouseEvent", { type: "mouseWheel", x: 300, y: 300, deltaX: 0, deltaY: -200 });
  await page.settled();
  assert.ok((await page.scale()) > scale * 1.2);
  await page.click(await page.button("Revenir à la diapositive"));
  assert.equal(await page.scale(), scale);
});

test("the screen goes black and comes back by the same key, by the button and by the next slide", async () => {
  const page = await present();
  const isBlack = () => page.shows(".present__black");
  for (const [key, back] of [["b", "b"], [".", "."], ["b", "ESCAPE"], ["b", "PAGE_DOWN"]]) {
    await page.press(key);
    assert.equal(await isBlack(), true, key);
    assert.equal(await page.shows(".panel h2, .node, .present__row"), false, "nothing else is seen");
    assert.equal(await page.focused(), "Reprendre");
    await page.press(back);
    assert.equal(await isBlack(), false, back);
    assert.equal(await page.isPresenting(), true);
  }
  assert.equal(await page.slide(), 2);
  await page.press("b");
  await page.click(await page.button("Reprendre"));
  assert.equal(await isBlack(), false);
});

test("the keys are listed, and Esc closes the list alone", async () => {
  const page = await present();
  await page.press("?");
  assert.match(await page.text(".present__keys"), /Page suivante/);
  await page.press("ESCAPE");
  assert.equal(await page.shows(".present__keys"), false);
  assert.equal(await page.isPresenting(), true);
});

test("a window resized in the middle of a move ends on the slide, in its frame", async () => {
  const page = await present("slide=1", { calm: false });
  const at = () => page.run(() => root.querySelector(".stage > svg > g").getAttribute("transform"));
  const before = await at();
  // Time is slowed so that a move ends only on request.
  await desk.driver.executeScript("const { now } = Date; const start = now(); Date.now = () => start + (now() - start) / 100; window.hurry = () => { Date.now = now; }");
  await page.driver.actions().sendKeys("6\uE007").perform();
  await page.until("the move", (before) => root.querySelector(".stage > svg > g").getAttribute("transform") !== before, before);
  const { frames } = await clocksDuring(page, 3);
  await pretend(desk.driver, { size: { width: 1000, height: 700 } });
  await page.until("the new size", () => innerWidth === 1000);
  assert.ok(frames > 0 && (await clocksDuring(page, 3)).frames > 0, "it is still on its way");
  await desk.driver.executeScript("window.hurry()");
  await page.settled();
  await assertFramed(page);
  const moved = await at();
  await page.press("PAGE_DOWN");
  await page.press("PAGE_UP");
  assert.equal(await at(), moved, "the frame of a slide is the same from wherever one comes");
  assert.deepEqual(await clocksDuring(page, 30), { frames: 0, timers: 0, waiting: 0 }, "a camera at rest costs nothing");
});

test("who asked for less motion sees the slide at once", async () => {
  for (const calm of [true, false]) {
    const page = await present("slide=1", { calm });
    const before = await desk.driver.executeScript("return window.clocks.frames");
    await page.press("4", "ENTER");
    const frames = (await desk.driver.executeScript("return window.clocks.frames")) - before;
    if (calm) assert.equal(frames, 0);
    else assert.ok(frames > 3, `${frames} frames: the comparison means something`);
  }
});

/** Waits for so many timers, and no other: a slide is announced after a delay, by a timer that then ends. */
const waitsFor = (timers, what = `${timers} timers`) => desk.driver.wait(async () => (await desk.driver.executeScript("return window.clocks.waiting")) === timers, 5000, `never: ${what}`);

test("slides follow one another only when asked, by one timer that a click on the map ends", async () => {
  const page = await present();
  await waitsFor(0);
  await page.press("a");
  await waitsFor(1);
  assert.equal(await page.run(() => root.querySelector("[data-present=play]").ariaPressed), "true");
  await page.press("PAGE_DOWN");
  await waitsFor(1, "one timer, whatever one does");
  await page.clickAt({ x: 5, y: 5 });
  await waitsFor(0);
  await page.press("a", "END");
  await waitsFor(0, "the last slide stays");
  await page.press("HOME", "a", "ESCAPE");
  await page.over();
  await waitsFor(0);
});

test("a page may ask for slides that follow one another", async () => {
  const page = presented(await desk.visit("slide=1"));
  await desk.driver.executeScript("document.querySelector('carte-sociale').autoplay = '0.05'");
  await page.present();
  await page.until("the last slide", (last) => root.querySelector(".panel__kind").textContent.startsWith(`${last}`), story.length);
  await waitsFor(0);
});

test("a link to a slide with a damaged state is presented all the same", async () => {
  const page = await present("slide=5&select=nobody&lift=%&at=1");
  assert.equal(await page.slide(), 5);
  await page.press("PAGE_DOWN");
  assert.equal(await page.slide(), 6);
});

test("it is presented in English too", async () => {
  const page = await present("slide=1&lang=en");
  assert.equal(await page.run(() => root.querySelector("[data-present=end]").ariaLabel), "End the presentation (Esc)");
  await page.press("PAGE_DOWN");
  await page.hears(`Slide 2 of ${story.length}: ${story[1].title.en}`);
});

test("the Back button out of the story ends the presentation", async () => {
  const page = presented(await desk.visit());
  await page.click(await page.button("Présenter"));
  await page.until("presenting", () => !!root.querySelector(".present__row"));
  await desk.driver.navigate().back();
  await page.over();
});

test("of two maps on a page, only the one that has the keyboard answers", async () => {
  const page = presented(await desk.visit("slide=1"));
  await desk.driver.executeScript(`
    const other = document.createElement("carte-sociale");
    other.setAttribute("slide", "3");
    other.setAttribute("loading", "eager");
    other.id = "other";
    document.body.append(other);
    return other.ready.then(() => {});
  `);
  await page.present();
  await page.press("PAGE_DOWN", "b", "b");
  assert.equal(await page.slide(), 2);
  const other = () => desk.driver.executeScript("const { shadowRoot } = document.getElementById('other'); return [Number.parseInt(shadowRoot.querySelector('.panel__kind').textContent, 10), shadowRoot.querySelector('.present')]");
  assert.deepEqual(await other(), [3, null]);
  await page.press("ESCAPE");
  await page.over();
  await desk.driver.executeScript("document.getElementById('other').shadowRoot.querySelector('.panel h2').focus()");
  await page.press("PAGE_DOWN");
  assert.deepEqual(await other(), [4, null]);
  assert.equal(await page.slide(), 2);
});

// The tests with other data come last: the server keeps them.

test("a map without a story cannot be presented, one of a single slide and one of 200 can", async () => {
  const none = presented(await desk.visitWith({ [DATA]: told([]) }));
  assert.equal(await none.findButton("Présenter"), null);
  await desk.driver.executeScript("return document.querySelector('carte-sociale').present()");
  assert.equal(await none.isPresenting(), false);
  for (const count of [1, 200]) {
    const slides = Array.from({ length: count }, (_, at) => ({ title: { fr: `Diapositive ${at + 1}` }, state: at % 2 === 0 ? "lift=ae" : undefined }));
    const page = presented(await desk.visitWith({ [DATA]: told(slides) }));
    await page.present();
    await page.press("END");
    assert.equal(await page.slide(), count);
    assert.equal(await page.text(".panel__kind"), `${count} / ${count}`);
    await page.press("PAGE_DOWN");
    assert.equal(await page.slide(), count);
  }
});

test("a slide that names who is gone is shown with a notice", async () => {
  const page = presented(await desk.visitWith({ [DATA]: told([{ title: { fr: "Disparue" }, state: "lift=gone,flac&select=gone" }, { title: { fr: "Toutes disparues" }, state: "lift=gone" }]) }, "slide=1"));
  await page.present();
  assert.match(await page.text(".panel"), /N’est plus sur la carte : gone/);
  assert.deepEqual(await page.lit(), labelled(({ id }) => id === "flac"));
  await page.press("PAGE_DOWN");
  assert.match(await page.text(".panel"), /N’est plus sur la carte : gone/);
  assert.ok((await page.lit()).length > 10, "nobody is lifted, so nobody fades");
});
