// The one file: opened from a folder, edited, saved as one file, and presented from it, all offline.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { CATCH, openPanel, pressed, tabTo, told } from "./support/author.mjs";
import { complaints, open } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { presented } from "./support/presented.mjs";
import { DIST, dataset } from "./support/reader.mjs";

const { story } = dataset();
let driver, folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "carte-file-"));
  driver = await open("chromium", { calm: true });
  await driver.sendDevToolsCommand("Page.enable", {});
  await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: CATCH });
  await driver.sendDevToolsCommand("Network.enable", {});
  await driver.sendDevToolsCommand("Network.emulateNetworkConditions", { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 });
});
after(async () => {
  await driver?.quit();
  rmSync(folder, { recursive: true });
});

const openFile = async (name, hash = "") => {
  await driver.get("about:blank");
  const page = await Page.visit(driver, `${pathToFileURL(join(folder, name))}${hash}`);
  await page.settled();
  return presented(page);
};

/** Edits the title of the current slide, and downloads the whole as one file, called `name` from then on. */
async function rewrite(page, title, name) {
  await openPanel(page);
  await tabTo(page, '[data-answer="title"]');
  await page.run(() => root.querySelector('.dialog [data-answer="title"]').select());
  await page.press(title);
  await told(page, title);
  await pressed(page, "file");
  await page.until("the file", () => window.files.length > 0);
  const { text } = (await page.run(() => window.files)).at(-1);
  writeFileSync(join(folder, name), text);
}

test("a slide changed in the file is in the file one hands on, and so is what the next one changes", async () => {
  copyFileSync(`${DIST}/carte-sociale.html`, join(folder, "first.html"));
  const first = await openFile("first.html", "#slide=3");
  await told(first, story[2].title.fr);
  await rewrite(first, "Une tout autre idée", "second.html");

  const second = await openFile("second.html", "#slide=3");
  await told(second, "Une tout autre idée");
  await openFile("second.html", "#slide=4");
  await rewrite(second, "Et une autre encore", "third.html");

  const third = await openFile("third.html", "#slide=1");
  const titles = [story[0], story[1]].map((slide) => slide.title.fr).concat("Une tout autre idée", "Et une autre encore", story.slice(4).map((slide) => slide.title.fr));
  await third.present();
  for (const [at, title] of titles.entries()) {
    assert.equal(await third.slide(), at + 1);
    await told(third, title);
    // A clicker has this key, and few others.
    await third.press("PAGE_DOWN");
  }
  assert.equal(await third.slide(), titles.length, "the last one stays");
  assert.deepEqual(await complaints(driver), []);
});

test("from a folder too, the notes open in a second window, in step with the slides", async () => {
  copyFileSync(`${DIST}/carte-sociale.html`, join(folder, "notes.html"));
  const page = await openFile("notes.html", "#slide=1");
  await page.present();
  const main = await driver.getWindowHandle();
  await page.press("s");
  await driver.wait(async () => (await driver.getAllWindowHandles()).length === 2, 5000, "never: the second window");
  const other = (await driver.getAllWindowHandles()).find((handle) => handle !== main);
  await driver.switchTo().window(other);
  const title = () => driver.executeScript("return document.querySelector('h1')?.textContent");
  await driver.wait(async () => (await title()) === story[0].title.fr, 5000, "never: the first slide's notes");
  await driver.actions().sendKeys("\uE00F").perform();
  await driver.wait(async () => (await title()) === story[1].title.fr, 5000, "never: the second slide's notes");
  await driver.close();
  await driver.switchTo().window(main);
  assert.equal(await page.slide(), 2);
  assert.deepEqual(await complaints(driver), []);
});
