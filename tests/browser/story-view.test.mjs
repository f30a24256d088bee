// The story as an article beside the map, which shows the current part, in a page that scrolls and in a box of its own.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { DATA, DIST, dataset, labelled, reader } from "./support/reader.mjs";

const desk = reader({ calm: true });
const { story } = dataset();
const FUNDERS = story.findIndex(({ state }) => state === "lift-roles=funder") + 1;

/** Opens the story and waits for its article. */
async function read(hash = "view=story", other = {}) {
  const page = await desk.visit(hash, other);
  await page.until("the text", () => root.querySelectorAll(".told [data-part]").length > 0);
  await page.settled();
  return page;
}

/** Scrolls a part to the line where it becomes current. */
async function scrollTo(page, part) {
  await page.run((part) => root.querySelector(`[data-part="${part}"]`).scrollIntoView({ block: "center" }), part);
  await page.until(`part ${part} is read`, (part) => root.querySelector("[aria-current=true][data-part]")?.dataset.part === `${part}`, part);
  await page.settled();
}

for (const [name, size] of Object.entries(SIZES)) {
  test(`the map shows what one reads, and stays in sight (${name})`, async () => {
    const page = await read("view=story", { size, touch: name === "phone" });
    assert.equal(await page.run(() => root.querySelectorAll(".told ol > li h3").length), story.length);
    for (const part of [FUNDERS, FUNDERS + 2, story.length, 1]) {
      await scrollTo(page, part);
      const stage = await page.run(() => root.querySelector(".stage > svg").getBoundingClientRect().toJSON());
      assert.ok(stage.top >= -1 && stage.bottom <= size.height + 1, `the map is in sight: ${JSON.stringify(stage)}`);
      assert.match(await page.hash(), new RegExp(`slide=${part}(&|$)`));
    }
    await scrollTo(page, FUNDERS);
    assert.deepEqual(await page.lit(), labelled(({ roles }) => roles?.includes("funder")));
    assert.equal(await page.shows(".panel"), false);
    const wide = await desk.driver.executeScript("return document.documentElement.scrollWidth <= innerWidth");
    assert.equal(wide, true, "nothing is wider than the window");
  });
}

test("reading the whole story is one step back", async () => {
  const page = await read();
  const steps = await desk.driver.executeScript("return history.length");
  for (const part of [2, 3, 4]) await scrollTo(page, part);
  assert.ok((await desk.driver.executeScript("return history.length")) <= steps + 1);
});

test("a link leads to its part, and the live region leaves the text to its reader", async () => {
  const page = await read("view=story&slide=6");
  assert.equal(await page.run(() => root.querySelector("[data-part][aria-current]").dataset.part), "6");
  const middle = await page.run(() => { const box = root.querySelector("[data-part='6'] h3").getBoundingClientRect(); return box.top; });
  assert.ok(middle > 0 && middle < SIZES.laptop.height, `${middle}`);
  assert.ok(!(await page.announced()).includes("Diapositive"));
});

test("the menu leads there, and from a slide to its part", async () => {
  for (const [language, name] of [["fr", "Lire le récit en continu"], ["en", "Read the story as a text"]]) {
    const page = await desk.visit(`lang=${language}`);
    await page.run(() => (root.querySelector(".menu").open = true));
    await desk.driver.executeScript("arguments[0].focus()", await page.button(name));
    await page.press("ENTER");
    await page.until("the text", () => root.querySelectorAll(".told [data-part]").length > 0);
    await page.settled();
    assert.match(await page.hash(), /view=story/);
    assert.equal(await page.run(() => root.activeElement?.closest(".told") !== null && root.activeElement?.checkVisibility()), true, "the keyboard goes on in the text");
    const again = await desk.visit(`lang=${language}&slide=6`);
    await again.click(await again.button(name));
    await again.until("its part", () => root.querySelector("[data-part][aria-current]")?.dataset.part === "6");
    await again.settled();
    assert.equal(await again.focused(), story[5].title[language]);
    const top = await again.run(() => root.querySelector("[data-part='6'] h3").getBoundingClientRect().top);
    assert.ok(top > 0 && top < SIZES.laptop.height, `${top}`);
  }
});

test("the text speaks the other language in its place, and goes when one looks at the map", async () => {
  const page = await read("view=story&slide=3");
  await page.speak("English");
  await page.until("English", (title) => root.querySelector("[data-part='3'] h3").textContent === title, story[2].title.en);
  await desk.driver.executeScript("document.querySelector('carte-sociale').setAttribute('view', 'map')");
  await page.until("no text", () => !root.querySelector(".told"));
  assert.equal(await page.run(() => root.host.shadowRoot.firstElementChild.hasAttribute("data-boxed")), false);
});

test("without a script the story is a plain article", () => {
  const text = readFileSync(`${DIST}/index.html`, "utf8");
  const article = text.slice(text.indexOf('<ol class="article">'), text.indexOf("</ol>", text.indexOf('<ol class="article">')));
  assert.equal(article.match(/<h3/g).length, story.length);
  assert.ok(article.includes(story[0].title.fr) && !article.includes("notes"));
});

test("a map without a story stays a map", async () => {
  const page = await desk.visitWith({ [DATA]: JSON.stringify({ ...dataset(), story: [] }) }, "view=story");
  await page.settled();
  assert.equal(await page.run(() => root.querySelector(".told")), null);
  assert.ok((await page.nodes()).size > 10);
});
