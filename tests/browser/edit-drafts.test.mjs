// What happens with the draft of an edited map: it survives a reload, and another tab has its own.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { USUAL_ENGINES, open } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const isNamed = (name) => [...root.querySelectorAll(".node__label")].some((label) => label.textContent === name);

async function openEditor(page) {
  await page.run(() => root.querySelector("[data-command='dialog edit']").click());
  await page.until("the editor", () => root.querySelector(".dialog[open] .edit__form"));
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

      page = new Page(driver);
      await driver.executeScript("window.onbeforeunload = null; addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })");
      await driver.navigate().refresh();
      await driver.switchTo().alert().then((alert) => alert.accept(), () => {});
      page = await Page.visit(driver, address);
      await openEditor(page);
      await page.until("the draft is back", isNamed, "AE2");
      await page.run(() => root.querySelector("[data-press=undo]").click());
      await page.until("and can be undone", isNamed, "AE");
      await driver.wait(async () => (await kept(driver)) === 0, 20_000, "never: no draft is left");
    });
  });
}
