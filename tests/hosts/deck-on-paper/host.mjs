import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export const promise = "by the guide's recipe the map is a slide of the deck, and a page of it on paper, with its whole legend";

/** WebKit's driver has no printer. */
export const engines = ["chromium", "firefox"];

const text = (path) => readFileSync(new URL(path, import.meta.url), "utf8");

/** Opens the deck at an address, with its map drawn. */
async function deck(driver, address) {
  await driver.get(address);
  await driver.wait(() => driver.executeScript("return !!window.deck?.isReady()"), 5000, "never: the deck");
}

export async function enter(driver) {
  await deck(driver, await driver.getCurrentUrl());
  await driver.executeScript("window.deck.next()");
}

export async function keeps(page, { driver, engine }) {
  const [recipe] = text("index.html").match(/<section><carte-sociale.*<\/section>/);
  assert.ok(text("../../../docs/embed.md").includes(recipe), "the slide is as the guide says");
  assert.equal(await page.run(() => document.querySelector("carte-sociale").getBoundingClientRect().bottom <= innerHeight), true, "the map is within its slide");
  await deck(driver, `${await driver.getCurrentUrl().then((address) => address.split(/[?#]/)[0])}?print-pdf`);
  // Once its slide has become a page of paper: until then, it may be moved there.
  await page.until("the map is drawn", () => !!document.querySelector(".pdf-page carte-sociale") && !!root?.querySelector(".node"));
  await page.settled();
  const labels = [...(await page.nodes()).keys()];
  assert.equal(labels.length, 16);
  const legend = await page.run(() => [...root.querySelectorAll(".legend__title, .entry__name")].map((one) => one.textContent));
  assert.ok(legend.length > 16, legend.join());
  const paper = engine === "chromium" ? (await driver.sendAndGetDevToolsCommand("Page.printToPDF", { preferCSSPageSize: true })).data : await driver.printPage({ orientation: "landscape" });
  const printed = (first, last) => execFileSync("pdftotext", ["-f", first, "-l", last, "-", "-"], { input: Buffer.from(paper, "base64"), encoding: "utf8" }).normalize("NFKC");
  const words = (text) => text.normalize("NFKC").split(/\s+/).filter(Boolean);
  const onSlide = words(printed("2", "2"));
  // Firefox prints the letters of a picture as shapes.
  assert.deepEqual([...(engine === "chromium" ? labels : []), ...legend].flatMap(words).filter((word) => !onSlide.includes(word)), [], "the page of the map lacks words");
  assert.match(printed("3", "4"), /^\s*Merci\s*$/i, "one page for each slide");
}
