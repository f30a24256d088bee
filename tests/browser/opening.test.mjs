// Opening what people have, in the page: a dropped table becomes the map by keyboard alone, and one step takes it back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CATCH, pressed, tabTo } from "./support/author.mjs";
import { atStep, choose, drop, openEntry, written } from "./support/files.mjs";
import { plain } from "./support/page.mjs";
import { dataset, reader } from "./support/reader.mjs";

const desk = reader({ calm: true }, [CATCH]);

const MEMBERS = "Nom;Genre;Budget;Code\nAlpha;Fonds;x;1\nBeta;Fonds;y;2\nGamma;Relais;z;3\n";
const LINKS = "De;Vers;Type de lien\nAlpha;Beta;Partenariat\nBeta;Gamma;Financement\n";

const text = (page) => page.text(".dialog > div");
const labels = async (page) => [...(await page.nodes()).keys()].sort();

test("a dropped table is mapped by keyboard alone, taken, saved, and taken back", async () => {
  const page = await desk.visit("lang=fr&select=ae");
  await page.run(() => localStorage.clear());
  await drop(page, ".stage", "membres.csv", MEMBERS);
  await atStep(page, 1);
  assert.match(await text(page), /membres.csv : tableau en texte, UTF-8, « ; », 1 tableau, 3 lignes/);
  await pressed(page, "next");
  await atStep(page, 2);
  await tabTo(page, '.dialog [data-answer="column-1"]');
  await page.press("r", "ô");
  await tabTo(page, '.dialog [data-answer="column-3"]');
  await page.press("HOME");
  await page.until("the choice", () => [...root.querySelectorAll(".dialog tbody tr")].at(-1).textContent.includes("selon votre choix"));
  assert.match(await text(page), /Résultat : 3 organisations/);
  await pressed(page, "next");
  await atStep(page, 3);
  await page.until("the map drawn", () => root.querySelector(".dialog .open__picture svg"));
  assert.match(await text(page), /Alpha[^]*colonne laissée de côté, selon votre choix/);
  assert.equal((await labels(page)).length, 16, "the map of the page stays until then");
  await pressed(page, "take");
  await page.until("the other map", () => root.querySelector(".replaced"));
  assert.deepEqual(await labels(page), ["Alpha", "Beta", "Gamma"]);
  assert.match(plain(await page.focused()), /vient de membres.csv/);
  await page.press("TAB", "TAB", "ENTER");
  await page.until("the file", () => window.files.length === 1);
  const [file] = await page.run(() => window.files);
  assert.equal(JSON.parse(file.text).organisations.length, 3);
  await page.run(() => root.querySelector(".replaced button").focus());
  await page.press("ENTER");
  await page.until("the map before", () => root.querySelectorAll(".node").length > 3);
  assert.equal((await labels(page)).length, 16);
  assert.match(await page.hash(), /select=ae/);
  assert.equal(await page.run(() => root.querySelector(".replaced")), null);
});

test("several files are opened together, with what was chosen last time", async () => {
  const page = await desk.visit("lang=fr");
  await openEntry(page, "open");
  await choose(page, written("membres.csv", MEMBERS), written("liens.csv", LINKS));
  await atStep(page, 1);
  await pressed(page, "next");
  await atStep(page, 2);
  assert.match(await text(page), /Vos choix de la dernière fois/);
  assert.match(await text(page), /Résultat : 3 organisations, 2 liens/);
  await pressed(page, "back");
  await atStep(page, 1);
});

test("what cannot be opened gets a sentence, and a map of this project opens with its problems", async () => {
  const page = await desk.visit("lang=en");
  await openEntry(page, "open");
  await choose(page, written("rapport.pdf", "%PDF-1.7"));
  await page.until("the sentence", () => root.querySelector(".dialog [role=alert]"));
  assert.match(await text(page), /rapport.pdf: a PDF/);
  const { roles, ...rest } = dataset();
  await choose(page, written("carte.json", JSON.stringify({ roles: [], ...rest })));
  await atStep(page, 3);
  assert.match(await text(page), /not a valid map yet/);
  assert.equal(await page.run(() => root.querySelector(".dialog [data-press=take]")), null);
  await pressed(page, "back");
  await atStep(page, 0);
  await choose(page, written("carte.json", JSON.stringify({ roles, ...rest })));
  await atStep(page, 3);
  await pressed(page, "take");
  await page.until("the map", () => root.querySelector(".replaced"));
});

test("pasted cells are read, and a thousand organisations have their picture soon", async () => {
  const page = await desk.visit("lang=fr");
  await openEntry(page, "open");
  const field = await page.find(".dialog [data-answer=pasted]");
  await page.driver.executeScript("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))", field, "Nom\tVille\nAlpha\tLaval\n");
  await pressed(page, "paste");
  await atStep(page, 1);
  assert.match(await text(page), /Collage/);
  await pressed(page, "back");
  await atStep(page, 0);
  const names = Array.from({ length: 1000 }, (_, at) => `Organisme ${at}`);
  const links = Array.from({ length: 3000 }, (_, at) => `Organisme ${at % 1000};Organisme ${(at * 7 + 1 + Math.floor(at / 1000)) % 1000};Partenariat`);
  await choose(page, written("o.csv", `Nom;Genre\n${names.map((name, at) => `${name};G${at % 5}`).join("\n")}`), written("l.csv", `De;Vers;Type\n${links.join("\n")}`));
  await atStep(page, 1);
  await pressed(page, "next");
  await page.until("the count", () => root.querySelector(".dialog .open__count"));
  const begun = Date.now();
  await pressed(page, "next");
  await page.until("the picture", () => root.querySelector(".dialog .open__picture svg"));
  console.log(`picture of 1000 organisations after ${Date.now() - begun} ms, driver included`);
  await page.press("ESCAPE");
});

test("a table copied from a page or a spreadsheet keeps its merged cells and its line breaks, and nothing of it runs", async () => {
  const page = await desk.visit("lang=fr");
  await openEntry(page, "open");
  const html = `<meta charset="utf-8"><table><tr><td>Nom</td><td>Secteur</td><td>Mission</td></tr>
    <tr><td>Halte</td><td rowspan="2">Santé<script>window.isRun = true</script></td><td>Aider<br>Écouter</td></tr><tr><td>Répit</td><td>Garder "la nuit"</td></tr></table>`;
  const pasted = await page.run((html) => {
    const field = root.querySelector(".dialog [data-answer=pasted]");
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", "autre chose");
    field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData }));
    return field.value;
  }, html);
  assert.equal(pasted, 'Nom\tSecteur\tMission\nHalte\tSanté\t"Aider\nÉcouter"\nRépit\t\t"Garder ""la nuit"""\n');
  await pressed(page, "paste");
  await atStep(page, 1);
  assert.match(await text(page), /1 tableau, 2 lignes/);
  assert.equal(await page.run(() => window.isRun), null);
});
