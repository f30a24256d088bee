// The story edited in the page with the keyboard alone, from the button to the file.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { CATCH, field, leave, listed, openPanel, pressed, said, tabTo, told } from "./support/author.mjs";
import { USUAL_ENGINES, open } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { DIST, dataset } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const { story } = dataset();
const titles = story.map((slide) => slide.title.fr);
const OWN = "Fondation Lucie et André Chagnon";

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

    test("a view becomes a slide, is written, moved, taken back, dropped, saved and told", async () => {
      const page = await Page.visit(driver, `${server.address}#slide=2&select=flac`);
      await page.settled();
      await driver.executeScript(CATCH);
      await openPanel(page);
      assert.deepEqual(await listed(page), titles);

      await pressed(page, "add");
      assert.equal((await listed(page))[2], OWN);
      assert.equal(await said(page), "Diapositive ajoutée.");
      await tabTo(page, '[data-answer="title"]');
      await page.press("END", " !");
      await page.press("TAB", "Elle *donne*.");
      await page.press("TAB", "Respirer.");
      assert.equal((await listed(page))[2], `${OWN} !`);

      for (const [way, place] of [["up", 1], ["up", 0], ["down", 1]]) {
        await pressed(page, way);
        assert.equal((await listed(page))[place], `${OWN} !`, way);
      }
      await pressed(page, "undo");
      assert.equal((await listed(page))[0], `${OWN} !`, "the last move is taken back");
      await pressed(page, "redo");
      assert.equal((await listed(page))[1], `${OWN} !`, "and made again");
      await pressed(page, "remove");
      assert.deepEqual(await listed(page), titles);
      await pressed(page, "undo");
      assert.deepEqual([await field(page, "title"), await field(page, "body"), await field(page, "notes")], [`${OWN} !`, "Elle *donne*.", "Respirer."]);

      // Another slide is chosen in the list by its arrows, and deleted.
      await tabTo(page, '.slides__list [type="radio"]');
      await page.press("ARROW_DOWN");
      assert.equal(await field(page, "title"), titles[1]);
      await pressed(page, "remove");

      await pressed(page, "save");
      await page.until("the file", () => window.files.length === 1);
      const [{ name, text }] = await page.run(() => window.files);
      assert.equal(name, "carte-sociale.json");
      const saved = JSON.parse(text);
      assert.deepEqual(saved.story.map((slide) => slide.title.fr), [titles[0], `${OWN} !`, ...titles.slice(2)]);
      assert.deepEqual([saved.story[1].body.fr, saved.story[1].notes.fr], ["Elle *donne*.", "Respirer."]);
      assert.deepEqual({ ...saved, story }, dataset(), "the rest is as it was");

      await leave(page);
      await driver.executeScript("document.querySelector('carte-sociale').reading = 'slide=2'");
      await told(page, `${OWN} !`);
      assert.equal(await page.text(".panel em"), "donne");
      assert.deepEqual(await driver.executeScript("return window.complaints"), [], "the page complains");
    });
  });
}
