// The chips: each choice is shown before the map, with a button that removes it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { here, tabTo } from "./support/keys.mjs";
import { plain } from "./support/page.mjs";
import { reader } from "./support/reader.mjs";
import { SIZES } from "./support/browser.mjs";

const desk = reader();
const chips = async (page) => (await page.run(() => [...root.querySelectorAll(".chip")].map((one) => one.textContent))).map(plain);

const BUSY = "hide-roles=network&hide-links=funding&highlight=chantiers-partenariaux&focus=ae,2";
const WORDS = {
  fr: {
    all: ["Retirer : Autour : AE, 2 étapes×", "Retirer : Sans : Réseaux et regroupements×", "Retirer : Sans : Financement×", "Retirer : En évidence : Chantiers partenariaux×"],
    reset: "Tout réafficher",
    role: "Bailleurs de fonds",
    hidden: "Retirer : Sans : Bailleurs de fonds×",
  },
  en: {
    all: ["Remove: Around: AE, 2 steps×", "Remove: Without: Networks and associations×", "Remove: Without: Funding×"],
    reset: "Show everything again",
    role: "Funders",
    hidden: "Remove: Without: Funders×",
  },
};

for (const language of ["fr", "en"]) {
  const words = WORDS[language];

  test(`by keyboard, one hides, reads what is hidden, and takes it off, ${language}`, async () => {
    const page = await desk.visit(`lang=${language}`);
    assert.deepEqual(await chips(page), [], "nothing is said while nothing is chosen");
    const before = await page.onStage();
    const stage = await page.run(() => root.querySelector(".stage").getBoundingClientRect().toJSON());
    await tabTo(page, ".legend .entry__toggle", words.role);
    await page.press("ENTER");
    assert.deepEqual(await chips(page), [words.hidden]);
    assert.deepEqual((await page.movedSince(before)).filter((label) => !["AE", "FLAC"].includes(label)), [], "the map stays");
    assert.deepEqual(await page.run(() => root.querySelector(".stage").getBoundingClientRect().toJSON()), stage, "so does its place");
    await page.run(() => root.activeElement.blur());
    await tabTo(page, ".chip");
    await page.press("ENTER");
    assert.deepEqual(await chips(page), []);
    const label = await here(page);
    assert.ok(label, "the keyboard is on the map");
    assert.equal((await page.lit()).length, 16, "and nothing is lit that one did not ask for");
    await page.press("END");
    await page.until("its keys answer", (label) => root.activeElement?.closest(".node")?.querySelector(".node__label").textContent !== label, label);
  });

  test(`taking parts off one by one never loses the keyboard, ${language}`, async () => {
    const page = await desk.visit(`${BUSY}&lang=${language}`);
    const all = await chips(page);
    assert.equal(all.length, 4);
    for (const expected of words.all) assert.ok(all.includes(expected), `${expected} in ${all}`);
    await tabTo(page, ".chip", "AE");
    await page.press("TAB");
    for (let left = 3; left > 0; left -= 1) {
      const next = (await chips(page)).filter((_, at) => at !== 1)[Math.min(1, left - 1)];
      await page.press("ENTER");
      const now = await chips(page);
      assert.equal(now.length, left);
      assert.equal(plain(await page.run(() => root.activeElement.textContent)), left > 1 ? next : now[0]);
      if (left === 1) break;
    }
    assert.equal(await page.hash(), "focus=ae,2" + (language === "en" ? "&lang=en" : ""));
  });

  test(`one button takes all of it off, ${language}`, async () => {
    const page = await desk.visit(`${BUSY}&lang=${language}`);
    await tabTo(page, ".chips .text-button");
    assert.equal(plain(await page.focused()), words.reset);
    await page.press("ENTER");
    assert.deepEqual(await chips(page), []);
    assert.equal(await page.hash(), language === "en" ? "lang=en" : "");
    assert.ok(await here(page), "the keyboard is on the map");
  });
}

test("above the list, they take their own room and cover no line", async () => {
  for (const size of [SIZES.phone, SIZES.laptop]) {
    const page = await desk.visit(`${BUSY}&view=list`, { size });
    const [chip, list] = await page.run(() => [".chips", ".list"].map((one) => root.querySelector(one).getBoundingClientRect().toJSON()));
    assert.ok(chip.bottom <= list.top, `${chip.bottom} ${list.top}`);
    await tabTo(page, ".chips .text-button");
    await page.press("ENTER");
    assert.equal(await page.run(() => root.activeElement?.className), "list panel__text", "the keyboard is on the list");
  }
});

test("a page without the legend shows none: there it is the page that chooses", async () => {
  const page = await desk.visit("hide-roles=network");
  assert.ok(await page.shows(".chip"));
  await page.run(() => document.querySelector("carte-sociale").setAttribute("controls", "title zoom card"));
  await page.settled();
  assert.equal(await page.shows(".chip"), false);
});

for (const [width, height] of [[390, 844], [1366, 768]]) {
  test(`at ${width} × ${height}, the title stays above them, and the first and the way back are whole`, async () => {
    const page = await desk.visit(BUSY, { size: { width, height } });
    const { title, row, first, sign, back } = await page.run(() => {
      const box = (selector) => root.querySelector(selector).getBoundingClientRect().toJSON();
      return { title: box(".header__title"), row: box(".chips"), first: box(".chip"), sign: box(".chip__sign"), back: box(".chips .text-button") };
    });
    assert.ok(title.height > 12 && title.bottom <= row.top + 4, `${title.bottom} ${row.top}`);
    assert.ok(first.height >= 24 && first.left >= row.left && first.right <= back.left, "the first is in sight");
    assert.ok(sign.width >= 24 && Math.abs(sign.top + sign.height / 2 - first.top - first.height / 2) < 2, "its × is in the middle");
    assert.ok(back.right <= row.right + 1 && row.right <= width, "so is the way back");
  });

  test(`at ${width} × ${height}, what an isolated type of link leaves out is said, over no part of the map, and shown`, async () => {
    const page = await desk.visit("hide-links=networking,collaboration,partnership", { size: { width, height } });
    assert.equal(plain(await page.text(".header .left-out")), "2 autres liens concernent des organisations masquées. Afficher");
    const [said, stage] = await page.run(() => [".header .left-out", ".stage"].map((one) => root.querySelector(one).getBoundingClientRect().toJSON()));
    assert.ok(said.bottom <= stage.top + 1 || said.top >= stage.bottom - 1, `${said.top} ${said.bottom}`);
    assert.ok(said.left >= 0 && said.right <= width);
    await page.click(await page.button("Afficher", ".left-out"));
    assert.equal(await page.run(() => [...root.querySelectorAll(".link")].filter(isPainted).length), 3);
    assert.equal(await page.shows(".header .left-out"), false);
  });
}
