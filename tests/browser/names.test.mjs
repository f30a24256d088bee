// Names on the map: how large, where, and in full; and what is hidden named by what leaves it out. Boxes are measured.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { plain } from "./support/page.mjs";
import { dataset, reader } from "./support/reader.mjs";
import { clashes, written } from "./support/written.mjs";

const desk = reader();

const tag = (page) =>
  page.run(() => {
    const tag = root.querySelector(".name-tag");
    const [box, stage] = [tag, root.querySelector(".stage > svg")].map((one) => one?.getBoundingClientRect());
    return tag && { text: [...tag.querySelectorAll("text")].map((line) => line.textContent).join(" "), isInside: box.left >= stage.left - 1 && box.right <= stage.right + 1 && box.top >= stage.top - 1 && box.bottom <= stage.bottom + 1 };
  });

/** The full name of a node as written: under its acronym, else on a tag. */
const inFull = (page, acronym) =>
  page.run((acronym) => {
    const node = [...root.querySelectorAll(".node")].find((node) => node.querySelector(".node__label").textContent === acronym);
    const caption = node.querySelector(".node__caption:not(.is-hidden)");
    return (caption?.textContent ?? [...root.querySelectorAll(".name-tag text")].map((line) => line.textContent).join(" ")).replace(/\s+/g, " ").trim();
  }, acronym);

/** Name → the size, the least letters, the least number of full names in each language. */
const PLACES = {
  phone: [SIZES.phone, 11, 5],
  "small laptop": [{ width: 1024, height: 768 }, 14, 0],
  laptop: [{ width: 1366, height: 768 }, 14, 8],
  projector: [SIZES.projector, 24, 8],
};

for (const [name, [size, least, most]] of Object.entries(PLACES)) {
  test(`on a ${name}, everyone is named in letters of ${least} pixels or more, and no name is on another`, async () => {
    for (const language of ["fr", "en", "es"]) {
      const page = await desk.visit(`lang=${language}`, { size });
      const labels = await written(page, ".node__label");
      assert.equal(labels.length, 16);
      for (const { text, px } of labels) assert.ok(px >= least, `${text}: ${px}`);
      const captions = await written(page, ".node__caption");
      assert.ok(captions.length >= most, `${captions.length} full names in ${language}`);
      for (const { text, px } of captions) assert.ok(px >= 10.9, `${text}: ${px}`);
      assert.deepEqual(clashes(await written(page)), []);
    }
  });
}

for (const [name, size] of Object.entries(SIZES)) {
  test(`on a ${name}, the focus writes each name in full, inside the stage`, async () => {
    const page = await desk.visit("", { size });
    for (const { acronym, name, standing } of dataset().organisations) {
      if (!acronym || standing === "external") continue;
      await page.run((node) => node.focus({ preventScroll: true }), await page.node(acronym));
      await page.settled();
      assert.equal(await inFull(page, acronym), name.fr);
      assert.notEqual((await tag(page))?.isInside, false, name.fr);
    }
  });
}

/** An acronym without its full name under it. */
const short = async (page) => {
  for (const { acronym, standing } of dataset().organisations) {
    if (acronym && standing !== "external" && (await inFull(page, acronym)) === "") return acronym;
  }
  assert.fail("all names are in full");
};

test("the pointer writes a name, stays on it, and takes it away", async () => {
  const page = await desk.visit();
  const acronym = await short(page);
  const { name } = dataset().organisations.find((one) => one.acronym === acronym);
  await page.point(await page.node(acronym));
  assert.equal((await tag(page)).text, name.fr);
  await page.point(await page.find(".name-tag rect"));
  assert.equal((await tag(page)).text, name.fr, "one can point at it");
  await page.point();
  assert.equal(await tag(page), null);
});

test("Esc takes the full name away alone, and moves neither the focus nor a choice", async () => {
  const page = await desk.visit("highlight=chantiers-partenariaux");
  const acronym = await short(page);
  const node = await page.node(acronym);
  await page.run((node) => node.focus(), node);
  await page.until("its name", () => !!root.querySelector(".name-tag"));
  const before = [await page.focused(), await page.hash(), await page.lit()];
  await page.press("ESCAPE");
  assert.equal(await tag(page), null);
  assert.deepEqual([await page.focused(), await page.hash(), await page.lit()], before);
  await page.press("ESCAPE");
  assert.equal(await page.hash(), "", "the next one is the map's");
  // Under the pointer, while the focus is elsewhere.
  await page.run(() => root.activeElement.blur());
  await page.point(node);
  assert.ok(await tag(page));
  await page.press("ESCAPE");
  assert.equal(await tag(page), null);
});

test("an inferred link is open, and the legend says so", async () => {
  const page = await desk.visit("show=external");
  const inferred = dataset().links.filter(({ evidence }) => evidence.length > 0 && evidence.every(({ basis }) => basis === "inferred"));
  assert.ok(inferred.length > 3);
  assert.equal(await page.run(() => root.querySelectorAll(".link:not(.is-hidden) .link__core").length), inferred.length);
  assert.equal(plain(await page.text(".legend__note")), "Trait ouvert : déduit du texte");
});

test("what a filter leaves out is said and shown, and what is hidden is on the map while its card is open", async () => {
  const page = await desk.visit("select=inspq");
  assert.match(await page.text(".panel"), /1 n’apparaît pas sur la carte. Afficher/);
  await page.click(await page.button("Gouv. du Québec", ".panel"));
  assert.match(await page.text(".panel"), /Masquée, sauf tant que sa fiche est ouverte. Afficher/);
  assert.ok((await page.nodes()).has("Gouv. du Québec"), "it is on the map");
  await page.press("ESCAPE");
  assert.equal((await page.nodes()).has("Gouv. du Québec"), false, "and off it again");
  const filtered = await desk.visit("hide-links=networking,collaboration,partnership");
  const said = plain(await filtered.run(() => root.querySelector(".header .left-out").textContent));
  assert.match(said, /^\d autres liens concernent des organisations masquées\. Afficher$/);
  await filtered.run(() => root.querySelector(".header [data-command=show-left-out]").click());
  await filtered.until("all of them", () => !root.querySelector(".header .left-out"));
});
