// The story: slides over a map that never moves, turned by buttons and keys, and shared by address.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain } from "./support/page.mjs";
import { DATA, dataset, labelled, reader } from "./support/reader.mjs";

const desk = reader({ calm: true });
const { story } = dataset();

/** The bundled map with another story, as text. */
const told = (slides) => JSON.stringify({ ...dataset(), story: slides });
const slides = (count) => Array.from({ length: count }, (_, at) => ({ title: { fr: `Diapositive d’essai ${at + 1}` }, state: at % 2 === 0 ? "lift=ae" : undefined }));

/** The current slide, as the panel shows it; `null` on none. */
const shown = (page) =>
  page.run(() => {
    const steps = root.querySelector(".slide__steps");
    return steps && { number: Number.parseInt(root.querySelector(".panel__kind").textContent, 10), title: root.querySelector(".panel h2").textContent };
  });
const numberOf = async (page) => (await shown(page))?.number ?? null;

/** Whether an organisation of the map has the focus. */
const isOnMap = (page) => page.run(() => !!root.activeElement?.closest(".node"));

test("a button of the bar, and what the map is, lead into its story, whose title takes the keyboard", async () => {
  const about = await desk.visit();
  await about.click(await about.button("À propos de cette carte"));
  await about.click(await about.button(`Lire le récit (${story.length} diapositives)`, ".panel"));
  assert.equal(await about.hash(), "slide=1");
  const page = await desk.visit();
  await page.click(await page.button("Lire le récit", ".header"));
  assert.equal(await page.hash(), "slide=1");
  assert.deepEqual(await shown(page), { number: 1, title: story[0].title.fr });
  assert.match(await page.text(".panel .panel__kind"), new RegExp(`^1 / ${story.length}$`));
  assert.equal(await page.focused(), story[0].title.fr);
  await page.hears(plain(`Diapositive 1 sur ${story.length} : ${story[0].title.fr}`));
  assert.ok(!(await page.text(".cs")).includes(story[0].notes.fr), "notes are the speaker's");
});

test("buttons turn the slides, and stop at both ends", async () => {
  const page = await desk.visit("slide=1");
  assert.equal(await page.findButton("Précédente").then((button) => button.isEnabled()), false);
  await page.click(await page.button("Suivante"));
  assert.deepEqual(await shown(page), { number: 2, title: story[1].title.fr });
  await page.click(await page.button("Précédente"));
  assert.equal(await numberOf(page), 1);
  await page.click(await page.button(`${story.length}. `, ".slide__dots"));
  assert.equal(await numberOf(page), story.length);
  assert.equal(await page.run(() => root.querySelector(".slide__dot[aria-current]").dataset.command), `slide ${story.length}`);
  assert.equal(await page.findButton("Suivante").then((button) => button.isEnabled()), false);
  await page.click(await page.button("Quitter le récit"));
  assert.equal(await shown(page), null);
  assert.equal(await page.hash(), "");
  assert.match(await page.focused(), /^Lire le récit/);
});

test("keys turn the slides from anywhere in the widget, and never past the ends", async () => {
  const page = await desk.visit();
  await page.run(() => root.querySelector(".entry__toggle").focus());
  await page.press("ARROW_RIGHT");
  assert.equal(await page.hash(), "", "on no slide, they are the page's");
  await page.click(await page.button("Lire le récit"));
  for (const [key, expected] of [
    ["ARROW_RIGHT", 2], ["PAGE_DOWN", 3], ["ARROW_LEFT", 2], ["PAGE_UP", 1], ["PAGE_UP", 1], ["ARROW_LEFT", 1],
    ["END", story.length], ["PAGE_DOWN", story.length], ["ARROW_RIGHT", story.length], ["HOME", 1],
  ]) {
    await page.press(key);
    assert.equal(await numberOf(page), expected, key);
    assert.equal(await page.focused(), story[expected - 1].title.fr);
  }
  await page.press("ESCAPE");
  assert.equal(await shown(page), null);
});

test("on the map arrows walk, and a clicker still turns the slides", async () => {
  const page = await desk.visit("slide=1");
  await page.run(() => root.querySelector(".node[tabindex='0']").focus());
  const before = await page.focused();
  await page.press("ARROW_LEFT");
  await page.press("ARROW_UP");
  assert.notEqual(await page.focused(), before, "the arrows walk");
  assert.equal(await numberOf(page), 1);
  await page.press("END");
  assert.equal(await numberOf(page), 1);
  await page.press("PAGE_DOWN");
  assert.equal(await numberOf(page), 2);
  assert.equal(await isOnMap(page), true, "the keyboard stays where it walks");
  await page.hears(/^Diapositive 2 sur/);
  await page.press("PAGE_UP");
  assert.equal(await numberOf(page), 1);
});

test("in the search field, every key is the field's", async () => {
  const page = await desk.visit("slide=2");
  const field = await page.find("[role=combobox]");
  await field.click();
  await page.press("a", "b", "HOME", "ARROW_RIGHT", "END", "ARROW_LEFT", "PAGE_DOWN", "PAGE_UP");
  assert.equal(await numberOf(page), 2);
  assert.equal(await page.run(() => root.querySelector("[role=combobox]").value), "ab");
});

test("the map never moves from one slide to the next", async () => {
  const page = await desk.visit();
  const places = await page.onStage();
  await page.click(await page.button("Lire le récit"));
  for (let number = 1; number <= story.length; number += 1) {
    assert.equal(await numberOf(page), number);
    assert.deepEqual(await page.movedSince(places), [], `on slide ${number}`);
    await page.press("PAGE_DOWN");
  }
});

test("a slide lifts what it is about, and the rest stays within reach", async () => {
  const page = await desk.visit(`slide=${story.findIndex(({ state }) => state === "lift-roles=funder") + 1}`);
  assert.deepEqual(await page.lit(), labelled(({ roles }) => roles?.includes("funder")));
  await page.click(await page.node("CRCOC"));
  assert.match(await page.text(".panel--card h2"), /CRCOC/);
  assert.match(await page.hash(), /^slide=6&select=crcoc$/);
  await page.hears(/^Chaire de recherche/);
  await page.click(await page.button("Revenir à la diapositive"));
  assert.equal(await page.hash(), "slide=6");
  assert.deepEqual(await page.lit(), labelled(({ roles }) => roles?.includes("funder")));
});

test("Esc closes what one opened, comes back to the slide, and leaves the story", async () => {
  const page = await desk.visit("slide=6&select=crcoc&hide-links=funding");
  await page.run(() => root.querySelector(".node[tabindex='0']").focus());
  for (const left of ["slide=6&hide-links=funding", "slide=6", ""]) {
    await page.press("ESCAPE");
    assert.equal(await page.hash(), left);
  }
});

test("looking elsewhere leaves the slide, which offers the way back", async () => {
  const page = await desk.visit("slide=3");
  assert.equal(await page.findButton("Revenir à la diapositive"), null);
  await page.click(await page.button("Agrandir"));
  assert.match(await page.hash(), /^slide=3&at=/);
  await page.click(await page.button("Revenir à la diapositive"));
  assert.equal(await page.hash(), "slide=3");
});

test("Back goes to the slide before", async () => {
  const page = await desk.visit("slide=1");
  await page.click(await page.button("Suivante"));
  await page.click(await page.button("Suivante"));
  await desk.driver.navigate().back();
  await page.until("the second slide again", (title) => root.querySelector(".panel h2")?.textContent === title, story[1].title.fr);
  assert.equal(await page.hash(), "slide=2");
});

test("a damaged address keeps what is sound in it", async () => {
  for (const [hash, expected] of [
    ["slide=5&select=nobody&lift=%&at=1", 5],
    ["slide=5&slide=five", 5],
    ["slide=999", story.length],
    ["slide=0", null],
    ["slide=-2", null],
    ["slide=1e3", null],
    ["slide=<b>1</b>", null],
  ]) {
    const page = await desk.visit(hash);
    assert.equal(await numberOf(page), expected, hash);
    assert.ok((await page.nodes()).size > 10, hash);
  }
});

test("the story is told in English too", async () => {
  const page = await desk.visit("slide=2&lang=en");
  assert.deepEqual(await shown(page), { number: 2, title: story[1].title.en });
  await page.hears(`Slide 2 of ${story.length}: ${story[1].title.en}`);
  await page.click(await page.button("Next"));
  assert.equal((await shown(page)).title, story[2].title.en);
  assert.equal(await page.hash(), "slide=3&lang=en");
});

test("a map without a story says nothing of one", async () => {
  const page = await desk.visitWith({ [DATA]: told([]) }, "slide=1");
  assert.equal(await shown(page), null);
  assert.equal(await page.findButton("Lire le récit"), null);
  await page.run(() => root.querySelector(".entry__toggle").focus());
  await page.press("PAGE_DOWN");
  assert.equal(await page.run(() => root.querySelectorAll(".node").length > 0), true);
});

test("a story of one slide has nowhere to go but out", async () => {
  const page = await desk.visitWith({ [DATA]: told(slides(1)) }, "slide=7");
  assert.equal(await numberOf(page), 1);
  const enabled = await page.run(() => [...root.querySelectorAll(".panel button")].filter((button) => !button.disabled).map((button) => button.textContent));
  assert.deepEqual(enabled, ["Quitter le récit"]);
});

test("a story of 200 slides is turned like another", async () => {
  const page = await desk.visitWith({ [DATA]: told(slides(200)) }, "slide=100");
  assert.deepEqual(await shown(page), { number: 100, title: "Diapositive d’essai 100" });
  assert.equal(await page.run(() => root.querySelectorAll(".slide__dot").length), 0, "so many dots would say nothing");
  await page.click(await page.button("Suivante"));
  assert.equal(await numberOf(page), 101);
  assert.deepEqual(await page.lit(), ["AE"]);
  await page.press("END");
  assert.equal(await numberOf(page), 200);
  const last = await desk.visitWith({ [DATA]: told(slides(200)) }, "slide=200");
  assert.match(await last.text(".panel .panel__kind"), /^200 \/ 200$/);
  assert.equal(await last.findButton("Suivante").then((button) => button.isEnabled()), false);
});

test("a slide that names who is gone shows the rest", async () => {
  const page = await desk.visitWith({ [DATA]: told([{ title: { fr: "Disparue" }, body: { fr: "Voir *ici* et [là](https://example.org/la)." }, state: "lift=gone,flac&select=gone&hide-links=funding" }]) }, "slide=1");
  assert.equal((await shown(page)).title, "Disparue");
  assert.deepEqual(await page.lit(), labelled(({ id }) => id === "flac"));
  assert.equal((await page.entryState("Financement")).pressed, "false");
  assert.equal(await page.findButton("Revenir à la diapositive"), null, "it is the slide as it was saved");
  const link = await page.run(() => { const link = root.querySelector(".panel a"); return { href: link.href, rel: link.rel, em: root.querySelector(".panel em").textContent }; });
  assert.deepEqual(link, { href: "https://example.org/la", rel: "noopener noreferrer external", em: "ici" });
});
