// Comparing two editions in the page: the table, the map of both, and the sentences; an edition that is published; merging.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CATCH, openPanel, pressed } from "./support/author.mjs";
import { SIZES } from "./support/browser.mjs";
import { older } from "./support/editions.mjs";
import { atStep, choose, openEntry, written } from "./support/files.mjs";
import { presented } from "./support/presented.mjs";
import { DATA, DIST, dataset, reader } from "./support/reader.mjs";
import { workbook } from "./support/workbook.mjs";

const desk = reader({ calm: true }, [CATCH]);
const text = (page) => page.text(".dialog > div");

test("who came and left is read in sentences, in a table, and on a map of both", async () => {
  const page = await desk.visit("lang=fr");
  await openEntry(page, "compare");
  await choose(page, written("2014.json", older()));
  await atStep(page, 1);
  const letter = await page.run(() => root.querySelector(".dialog [data-answer=letter]").value);
  assert.match(letter, /2\u00a0organisations se sont ajoutées/);
  assert.match(letter, /1\u00a0organisation est partie\u00a0: PARTIE/);
  const rows = () => page.run(() => [...root.querySelectorAll(".dialog tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent)));
  const all = await rows();
  assert.deepEqual(all[0], ["organisations"], "they come first");
  assert.ok(all.some(([change, name, before]) => change.includes("retiré") && name === "PARTIE" && before === "Organisation partie"), JSON.stringify(all));
  assert.ok(all.some(([, name]) => name === "AE rôles"), JSON.stringify(all));
  const pick = (name, value) =>
    page.run(
      (name, value) => {
        const menu = root.querySelector(`.dialog [data-answer=${name}]`);
        menu.value = value;
        menu.dispatchEvent(new Event("input", { bubbles: true }));
      },
      name,
      value,
    );
  await pick("only", "organisations");
  await pick("sign", "−");
  await page.until("who left", () => root.querySelectorAll(".dialog tbody tr").length === 2);
  assert.deepEqual((await rows())[1].slice(1), ["PARTIE", "Organisation partie", ""]);
  await page.until("the map of both", () => root.querySelector(".dialog .both svg"));
  const signs = (layer) => page.run((layer) => root.querySelectorAll(`.dialog .both__${layer} .both__halo`).length, layer);
  assert.deepEqual([await signs("added"), await signs("removed")], [2, 1]);
  const opacity = (layer) => page.run((layer) => getComputedStyle(root.querySelector(`.dialog .both__${layer}`)).opacity, layer);
  await page.run(() => root.querySelector(".dialog [data-answer=show][value='0']").click());
  await page.settled();
  assert.deepEqual([await opacity("added"), await opacity("removed")], ["0", "1"]);
  await page.run(() => root.querySelector(".dialog [data-answer=show][value='2']").click());
  await page.settled();
  assert.deepEqual([await opacity("added"), await opacity("removed")], ["1", "0"]);
  await pressed(page, "table");
  await page.until("the file", () => window.files.length === 1);
  await page.run(() => root.querySelector(".dialog [data-answer=order][value=after]").click());
  await page.until("turned", () => root.querySelector(".dialog [data-answer=letter]").value.includes("PARTIE") && root.querySelector(".dialog [data-answer=letter]").value.startsWith("1"));
  assert.match(await text(page), /Comparer deux éditions/);
});

/** This year's list: who is a member of the map or its partner but one, and a new one. */
const LIST = [["Nom", "Adhésion"], ...dataset().organisations.filter(({ id, standing }) => standing !== "external" && id !== "la-cle").map(({ name }) => [name.fr, "2016"]), ["Collectif des nouveaux voisins", "2016"]];
const LISTS = {
  laptop: written("membres-2016.csv", `\ufeff${LIST.map((row) => row.join(";")).join("\r\n")}`),
  phone: written("membres-2016.xlsx", workbook({ Membres: LIST })),
};
for (const [device, list] of Object.entries(LISTS)) {
  test(`on a ${device}, this year's list says who left, in sight as soon as it is compared`, async (context) => {
    const page = await desk.visit("lang=fr", { size: SIZES[device], touch: device === "phone" });
    const begun = Date.now();
    await openEntry(page, "compare");
    await choose(page, list);
    await atStep(page, 1);
    const [came, left] = await page.run(() => [...root.querySelectorAll(".dialog [role=status] .open__count")].map((line) => (line.getBoundingClientRect().bottom < innerHeight ? line.textContent : "out of sight")));
    context.diagnostic(`known after ${Date.now() - begun} ms and two acts: the entry of the menu, the file`);
    assert.equal(came, "1\u00a0organisation s’est ajoutée\u00a0: Collectif des nouveaux voisins.");
    assert.equal(left, "1\u00a0organisation est partie\u00a0: Coopérative La Clé.");
    const gone = await page.run(() => [...root.querySelectorAll(".dialog tbody tr")].map((row) => row.textContent).filter((text) => text.startsWith("−")));
    assert.match(gone[0], /La Clé/);
    await page.until("the map of both", () => root.querySelector(".dialog .both svg"));
    const halos = (layer) => page.run((layer) => root.querySelectorAll(`.dialog .both__${layer} .both__halo`).length, layer);
    assert.deepEqual([await halos("added"), await halos("removed")], [1, 1]);
  });
}

test("the edition at an address of this site is compared, and an address that leads nowhere is told", async () => {
  const page = await desk.visit("lang=en");
  await openEntry(page, "compare");
  const type = (value) => page.run((value) => {
    const field = root.querySelector(".dialog [data-answer=address]");
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
  await type("embed/carte-sociale-2015.json");
  await pressed(page, "fetch");
  await atStep(page, 1);
  assert.match(await text(page), /Nothing changed/);
});

test("an edition that the page publishes is compared at once where the address asks for it", async () => {
  const index = readFileSync(`${DIST}/index.html`, "utf8").replace("<carte-sociale ", '<carte-sociale compare="2014.json" ');
  const page = await desk.visitWith({ "2014.json": older(), "index.html": index }, "lang=fr&compare");
  await page.until("the comparison", () => root.querySelector(".dialog[open] [data-step='1']"));
  assert.match(await text(page), /Avant : 2014\.json \(janvier 2014\) → Après : la carte affichée \(mars 2015\)/);
  await page.press("ESCAPE");
  await page.until("it is closed", () => !root.querySelector(".dialog[open]"));
  assert.equal(await page.run(() => getComputedStyle(root.querySelector("[data-command='dialog compare']")).display !== "none"), true, "the menu offers it");
});

test("an edition that is not where the page says is told", async () => {
  const index = readFileSync(`${DIST}/index.html`, "utf8").replace("<carte-sociale ", '<carte-sociale compare="missing.json" ');
  desk.expected = ["missing.json"];
  const page = await desk.visitWith({ "index.html": index }, "lang=fr&compare");
  await page.until("a sentence", () => root.querySelector(".dialog[open] [role=status]")?.textContent.includes("Il n’y a pas de fichier"));
});

/** The bundled map with these slides. */
const told = (...states) => JSON.stringify({ ...dataset(), story: states.map((state, at) => ({ title: { fr: `Diapositive ${at + 1}`, en: `Slide ${at + 1}` }, ...(state && { state }) })) });

test("a slide shows what changed since the edition beside the map, until the next one", async () => {
  const page = presented(await desk.visitWith({ [DATA]: told("compare=2014.json", "lift=ae", "compare=absente.json"), "embed/2014.json": older() }, "lang=fr&slide=1"));
  desk.expected = ["absente.json"];
  await page.present();
  const both = () => page.text(".present__comparison");
  await page.until("the map of both", () => root.querySelector(".present__comparison .both svg"));
  assert.match(await both(), /Cette diapositive montre ce qui a changé entre la carte et 2014\.json\./);
  assert.match(await both(), /1 organisation est partie : PARTIE/);
  assert.equal(await page.run(() => root.querySelector(".present__comparison [data-press], .present__comparison table")), null, "nothing to choose but the switch");
  await page.click(await page.find(".present__comparison [data-answer=show][value='0']"));
  await page.until("only before", () => getComputedStyle(root.querySelector(".present__comparison .both__added")).opacity === "0");
  // A clicker, while the switch has the focus.
  await page.press("PAGE_DOWN");
  assert.equal(await page.slide(), 2);
  assert.equal(await page.run(() => root.querySelector(".present__comparison")), null);
  await page.press("PAGE_DOWN");
  await page.until("the sentence", () => root.querySelector(".present__comparison [role=status]"));
  assert.match(await both(), /Cette édition ne peut pas être lue ici/);
  await page.press("PAGE_UP", "PAGE_UP");
  await page.until("both again", () => root.querySelector(".present__comparison .both svg"));
  await page.press("ESCAPE");
  await page.over();
  assert.equal(await page.run(() => root.querySelector(".present__comparison")), null);
  assert.equal((await page.nodes()).size, 16);
});

test("the story as a text says what a slide compares, and its author chooses it by the name of a file", async () => {
  const page = await desk.visitWith({ [DATA]: told("", "lift=ae") }, "lang=fr&view=story");
  await page.until("the text", () => root.querySelector("[data-part='2']"));
  assert.doesNotMatch(await page.text("[data-part='1']"), /ce qui a changé/);
  await openPanel(page);
  const type = (value) => page.run((value) => {
    const field = root.querySelector(".dialog [data-answer=compared]");
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
  for (const name of ["https://autre.example/2014.json", "../2014.json", ".2014"]) {
    await type(name);
    await page.until("why it is not taken", () => root.querySelector(".dialog .form__act [role=status]").textContent.startsWith("Le nom d’un fichier publié à côté de la carte"));
    assert.doesNotMatch(await page.text("[data-part='1']"), /ce qui a changé/);
  }
  await type("2014.json");
  await page.until("no reason", () => !root.querySelector(".dialog .form__act [role=status]").textContent.startsWith("Le nom"));
  await page.until("the sentence", () => root.querySelector("[data-part='1']")?.textContent.includes("entre la carte et 2014.json."));
});

test("what two people changed is merged, with a choice where both changed the same, and taken back", async () => {
  const page = await desk.visitWith({}, "lang=fr");
  const edition = (site, mission) => {
    const file = dataset();
    file.organisations[0].website = site;
    if (mission) file.organisations[1].mission.fr = mission;
    return JSON.stringify(file);
  };
  await openEntry(page, "compare");
  await pressed(page, "merge");
  await page.until("the choice of files", () => root.querySelector(".dialog [data-step='2']"));
  const give = async (name, path) => (await page.find(`.dialog input[type=file][data-answer=${name}]`)).sendKeys(path);
  await give("base", written("base.json", edition("https://avant.example")));
  await page.until("the first is read", () => root.querySelector(".dialog").textContent.includes("base.json"));
  await give("theirs", written("leur.json", edition("https://leur.example", "Une autre mission.")));
  await page.until("the second is read", () => root.querySelector(".dialog").textContent.includes("leur.json"));
  await pressed(page, "go");
  await page.until("the question", () => root.querySelector(".dialog .merge__question"));
  assert.match(await text(page), /1 changement repris de la leur\. 1 question reste à décider\./);
  await page.run(() => root.querySelector(".dialog [data-answer=answer-0][value=theirs]").click());
  await page.until("nothing is left", () => root.querySelector(".dialog .open__count").textContent.includes("Il ne reste rien à décider"));
  await pressed(page, "take");
  await page.until("the merged map", () => root.querySelector(".replaced"));
  assert.match(await page.run(() => root.querySelector(".replaced p").textContent), /réunit la carte affichée et leur\.json/);
  await page.run(() => root.querySelector(".replaced button").click());
  await page.until("the map before", () => !root.querySelector(".replaced"));
});
