// Map, list and table are three views of one reading: each is reached by keyboard and by address, and shows the same data.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CATCH, countOf, lastOf } from "./support/caught.mjs";
import { tabTo } from "./support/keys.mjs";
import { plain } from "./support/page.mjs";
import { dataset, labelled, reader } from "./support/reader.mjs";

const desk = reader({}, [CATCH]);
const map = dataset();

/** The texts in each language. */
const SAID = {
  fr: { list: "Liste", table: "Tableau", links: "Liens", members: "Qui prend part à quoi", roles: "Rôles", scope: "Portée", count: "Nombre de liens", to: "Vers", rows: "16 lignes sur 16", none: "Aucune ligne ne contient ces mots.", also: "Figure aussi sous : ", byRole: "par rôle", byCollaboration: "par collaboration", lost: "Cette vue n’a pas pu être chargée; voici la liste." },
  en: { list: "List", table: "Table", links: "Links", members: "Who takes part in what", roles: "Roles", scope: "Reach", count: "Number of links", to: "To", rows: "16 of 16 rows", none: "No row contains these words.", also: "Also listed under: ", byRole: "by role", byCollaboration: "by collaboration", lost: "This view could not be loaded; here is the list." },
};

const view = (page) => page.run(() => root.querySelector(".cs").dataset.view);
const heads = async (page) => (await page.run(() => [...root.querySelectorAll(".list thead th")].map((one) => one.textContent))).map((text) => plain(text).replace(/ [▲▼]$/, ""));
const lines = async (page) => (await page.run(() => [...root.querySelectorAll(".list tbody tr")].map((line) => [...line.children].map((cell) => cell.innerText)))).map((line) => line.map(plain));
const rowsAre = (page, count) => page.until(`${count} rows`, (count) => root.querySelectorAll(".list tbody tr").length === count, count);
const pressed = (page, word) => page.until(`${word} is pressed`, (word) => [...root.querySelectorAll(".list [data-press][aria-pressed=true]")].some((one) => one.textContent === word), word);

for (const language of ["fr", "en"]) {
  const said = SAID[language];
  const visit = (hash = "") => desk.visit([hash, `lang=${language}`].filter(Boolean).join("&"));

  test(`the three views are one key away from each other, and each has an address, ${language}`, async () => {
    const page = await visit();
    await tabTo(page, "[data-command='view list']");
    assert.equal(plain(await page.focused()), said.list);
    await page.press("ENTER");
    assert.match(await page.hash(), /view=list/);
    assert.equal(await view(page), "list");
    await page.press("TAB", "ENTER");
    await page.until("the table", () => !!root.querySelector(".list table"));
    assert.equal(plain(await page.focused()), said.table, "the keyboard stays where it was");
    assert.match(await page.hash(), /view=table/);
    const pressed = await page.run(() => [...root.querySelectorAll(".views [aria-pressed=true]")].map((one) => one.dataset.command));
    assert.deepEqual(pressed, ["view table"]);
    assert.equal((await lines(await visit("view=table"))).length, 16);
  });

  test(`by keyboard, the table is sorted, its columns chosen, its rows filtered and kept, ${language}`, async () => {
    const page = await visit("view=table");
    assert.equal(await page.text(".table__status"), said.rows);
    await tabTo(page, "[data-answer=filter]");
    await page.press("z", "z");
    assert.equal(await page.text(".table__status"), said.none);
    await page.press("BACK_SPACE", "BACK_SPACE", ..."dynamo");
    const found = await lines(page);
    assert.ok(found.length > 0 && found.length < 16 && found.every((line) => /dynamo/i.test(line.join())), `${found}`);

    await tabTo(page, ".list details:not([hidden]) summary");
    await page.press("ENTER");
    await tabTo(page, "[data-answer=column-roles]");
    await page.press("SPACE");
    await tabTo(page, "[data-answer=column-scope]");
    await page.press("SPACE");
    const columns = await heads(page);
    assert.ok(columns.includes(said.scope) && !columns.includes(said.roles), `${columns}`);

    await tabTo(page, "[data-press=csv]");
    await page.press("ENTER");
    await page.driver.wait(async () => (await countOf(page.driver)) === 1, 10_000, "no file came");
    const file = await lastOf(page.driver);
    assert.match(file.name, /-organisations\.csv$/);
    const kept = file.text.replace("\ufeff", "").split("\r\n").filter(Boolean);
    assert.deepEqual([kept[0], kept.length], [columns.join(), found.length + 1], "what one sees, and the names of the columns");

    await tabTo(page, ".table__head button", said.count);
    await page.press("ENTER");
    const at = columns.indexOf(said.count);
    const counts = (await lines(page)).map((line) => Number(line[at]));
    assert.deepEqual(counts, counts.toSorted((one, other) => other - one), "the most linked first");
    assert.equal(await page.run(() => root.querySelector("[aria-sort]").ariaSort), "descending");
    await page.press("ENTER");
    assert.equal(await page.run(() => root.querySelector("[aria-sort]").ariaSort), "ascending");
    assert.ok(plain(await page.focused()).startsWith(said.count), "the keyboard stays on the head");
  });

  test(`a linked organisation leads to its row, whose name opens its card, ${language}`, async () => {
    const page = await visit("view=table");
    await tabTo(page, ".list tbody [data-press]", "Dynamo");
    await page.press("ENTER");
    const row = await page.run(() => root.activeElement.closest("tr[aria-current]")?.querySelector("th").textContent ?? "");
    assert.match(row, /Dynamo/);
    await page.press("TAB", "ENTER");
    assert.match(await page.hash(), /select=dynamo/);
    await page.until("the card has the keyboard", () => !!root.activeElement?.closest(".panel"));
    await page.press("ESCAPE");
    await page.until("the row has it again", () => root.activeElement?.closest(".list tr")?.textContent.includes("Dynamo"));
  });

  test(`links and collaborations have tables of their own, ${language}`, async () => {
    const page = await visit("view=table&show=external");
    await tabTo(page, "[data-press=links]");
    await page.press("ENTER");
    await pressed(page, said.links);
    await rowsAre(page, map.links.length + map.networks.length);
    const all = await lines(page);
    const to = (await heads(page)).indexOf(said.to);
    assert.ok(all.every((line) => line.length === 5 && line[1] && line[2] && line[to] && line[4]), "type, direction and evidence are said");
    await page.press("TAB", "ENTER");
    await pressed(page, said.members);
    await rowsAre(page, map.organisations.length);
    assert.equal((await heads(page)).length, map.collaborations.length + 2);
    for (const [at, collaboration] of map.collaborations.entries()) {
      const members = (await lines(page)).filter((line) => line[at + 1] !== "").length;
      assert.equal(members, collaboration.members?.length ?? members, collaboration.id);
    }
  });

  test(`the list stands by role or by collaboration, and says who stands elsewhere too, ${language}`, async () => {
    const page = await visit("view=list");
    await tabTo(page, "[data-press=list-role]");
    await page.press("ENTER");
    await pressed(page, said.byRole);
    assert.equal(plain(await page.focused()), said.byRole);
    const roles = await page.run(() => [...root.querySelectorAll(".list > ol")].map((group) => [...group.querySelectorAll("h4")].map((one) => one.textContent)));
    assert.equal(roles.length, map.roles.length);
    const twice = labelled((one) => one.standing !== "external" && one.roles.length > 1).length;
    const also = await page.run((words) => [...root.querySelectorAll(".list__also")].filter((one) => one.textContent.replace(/\s/g, " ").startsWith(words)).length, said.also);
    assert.equal(also, 2 * twice);
    await page.press("TAB", "ENTER");
    await pressed(page, said.byCollaboration);
    assert.ok((await page.run(() => root.querySelectorAll(".list > h3").length)) > map.collaborations.length - 1);
    await page.press("TAB");
    await tabTo(page, ".list [data-command^='open ']");
    await page.press("ENTER");
    assert.match(await page.hash(), /select=/);
  });

  test(`what is hidden is hidden in each view, with the same counts, ${language}`, async () => {
    const shown = labelled((one) => one.standing !== "external" && !(one.roles.length === 1 && one.roles[0] === "network")).length;
    const page = await visit("hide-roles=network&hide-links=funding");
    assert.equal((await page.nodes()).size, shown);
    for (const one of ["list", "table"]) {
      await page.click(await page.find(`[data-command='view ${one}']`));
      await page.until(one, () => !!root.querySelector(".list :is(tbody tr, .list__entries > li)"));
      assert.equal(await page.run(() => root.querySelectorAll(".list :is(tbody tr, .list__entries > li)").length), shown, one);
    }
    await page.click(await page.find("[data-press=links]"));
    await pressed(page, said.links);
    assert.ok(!(await lines(page)).some((line) => /Financement|Funding/.test(line[1])), "nor are its links");
    await page.click(await page.find(".chip"));
    await page.until("more rows", (count) => root.querySelectorAll(".list tbody tr").length > count, 5);
    await page.click(await page.find("[data-command^=language]"));
    await page.until("the other language", (words) => root.querySelector(".list [data-press=links]").textContent !== words, said.links);
    await page.click(await page.find("[data-command='view map']"));
    assert.ok(await page.shows(".node"), "and the map is there again");
  });

  test(`in words, who keeps to what is around one reads nobody else, ${language}`, async () => {
    const around = await desk.visit(`focus=ae&lang=${language}`);
    const lit = await around.lit();
    assert.ok(lit.length > 2 && lit.length < 16);
    assert.equal((await around.nodes()).size, 16, "on the map, the rest fades");
    for (const [view, row] of [["list", ".list__entries > li"], ["table", ".table__frame tbody tr"]]) {
      await tabTo(around, `[data-command='view ${view}']`);
      await around.press("ENTER");
      await around.until("the rows", (row) => !!root.querySelector(row), row);
      assert.equal(await around.run((row) => root.querySelectorAll(row).length, row), lit.length, view);
    }
  });

  test(`without what draws the tables, the list is there and one is told, ${language}`, async () => {
    desk.expected = ["companion", "404"];
    const page = await desk.visitWith({ "embed/companion_bg.wasm": undefined }, `view=table&lang=${language}`);
    try {
      await page.until("the list", () => root.querySelectorAll(".list__entries > li").length === 16);
      assert.equal(await page.text(".list > [role=status]"), said.lost);
      await page.click(await page.find("[data-command='view map']"));
      assert.ok(await page.shows(".node"));
    } finally {
      await desk.visitWith({});
    }
  });
}
