// The speaker view: notes, the next slide and the time, in a second window or beside the slide.

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./support/checkers.mjs";
import { COUNT_CLOCKS } from "./support/idle.mjs";
import { presented } from "./support/presented.mjs";
import { dataset, reader } from "./support/reader.mjs";

const desk = reader({ calm: true }, [COUNT_CLOCKS]);
const { story } = dataset();

/** Opens a slide and presents it. */
async function present(hash = "slide=1", other = {}) {
  const page = presented(await desk.visit(hash, other));
  await page.present();
  return page;
}

/** Switches to the other window. */
async function toOther(driver, main) {
  await driver.wait(async () => (await driver.getAllWindowHandles()).length === 2, 5000, "never: the second window");
  await driver.switchTo().window((await driver.getAllWindowHandles()).find((handle) => handle !== main));
}
const inSpeaker = (driver, selector) => driver.executeScript("return document.querySelector(arguments[0])?.textContent ?? null", selector);

test("the speaker's window has the notes, what comes next and the time, in step with the slides", async () => {
  const page = await present();
  const { driver } = desk;
  const main = await driver.getWindowHandle();
  await page.press("s");
  await toOther(driver, main);
  assert.equal(await inSpeaker(driver, "h1"), story[0].title.fr);
  assert.match(await inSpeaker(driver, ".speaker__notes"), new RegExp(story[0].notes.fr.slice(0, 20)));
  assert.match(await inSpeaker(driver, ".speaker__next"), new RegExp(story[1].title.fr));
  assert.match(await inSpeaker(driver, ".speaker__clock"), /^\d/);
  assert.match(await inSpeaker(driver, ".speaker__elapsed"), /^0:\d\d$/);
  await driver.findElement({ css: "[data-present=next]" }).click();
  assert.equal(await inSpeaker(driver, "h1"), story[1].title.fr, "it drives");
  await driver.actions().sendKeys("\uE00F").perform();
  await driver.wait(async () => (await inSpeaker(driver, "h1")) === story[2].title.fr, 5000, "never: the third slide, by key");
  await driver.switchTo().window(main);
  assert.equal(await page.slide(), 3, "both are in step");
  await page.press("PAGE_DOWN");
  await driver.switchTo().window((await driver.getAllWindowHandles()).find((handle) => handle !== main));
  await driver.wait(async () => (await inSpeaker(driver, "h1")) === story[3].title.fr, 5000, "never: the fourth slide");
  await driver.close();
  await driver.switchTo().window(main);
  await page.press("PAGE_DOWN");
  assert.equal(await page.slide(), 5, "closing the notes harms nothing");
  await driver.wait(async () => (await driver.executeScript("return window.clocks.waiting")) === 0, 5000, "never: no clock without the window");
  await page.press("s");
  await toOther(driver, main);
  await driver.switchTo().window(main);
  await page.press("ESCAPE");
  await page.over();
  assert.equal((await driver.getAllWindowHandles()).length, 1, "the notes end with the presentation");
});

test("where a second window is refused, the notes stand beside the slide", async () => {
  const page = await present();
  await desk.driver.executeScript("window.open = () => null");
  await page.press("s");
  assert.match(await page.text(".speaker--here"), /n’a pas permis/);
  assert.match(await page.text(".speaker--here"), new RegExp(story[0].notes.fr.slice(0, 20)));
  await page.press("PAGE_DOWN");
  assert.match(await page.text(".speaker--here h2"), new RegExp(story[1].title.fr));
  await page.press("s");
  assert.equal(await page.shows(".speaker--here"), false);
});

for (const [language, scheme] of [["fr", "light"], ["en", "dark"]]) {
  test(`the accessibility checker finds nothing in the speaker's window, ${scheme}, in ${language}`, async () => {
    const page = await present(`slide=1&lang=${language}&theme=${scheme}`);
    const { driver } = desk;
    const main = await driver.getWindowHandle();
    await page.press("s");
    await toOther(driver, main);
    const found = await violations(driver);
    await driver.close();
    await driver.switchTo().window(main);
    assert.deepEqual(found, []);
  });
}
