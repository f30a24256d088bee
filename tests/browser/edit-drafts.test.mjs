// What happens with the draft of an edited map: it survives a reload, and another tab has its own.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { CATCH } from "./support/author.mjs";
import { USUAL_ENGINES, open } from "./support/browser.mjs";
import { drop } from "./support/files.mjs";
import { Page } from "./support/page.mjs";
import { DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const isNamed = (name) => [...root.querySelectorAll(".node__label")].some((label) => label.textContent === name);

async function openEditor(page) {
  await page.run(() => root.querySelector("[data-command='dialog edit']").click());
  await page.until("the editor", () => root.querySelector(".dialog[open] .edit__form"));
}

async function begin(page) {
  await page.run(() => root.querySelector("[data-command='dialog begin']").click());
  await page.until("an empty map", () => root.querySelector(".dialog[open] .edit__form") && root.querySelectorAll(".node").length === 0);
}

/** Types in a field of the form. */
const write = (page, name, text) =>
  page.run(
    (name, text) => {
      const field = root.querySelector(`.dialog [data-answer="${name}"]`);
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    name,
    text,
  );

/** Opens the page anew, as after a crash: without the question that a browser asks before it closes. */
async function reload(driver, address) {
  await driver.executeScript("addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })");
  await driver.navigate().refresh();
  await driver.switchTo().alert().then((alert) => alert.accept(), () => {});
  const page = await Page.visit(driver, address);
  await page.settled();
  return page;
}

async function call(page, name) {
  await page.run((name) => {
    const field = root.querySelector(".dialog [data-answer='acronym']");
    field.value = name;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, name);
  await page.until(`the map has ${name}`, isNamed, name);
}

/** How many drafts the browser has. */
const kept = (driver) =>
  driver.executeAsyncScript(`
    const done = arguments[0];
    const opening = indexedDB.open("carte-sociale");
    opening.onsuccess = () => {
      const counting = opening.result.transaction("drafts").objectStore("drafts").count();
      counting.onsuccess = () => done(counting.result);
    };
  `);

for (const engine of USUAL_ENGINES) {
  describe(`in ${engine}`, { concurrency: false }, () => {
    let driver, server;
    before(async () => {
      server = await serve(DIST, { watched: true });
      driver = await open(engine);
    });
    after(async () => {
      await driver?.quit();
      await server?.close();
    });

    test("a draft survives a reload, another tab has its own, and it goes once undone", async () => {
      const address = `${server.address}#select=ae`;
      let page = await Page.visit(driver, address);
      await openEditor(page);
      await call(page, "AE2");
      await driver.wait(async () => (await kept(driver)) === 1, 20_000, "never: the draft is kept");
      const first = await driver.getWindowHandle();

      await driver.switchTo().newWindow("tab");
      page = await Page.visit(driver, address);
      await openEditor(page);
      await page.until("the fork is said", () => [...root.querySelectorAll(".edit__left [role=status]")].some((one) => one.textContent));
      assert.equal(await page.run(isNamed, "AE2"), false, "the draft of a tab that is open stays there");
      await call(page, "AE3");
      await driver.wait(async () => (await kept(driver)) === 2, 20_000, "never: both are kept");
      await page.run(() => root.querySelector("[data-press=undo]").click());
      await driver.wait(async () => (await kept(driver)) === 1, 20_000, "never: the undone one is gone");
      await driver.close();
      await driver.switchTo().window(first);

      page = await reload(driver, address);
      await openEditor(page);
      await page.until("the draft is back", isNamed, "AE2");
      await page.run(() => root.querySelector("[data-press=undo]").click());
      await page.until("and can be undone", isNamed, "AE");
      await driver.wait(async () => (await kept(driver)) === 0, 20_000, "never: no draft is left");
    });

    test("a map that was begun is offered after a reload, whatever day it is, and goes on", async () => {
      let page = await Page.visit(driver, server.address);
      await page.settled();
      assert.equal(await page.run(() => root.querySelector(".replaced")), null, "nothing is offered without a draft");
      await begin(page);
      await page.run(() => root.querySelector(".dialog [data-press=add]").click());
      await page.until("one organisation", () => root.querySelectorAll(".node").length === 1);
      await write(page, "name.fr", "Maison du quartier");
      await page.until("its name", isNamed, "Maison du quartier");
      await driver.wait(async () => (await kept(driver)) === 1, 20_000, "never: the draft is kept");

      page = await reload(driver, server.address);
      const offer = () => root.querySelector(".replaced--drafts button")?.textContent;
      await page.until("the offer", offer);
      assert.match(await page.run(offer), /^Continuer\u00a0: Nouvelle carte, \d/);
      await page.run(() => root.querySelector(".replaced--drafts button").click());
      await page.until("the map of then", isNamed, "Maison du quartier");
      assert.equal(await page.run(() => root.querySelector(".replaced")), null);
      assert.match(await page.run(() => root.querySelector("[data-press=undo]").textContent), /changer «\u00a0Nom\u00a0» de «\u00a0Nouvelle organisation\u00a0»/);
      await page.run(() => root.querySelector("[data-press=discard]").click());
      await driver.wait(async () => (await kept(driver)) === 0, 20_000, "never: no draft is left");
    });

    test("an unfinished map is saved as a draft, and opens from that file with what is left to correct", async () => {
      let page = await Page.visit(driver, server.address);
      await page.settled();
      await driver.executeScript(CATCH);
      await driver.executeScript("window.showSaveFilePicker = undefined;");
      await begin(page);
      for (const name of ["Alpha", "Bêta", ""]) {
        await page.run(() => root.querySelector(".dialog [data-press=add]").click());
        await page.until("its form", () => root.activeElement?.dataset.answer === "name.fr");
        await write(page, "name.fr", name);
      }
      await page.until("what is wrong", () => !root.querySelector(".edit__wrong button")?.closest("p").hidden);
      await page.run(() => root.querySelector(".dialog [data-press=save]").click());
      await page.until("the file", () => window.files.length === 1);
      const [{ name, text }] = await page.run(() => window.files);
      assert.match(name, /^carte-sociale-brouillon-.*\.json$/);

      page = await reload(driver, server.address);
      await drop(page, ".stage", name, text);
      await page.until("the problems", () => root.querySelector(".dialog [data-press=draft]"));
      await page.run(() => root.querySelector(".dialog [data-press=draft]").click());
      await page.until("what is right of it", () => root.querySelector(".dialog[open] .edit__form") && root.querySelectorAll(".node").length === 2);
      await page.run(() => root.querySelector(".dialog [data-press=problem]").click());
      await page.until("the field", () => root.activeElement?.dataset.answer === "name.fr" && root.activeElement.getAttribute("aria-invalid") === "true");
      await write(page, "name.fr", "Gamma");
      await page.until("all of it", () => root.querySelectorAll(".node").length === 3);
      await page.run(() => root.querySelector("[data-press=discard]").click());
    });
  });
}
