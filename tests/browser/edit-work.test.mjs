// How much of the page an act of the editor touches on a map of many organisations, counted: not how long it takes.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open } from "./support/browser.mjs";
import { communities } from "./support/generated.mjs";
import { Page } from "./support/page.mjs";
import { DATA, DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const COUNT = 140;

describe("the work of an act", { concurrency: false }, () => {
  let driver, server, page;
  before(async () => {
    server = await serve(DIST, { watched: true, files: { "embed/other.json": communities(COUNT) }, write: (text) => text.replace(`<carte-sociale src="${DATA}"`, '<carte-sociale src="embed/other.json"') });
    driver = await open();
    page = await Page.visit(driver, server.address);
    await page.until("it is drawn", () => root.querySelectorAll(".node").length > 3);
    await page.run(() => root.querySelector("[data-command='dialog edit']").click());
    await page.until("the editor", () => root.querySelector(".dialog[open] .edit__form"));
    await page.settled(30);
    await page.run(() => {
      window.touched = new Set();
      // Labels say the rank among the names, which another name may change.
      const isSeen = ({ attributeName }) => attributeName !== "aria-label";
      const observer = new MutationObserver((all) => all.filter(isSeen).forEach(({ target }) => touched.add(target.nodeType === Node.TEXT_NODE ? target.parentNode : target)));
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  });
  after(async () => {
    await driver?.quit();
    await server?.close();
  });

  const press = (name) => page.run((name) => root.querySelector(`.dialog [data-press="${name}"]`).click(), name);
  const act = (name) => page.run((name) => root.querySelector(`.dialog [data-press="${name}"]`).textContent, name);
  const forget = async () => {
    await page.settled(30);
    await page.run(() => touched.clear());
  };
  /** How many elements of the panel and of the map were touched since. */
  const counted = async () => {
    await page.settled(30);
    return page.run(() => [".dialog", ".stage"].map((part) => [...touched].filter((one) => one?.closest(part)).length));
  };

  test("a letter in a form touches its field, and the name on the map, wherever that comes in the order of names", async () => {
    await page.run(() => root.querySelector(".dialog [data-answer^='name.']").focus());
    const before = await act("undo");
    await forget();
    await page.press("e");
    await page.until("the map has it", () => [...root.querySelectorAll(".node")].some((node) => node.getAttribute("aria-label").includes("eRegroupement")));
    const [panel, stage] = await counted();
    assert.notEqual(await act("undo"), before);
    assert.ok(panel <= 14 && stage <= 8, `${panel} elements of the panel, ${stage} of the map`);
  });

  test("undo and redo touch what they change", async () => {
    for (const name of ["undo", "redo", "undo"]) {
      await forget();
      await press(name);
      const [panel, stage] = await counted();
      assert.ok(panel <= 14 && stage <= 8 && stage > 0, `${name}: ${panel} elements of the panel, ${stage} of the map`);
    }
  });

  test("a link is drawn with its two ends and the lines that reach them", async () => {
    const all = await page.run(() => root.querySelectorAll(".stage *").length);
    await press("section links");
    await press("section organisations");
    await forget();
    await press("link");
    await page.until("the map has it", (count) => root.querySelectorAll(".stage .link").length === count, COUNT * 3 + 1);
    const [, added] = await counted();
    assert.ok(added > 0 && added < 0.08 * all, `${added} of ${all} elements of the map`);
    await forget();
    await press("undo");
    await page.until("the map is as it was", (count) => root.querySelectorAll(".stage .link").length === count, COUNT * 3);
    const [, taken] = await counted();
    assert.ok(taken > 0 && taken < 0.08 * all, `${taken} of ${all} elements of the map`);
  });

  test("the names that a field proposes are written once it has the focus, and no act writes them again", async () => {
    await press("section links");
    await page.run(() => root.querySelector(".dialog [data-answer=source]").focus());
    await page.until("the names", (count) => root.querySelectorAll("#edit-organisations option").length === count, COUNT);
    await press("section organisations");
    await page.run(() => root.querySelector(".dialog [data-answer^='name.']").focus());
    await forget();
    await page.press("u");
    await page.settled(30);
    await press("undo");
    await page.settled(30);
    assert.notEqual(await page.run(() => touched.size), 0);
    assert.equal(await page.run(() => [...touched].filter((one) => one?.closest("datalist")).length), 0);
  });
});
