// The texts of the bundled map come in the reader's language; those in the other one are fetched when it is chosen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { dataset, ENGLISH_MAP, MAP, reader, WHOLE_MAP } from "./support/reader.mjs";

const desk = reader();
const { summary } = dataset().organisations.find(({ id }) => id === "communagir");
const fetched = () => desk.server.requests.map((path) => path.slice(1)).filter((path) => path.endsWith(".bin"));
const card = (page) => page.text(".panel--card");

test("a reader fetches the texts in their language, and the others once they choose another", async () => {
  const page = await desk.visitWith({}, "select=communagir");
  assert.ok((await card(page)).includes(summary.fr));
  assert.deepEqual(fetched(), [MAP]);
  await page.speak("English");
  assert.ok((await card(page)).includes(summary.en));
  assert.deepEqual(fetched(), [MAP, WHOLE_MAP]);
  await page.speak("Français");
  assert.ok((await card(page)).includes(summary.fr));
  await page.speak("English");
  assert.deepEqual(fetched(), [MAP, WHOLE_MAP]);
});

test("an address in English has the English texts at once", async () => {
  const page = await desk.visitWith({}, "select=communagir&lang=en");
  assert.ok((await card(page)).includes(summary.en));
  assert.deepEqual(fetched(), [ENGLISH_MAP]);
});

test("names are found in either language without fetching anything", async () => {
  const page = await desk.visitWith({});
  await page.clickAt(await page.middleOf("[role=combobox]"));
  await page.press(..."research cent");
  assert.match(await page.text("[role=option]"), /Research centres/);
  assert.deepEqual(fetched(), [MAP]);
});

test("when the other texts cannot come, the interface changes its language, the texts keep theirs, and the page hears why", async () => {
  desk.expected = ["404", "integrity"];
  const page = await desk.visitWith({ [WHOLE_MAP]: undefined }, "select=communagir");
  await page.run(() => document.querySelector("carte-sociale").addEventListener("carte-error", ({ detail }) => (window.told = detail)));
  await page.speak("English");
  assert.match(await page.text(".legend"), /Roles/);
  const texts = await page.run(() => [...root.querySelectorAll(".panel--card p[lang]")].map(({ lang, textContent }) => [lang, textContent]));
  assert.ok(texts.some(([lang, text]) => lang === "fr" && text === summary.fr), JSON.stringify(texts));
  assert.deepEqual(await page.run(() => [window.told.code, window.told.message]), ["missing", "Le serveur n’a pas le fichier carte-sociale-2015.bin (404)."]);
  await page.speak("Français");
  assert.ok((await card(page)).includes(summary.fr));
});
