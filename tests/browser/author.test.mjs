// Editing the story in the page: by the keyboard alone, saved, opened again, without losing a draft.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CATCH, field, leave, listed, openPanel, pressed, said, tabTo, told } from "./support/author.mjs";
import { SIZES } from "./support/browser.mjs";
import { drag, path, touch } from "./support/hand.mjs";
import { DATA, dataset, reader } from "./support/reader.mjs";

const desk = reader({ calm: true }, [CATCH]);
const { story } = dataset();

/** Opens the page without a draft. */
const visit = async (hash) => {
  const page = await desk.visit(hash);
  await page.run(() => sessionStorage.clear());
  return page;
};

test("the keyboard alone adds a slide, names it, moves it, takes it back, saves it, and finds it in the file", async () => {
  const page = await visit("slide=2&select=flac");
  await openPanel(page);
  assert.deepEqual(await listed(page), story.map((slide) => slide.title.fr));
  await pressed(page, "add");
  assert.equal((await listed(page))[2], "Fondation Lucie et André Chagnon");
  assert.equal(await said(page), "Diapositive ajoutée.");
  await tabTo(page, '[data-answer="title"]');
  await page.press("END", " (FLAC)");
  await page.press("TAB", "Elle *donne*.");
  assert.equal((await listed(page))[2], "Fondation Lucie et André Chagnon (FLAC)");
  for (const [name, place] of [["up", 1], ["up", 0], ["down", 1]]) {
    await pressed(page, name);
    assert.equal((await listed(page))[place], "Fondation Lucie et André Chagnon (FLAC)", name);
  }
  await pressed(page, "remove");
  assert.deepEqual(await listed(page), story.map((slide) => slide.title.fr));
  await pressed(page, "undo");
  assert.equal((await listed(page)).length, story.length + 1);
  assert.equal(await field(page, "body"), "Elle *donne*.", "the form shows the slide that came back");
  await pressed(page, "save");
  await page.until("the file", () => window.files.length === 1);
  const [{ name, text }] = await page.run(() => window.files);
  assert.equal(name, "carte-sociale.json");
  const saved = JSON.parse(text);
  assert.deepEqual(saved.story[1], { title: { fr: "Fondation Lucie et André Chagnon (FLAC)", en: saved.story[1].title.en }, body: { fr: "Elle *donne*." }, state: "select=flac" });
  assert.deepEqual({ ...saved, story }, dataset(), "the rest is as it was");
  await pressed(page, "show");
  await told(page, "Fondation Lucie et André Chagnon (FLAC)");
  assert.equal(await page.hash(), "slide=2");

  await page.run(() => sessionStorage.clear());
  const again = await desk.visitWith({ [DATA]: text }, "slide=2");
  await told(again, "Fondation Lucie et André Chagnon (FLAC)");
  assert.equal(await again.text(".panel em"), "donne");
  assert.deepEqual(await again.run(() => Object.keys(sessionStorage)), [], "nothing is stored for who only reads");
  await desk.visitWith({});
});

test("what one types shows on the map, and taking it back gives the field its words again", async () => {
  const page = await visit("slide=3");
  await openPanel(page);
  await tabTo(page, '[data-answer="title"]');
  const { x, y } = await page.middleOf('.dialog [data-answer="title"]');
  await page.clickAt({ x, y });
  await page.press("END", " !");
  await told(page, `${story[2].title.fr} !`);
  await pressed(page, "undo");
  assert.equal(await field(page, "title"), story[2].title.fr);
  await told(page, story[2].title.fr);
  await pressed(page, "undo");
  assert.equal(await said(page), "Il n’y a rien à annuler.");
  await tabTo(page, '[data-answer="body"]');
  await page.press("[x](javascript:alert)");
  assert.equal(await page.shows(".slides__warning"), true);
  await page.until("the map is as it was", () => root.querySelector(".panel").textContent.includes("[x](javascript:alert)"));
  assert.equal(await page.run(() => root.querySelector(".panel a[href^=javascript]")), null);
  await pressed(page, "undo");
  await leave(page);
});

test("a slide goes where the hand drags it", async () => {
  const page = await visit("slide=1");
  await openPanel(page);
  const grip = (at) => page.middleOf(`.slides__list li:nth-child(${at}) .slides__grip`);
  await drag(page, await grip(1), await grip(3));
  const titles = story.map((slide) => slide.title.fr);
  assert.deepEqual((await listed(page)).slice(0, 3), [titles[1], titles[2], titles[0]]);
  await page.until("the draft is kept", () => sessionStorage.length === 1);
  await pressed(page, "undo");
  assert.deepEqual(await listed(page), titles);
  await leave(page);
});

test("a slide goes where a finger drags it, and the list stays", async () => {
  const page = await desk.visit("slide=1", { size: SIZES.phone, touch: true });
  await page.run(() => sessionStorage.clear());
  await openPanel(page);
  const grip = (at) => page.middleOf(`.slides__list li:nth-child(${at}) .slides__grip`);
  const titles = story.map((slide) => slide.title.fr);
  const scrolled = () => page.run(() => [root.querySelector(".dialog").scrollTop, root.querySelector(".slides__list").scrollTop]);
  const before = await scrolled();
  await touch(page, [path(await grip(3), await grip(1))]);
  assert.deepEqual((await listed(page)).slice(0, 4), [titles[2], titles[0], titles[1], titles[3]]);
  assert.deepEqual(await scrolled(), before, "the finger moved the slide, not the sheet");
  await pressed(page, "undo");
  assert.deepEqual(await listed(page), titles);
  await leave(page);
});

test("who would lose a draft is asked, and finds it again", async () => {
  const page = await visit("slide=1");
  await openPanel(page);
  await tabTo(page, '[data-answer="title"]');
  await page.press("END", "x");
  await told(page, `${story[0].title.fr}x`);
  const isAsked = () => page.run(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  assert.equal(await isAsked(), true);
  await leave(page);
  await openPanel(page);
  assert.equal(await field(page, "title"), `${story[0].title.fr}x`, "closing the panel loses nothing");
  await pressed(page, "undo");
  assert.equal(await isAsked(), false, "there is nothing to lose");
  await pressed(page, "redo");
  assert.equal(await isAsked(), true);
  await leave(page);
  const kept = await page.run(() => ({ ...sessionStorage }));
  await page.run(() => window.files.push(...Object.values(sessionStorage)));

  // The reader confirms that they leave the page.
  await desk.driver.navigate().refresh().catch(() => {});
  await desk.driver.switchTo().alert().then((alert) => alert.accept(), () => {});
  const back = await desk.visit("slide=1");
  assert.deepEqual(await back.run(() => ({ ...sessionStorage })), kept);
  assert.equal(await back.run(() => root.querySelector(".panel h2").textContent), story[0].title.fr, "until one writes again, the published story is told");
  await openPanel(back);
  assert.match(await said(back), /retrouvées/);
  await told(back, `${story[0].title.fr}x`);
  await pressed(back, "undo");
  await leave(back);
});

test("where nothing may be stored, a draft lives as long as the page", async () => {
  const page = await visit("slide=1");
  await page.run(() => Object.defineProperty(window, "sessionStorage", { get: () => { throw new DOMException("no", "SecurityError"); } }));
  await openPanel(page);
  await pressed(page, "remove");
  await leave(page);
  await openPanel(page);
  assert.equal((await listed(page)).length, story.length - 1);
  await pressed(page, "undo");
  await leave(page);
});

test("a page must ask for the button", async () => {
  const page = (attributes) => `<!doctype html><html lang="en"><title>A</title><link rel="icon" href="embed/icon.svg"><script type="module" src="embed/carte-sociale.js"></script><carte-sociale loading="eager" ${attributes}></carte-sociale>`;
  const offers = (page) => page.run(() => {
    root.querySelector(".menu").open = true;
    return root.querySelector("[data-command='dialog slides']")?.checkVisibility() ?? false;
  });
  assert.equal(await offers(await desk.visitWith({ "index.html": page("") })), false);
  const author = await desk.visitWith({ "index.html": page('controls="edit"') });
  assert.equal(await offers(author), true);
  await openPanel(author);
  await tabTo(author, '[data-answer="title"]');
  assert.equal(await author.run(() => root.activeElement.lang), "en");
  await leave(author);
  await desk.visitWith({});
});
