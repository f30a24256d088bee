// A map made from nothing with the keyboard alone, undone, made again, saved, and opened from its file.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { CATCH, tabTo } from "./support/author.mjs";
import { ENGINE_NAMES, open } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

/** Presses a button of the panel by keyboard. */
async function press(page, name) {
  await tabTo(page, `.dialog [data-press="${name}"]`);
  await page.press("ENTER");
}

/** Types in the focused field, whose text is selected. */
async function type(page, name, text) {
  await page.until(`the field ${name}`, (name) => root.activeElement?.dataset.answer === name, name);
  await page.press(text);
}

/** Goes to a field with Tab, and replaces its text. */
async function fill(page, name, text) {
  await tabTo(page, `.dialog [data-answer="${name}"]`);
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys("a").keyUp(Key.CONTROL).perform();
  await page.press(text);
}

/** How many organisations and links the map shows. */
const shown = (page) => page.run(() => [root.querySelectorAll(".node").length, root.querySelectorAll(".link").length]);
const undo = (page) => page.run(() => root.querySelector("[data-press=undo]").textContent);

for (const engine of ENGINE_NAMES) {
  describe(`in ${engine}`, { concurrency: false }, () => {
    let driver, server;
    before(async () => {
      server = await serve(DIST, { watched: true, files: { "saved.json": () => Buffer.from(saved) } });
      driver = await open(engine);
    });
    after(async () => {
      await driver?.quit();
      await server?.close();
    });
    let saved = "";

    test("a map is begun, made, taken back, made again, saved and opened", async () => {
      const page = await Page.visit(driver, server.address);
      await page.settled();
      await driver.executeScript(CATCH);
      await driver.executeScript("delete window.showSaveFilePicker; window.showSaveFilePicker = undefined;");
      await page.run(() => {
        const button = root.querySelector("[data-command='dialog begin']");
        button.closest(".menu").open = true;
        button.focus();
      });
      await page.press("ENTER");
      await page.until("an empty map", () => root.querySelector(".dialog[open] .edit__form") && root.querySelectorAll(".node").length === 0);

      await press(page, "section roles");
      await press(page, "add");
      await type(page, "name.fr", "Voisinage");
      await press(page, "section link_types");
      await press(page, "remove");
      await press(page, "section organisations");
      for (const [at, name] of ["Alpha", "Bêta", "Gamma", "Delta"].entries()) {
        // Enter in a name adds the next one.
        if (at > 1) await page.press("ENTER");
        else await press(page, "add");
        await type(page, "name.fr", name);
        if (at > 0) continue;
        // Alone, it can have no link: the answer stands beside the button.
        await press(page, "link");
        await page.until("the refusal is in sight", () => {
          const answer = [...root.querySelectorAll(".dialog .edit__said")].find((one) => one.textContent);
          const [place, panel] = [answer, root.querySelector(".dialog")].map((one) => one?.getBoundingClientRect());
          const button = root.activeElement.getBoundingClientRect();
          return place && place.top >= panel.top && place.bottom <= panel.bottom && place.top - button.bottom < 60;
        });
      }
      await tabTo(page, '.dialog [data-answer="roles:bailleur-de-fonds"]');
      await page.press(" ");
      await press(page, "section links");
      for (const [source, target] of [["Alpha", "Bêta"], ["Bêta", "Gamma"], ["Delta", "Alpha"]]) {
        await press(page, "add");
        await fill(page, "source", source);
        await fill(page, "target", target);
      }
      await press(page, "section collaborations");
      await press(page, "add");
      await type(page, "name.fr", "Table");
      await press(page, "row members");
      await page.until("the map", () => root.querySelectorAll(".node").length === 4 && root.querySelectorAll(".link").length === 3);
      assert.match(await undo(page), /^Annuler/);

      let count = 0;
      const isUndone = () => page.run(() => root.querySelector("[data-press=undo]").textContent === "Annuler");
      for (; count < 60 && !(await isUndone()); count += 1) await driver.actions().keyDown(Key.CONTROL).sendKeys("z").keyUp(Key.CONTROL).perform();
      await page.until("the map is empty again", () => root.querySelectorAll(".node").length === 0);
      for (let at = 0; at < count; at += 1) await driver.actions().keyDown(Key.CONTROL).sendKeys("y").keyUp(Key.CONTROL).perform();
      await page.until("the map is whole again", () => root.querySelectorAll(".node").length === 4);
      assert.deepEqual(await shown(page), [4, 3]);

      await press(page, "save");
      await page.until("the file", () => window.files.length === 1);
      const [{ name, text }] = await page.run(() => window.files);
      assert.match(name, /^carte-sociale-\d{4}-\d\d-\d\d\.json$/);
      saved = text;
      const map = JSON.parse(text);
      assert.deepEqual(map.organisations.map(({ id, name }) => [id, name.fr]), [["alpha", "Alpha"], ["beta", "Bêta"], ["gamma", "Gamma"], ["delta", "Delta"]]);
      assert.deepEqual(map.links.map(({ source, target }) => [source, target]), [["alpha", "beta"], ["beta", "gamma"], ["delta", "alpha"]]);
      assert.deepEqual([map.roles.length, map.collaborations[0].id, map.collaborations[0].members.length, map.organisations[3].roles], [5, "table", 2, ["bailleur-de-fonds"]]);
      assert.deepEqual([map.link_types.map(({ id }) => id), map.links[0].type], [["financement", "soutien"], "financement"]);
      assert.deepEqual(await driver.executeScript("return window.complaints"), [], "the page complains");

      // The saved file, opened and saved again.
      await driver.executeScript("const map = document.querySelector('carte-sociale'); map.data = arguments[0]; return map.ready.then(() => true);", text);
      await page.until("the saved map", () => root.querySelectorAll(".node").length === 4);
      await driver.executeScript("window.files = []");
      await page.run(() => root.querySelector("[data-command='dialog edit']").click());
      await page.until("the editor", () => root.querySelector(".dialog[open] .edit__form"));
      await press(page, "save");
      await page.until("the file", () => window.files.length === 1);
      assert.equal((await page.run(() => window.files))[0].text, text, "equal to the letter");
    });
  });
}
