// The groups of a large map: regions at first sight, the legend, the list, and the filters that lead down.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { communities } from "./support/generated.mjs";
import { plain } from "./support/page.mjs";
import { DATA, reader } from "./support/reader.mjs";
import { clashes, written } from "./support/written.mjs";

const desk = reader();

const chips = (page) => page.run(() => [...root.querySelectorAll(".chip__name")].map((chip) => chip.textContent));
const shown = (page) => page.run(() => root.querySelectorAll(".node:not(.is-hidden)").length);
const address = (page) => page.driver.getCurrentUrl();

test("at first sight few regions have names that cover nothing, and zooming in leads to those of organisations", async () => {
  const page = await desk.visitWith({ [DATA]: communities(150) });
  const regions = await page.run(() => root.querySelectorAll(".region").length - root.querySelectorAll(".legend .region").length);
  assert.ok(regions >= 5 && regions <= 12, `${regions} regions`);
  const names = await page.run(() => [...root.querySelectorAll(".region__name")].map((name) => name.textContent));
  assert.equal(names.length, regions, "each is named");
  assert.ok(names.some((name) => plain(name).startsWith("Collaboration ")), names.join());
  assert.deepEqual(clashes(await written(page, ".node__label, .node__caption, .region__name")), []);
  for (let press = 0; press < 8; press += 1) await page.click(await page.button("Agrandir"));
  await page.settled();
  assert.equal(await page.run(() => root.querySelectorAll(".region__name").length), 0);
});

test("the name of a region and its legend entry show only that group, and the address says so", async () => {
  const page = await desk.visit();
  const name = await page.run(() => root.querySelector(".region__name").textContent);
  await page.click(await page.find(".region__name"));
  await page.settled();
  assert.deepEqual((await chips(page)).map(plain), [plain(`Seulement : ${name.replace(/\s+/g, " ")}`)]);
  const count = await shown(page);
  assert.ok(count >= 4 && count < 60, `${count} shown`);
  assert.match(await address(page), /groups=/);
  await page.click(await page.find(".chip"));
  await page.settled();
  assert.equal(await shown(page), 150);
});

test("a search that finds many offers to show only those, and a least number of links is chosen in the legend", async () => {
  const page = await desk.visit();
  const field = await page.find("[role=combobox]");
  await field.click();
  await field.sendKeys("Alliance");
  await page.settled();
  const last = await page.run(() => [...root.querySelectorAll("[role=option]")].at(-1).textContent);
  assert.equal(plain(last), "Montrer seulement ces 19 organisations");
  await page.click(await page.run(() => [...root.querySelectorAll("[role=option]")].at(-1)));
  await page.settled();
  assert.deepEqual((await chips(page)).map(plain), ["Contenant : Alliance"]);
  assert.equal(await shown(page), 19);
  assert.match(await address(page), /words=Alliance/);
  const linked = await desk.visit("links=8");
  assert.deepEqual((await chips(linked)).map(plain), ["Au moins 8 liens"]);
  assert.ok((await shown(linked)) < 150);
});

test("on a phone it begins with the groups and the search, and the list has them as groups", async () => {
  const page = await desk.visit("", { size: SIZES.phone });
  const buttons = await page.run(() => [...root.querySelectorAll(".list [data-command^='only group']")].filter((button) => button.checkVisibility()).length);
  assert.ok(buttons >= 5 && buttons <= 12, `${buttons} groups`);
  await page.click(await page.find("[data-press=list-group]"));
  await page.until("the groups", () => root.querySelectorAll(".list h3").length >= 5);
  assert.equal(await page.run(() => root.querySelectorAll(".list .list__entries > li").length), 150);
});
