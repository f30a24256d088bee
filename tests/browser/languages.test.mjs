// Texts come in the reader's language, the map's and the interface's; those in another one are fetched when it is chosen.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { DATA, dataset, DIST, ENGLISH_MAP, MAP, reader, WHOLE_MAP, WORDS } from "./support/reader.mjs";

const desk = reader();
const { summary, mission } = dataset().organisations.find(({ id }) => id === "communagir");
const fetched = () => desk.server.requests.map((path) => path.slice(1)).filter((path) => path.endsWith(".bin"));
const card = (page) => page.text(".panel--card");

test("a reader fetches what is seen first in their language, and the rest once they point at something", async () => {
  const page = await desk.visitWith({});
  assert.deepEqual(fetched(), [MAP]);
  await page.click(await page.node("Communagir"));
  assert.ok((await card(page)).includes(summary.fr));
  assert.ok((await card(page)).includes(mission.fr));
  assert.deepEqual(fetched(), [MAP, WHOLE_MAP]);
  await page.speak("English");
  assert.ok((await card(page)).includes(mission.en));
  await page.speak("Français");
  assert.ok((await card(page)).includes(summary.fr));
  await page.speak("English");
  assert.deepEqual(fetched(), [MAP, WHOLE_MAP]);
});

test("a card that is open while its texts come has them then, and says that it waits for them", async () => {
  let release;
  const whole = new Promise((send) => (release = () => send(readFileSync(`${DIST}/${WHOLE_MAP}`))));
  const page = await desk.visitWith({ [WHOLE_MAP]: () => whole });
  await page.run(() => document.querySelector("carte-sociale").select("communagir"));
  await page.until("the card", () => root.querySelector(".panel--card[aria-busy=true] h2"));
  assert.ok(!(await card(page)).includes(mission.fr));
  release();
  await page.until("its texts", () => !root.querySelector("[aria-busy]"));
  assert.ok((await card(page)).includes(mission.fr));
});

test("an address with a card has all of its texts at once", async () => {
  for (const [address, language] of [["select=communagir", "fr"], ["select=communagir&lang=en", "en"]]) {
    const page = await desk.visitWith({}, address);
    assert.ok((await card(page)).includes(mission[language]));
    assert.deepEqual(fetched(), [WHOLE_MAP]);
  }
});

test("an address in English has the English texts at once", async () => {
  const page = await desk.visitWith({}, "lang=en");
  assert.match(await page.legend(), /Roles/);
  assert.deepEqual(fetched(), [ENGLISH_MAP]);
});

test("names are found in either language", async () => {
  const page = await desk.visitWith({});
  await page.clickAt(await page.middleOf("[role=combobox]"));
  await page.press(..."research cent");
  assert.match(await page.text("[role=option]"), /Research centres/);
});

test("when the other texts cannot come, the interface changes its language, the texts keep theirs, and the page hears why", async () => {
  desk.expected = ["404", "integrity"];
  const page = await desk.visitWith({ [WHOLE_MAP]: undefined }, "select=communagir");
  await page.run(() => document.querySelector("carte-sociale").addEventListener("carte-error", ({ detail }) => (window.told = detail)));
  await page.speak("English");
  assert.match(await page.legend(), /Roles/);
  const texts = await page.run(() => [...root.querySelectorAll(".panel--card p[lang]")].map(({ lang, textContent }) => [lang, textContent]));
  assert.ok(texts.some(([lang, text]) => lang === "fr" && text === summary.fr), JSON.stringify(texts));
  assert.deepEqual(await page.run(() => [window.told.code, window.told.message]), ["missing", "Le serveur n’a pas le fichier carte-sociale-2015.bin (404)."]);
  await page.speak("Français");
  assert.ok((await card(page)).includes(summary.fr));
});

const words = () => desk.server.requests.map((path) => path.slice(1)).filter((path) => /words\..*\.txt$/.test(path));
const corpus = (name) => readFileSync(new URL(`../corpus/good/${name}.json`, import.meta.url), "utf8");
const inMenu = (page) => page.run(() => [...root.querySelectorAll("[data-command^='language ']")].map(({ lang, textContent }) => [lang, textContent]));

test("the words of the interface come in the reader's language, then in those they choose, once each", async () => {
  const page = await desk.visitWith({}, "select=communagir");
  assert.deepEqual(words(), WORDS.slice(0, 1));
  assert.deepEqual(await inMenu(page), [["en", "English"], ["es", "Español"]]);
  await page.speak("English");
  assert.match(await page.legend(), /Roles/);
  await page.speak("Español");
  assert.match(await page.legend(), /Vínculos/);
  // The map has no Spanish: its texts are in French, and say so.
  assert.ok((await card(page)).includes(summary.fr));
  assert.equal(await page.run((text) => [...root.querySelectorAll(".panel--card p")].find(({ textContent }) => textContent === text).lang, summary.fr), "fr");
  assert.deepEqual([await page.run(() => root.querySelector(".cs").lang), await page.run(() => location.hash.includes("lang=es"))], ["es", true]);
  await page.speak("Français");
  await page.speak("Español");
  assert.deepEqual(words(), WORDS);
});

test("when the words of another language cannot come, those that are there stand for them", async () => {
  desk.expected = ["404", "integrity"];
  const page = await desk.visitWith({ [WORDS[2]]: undefined });
  await page.speak("Español");
  assert.match(await page.legend(), /Liens/);
});

test("a map in English only speaks English, and the interface the page's language", async () => {
  const page = await desk.visitWith({ [DATA]: corpus("english-only") });
  assert.equal(await page.text(".header__title"), "Map of the district");
  assert.deepEqual(await inMenu(page), [["en", "English"], ["es", "Español"]]);
  await page.speak("English");
  assert.match(await page.legend(), /Standing/);
});

test("a map in Spanish and French is read in both", async () => {
  const file = corpus("three-languages").replace('"ar", "fr-CA"', '"fr-CA", "ar"');
  const page = await desk.visitWith({ [DATA]: file }, "lang=es");
  assert.equal(await page.text(".header__title"), "Mapa del barrio");
  assert.match(await page.legend(), /Vínculos/);
  await page.speak("Français");
  assert.equal(await page.text(".header__title"), "Carte du quartier");
  assert.match(await page.legend(), /Liens/);
});

test("a map in Arabic and French: the texts stand from right to left, the interface is in French", async () => {
  const page = await desk.visitWith({ [DATA]: corpus("arabic") }, "lang=ar&select=dar");
  assert.equal(await page.run(() => root.querySelector(".cs").lang), "fr");
  assert.match(await page.legend(), /Liens/);
  const mission = await page.run(() => {
    const text = [...root.querySelectorAll(".panel--card p")].find(({ textContent }) => textContent.includes("جمع"));
    return [text.lang, getComputedStyle(text).direction];
  });
  assert.deepEqual(mission, ["ar", "rtl"]);
  await page.speak("Français");
  assert.equal(await page.text(".header__title"), "Carte du quartier");
});
