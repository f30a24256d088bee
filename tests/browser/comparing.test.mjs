// Comparing two editions in the page: the sentences, the table, and the map of both.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CATCH, pressed } from "./support/author.mjs";
import { atStep, choose, openEntry, written } from "./support/files.mjs";
import { dataset, reader } from "./support/reader.mjs";

const desk = reader({ calm: true }, [CATCH]);
const text = (page) => page.text(".dialog > div");

/** The edition before: one organisation more, two fewer, one with other roles. */
function older() {
  const { arrangements, ...file } = dataset();
  file.source.date = "2014-01";
  const gone = ["la-cle", "cmtq"];
  file.organisations = file.organisations.filter(({ id }) => !gone.includes(id));
  file.organisations.push({ ...file.organisations[0], id: "partie", acronym: "PARTIE", name: { fr: "Organisation partie", en: "Gone" } });
  file.links = file.links.filter(({ source, target }) => !gone.includes(source) && !gone.includes(target));
  file.links.push({ ...file.links[0], source: "partie", target: file.organisations[1].id, type: file.links[0].type });
  file.networks = (file.networks ?? []).map((network) => ({ ...network, members: network.members.filter((id) => !gone.includes(id)) })).filter(({ members }) => members.length > 2);
  file.collaborations = file.collaborations.map((one) => ({ ...one, members: one.members.filter(({ organisation }) => !gone.includes(organisation)) }));
  file.story = [];
  const changed = file.organisations.find(({ id }) => id === "ae");
  changed.roles = [file.roles.find(({ id }) => !changed.roles.includes(id)).id];
  return JSON.stringify(file);
}

test("who came and left is read in sentences, in a table, and on a map of both", async () => {
  const page = await desk.visit("lang=fr");
  await openEntry(page, "compare");
  await choose(page, written("2014.json", older()));
  await atStep(page, 1);
  const letter = await page.run(() => root.querySelector(".dialog [data-answer=letter]").value);
  assert.match(letter, /2\u00a0organisations se sont ajoutées/);
  assert.match(letter, /1\u00a0organisation est partie\u00a0: PARTIE/);
  const rows = await page.run(() => [...root.querySelectorAll(".dialog tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.ok(rows.some(([change, kind, name]) => change.includes("retiré") && kind === "organisation" && name === "PARTIE"), JSON.stringify(rows));
  assert.ok(rows.some(([, kind, name]) => kind === "organisation, rôles" && name === "AE"));
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
