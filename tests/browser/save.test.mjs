// The save panel: its choices become a file, in each engine. The files are intercepted where the browser would
// download them.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { ENGINE_NAMES, open } from "./support/browser.mjs";
import { CATCH, countOf, lastOf } from "./support/caught.mjs";
import { Page, plain } from "./support/page.mjs";
import { DIST, dataset } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

// In parallel: each waits for its own browser most of the time.
describe("the save panel", { concurrency: true }, () => {
  for (const engine of ENGINE_NAMES) {
    describe(`in ${engine}`, { concurrency: false }, () => {
      let driver, server, page;
      before(async () => {
        server = await serve(DIST, { watched: true });
        driver = await open(engine);
      });
      afterEach(async () => assert.deepEqual(await driver.executeScript("return window.complaints"), [], "the page complains"));
      after(async () => {
        await driver?.quit();
        await server?.close();
      });

      const openPanel = async (hash) => {
        await driver.get("about:blank");
        page = await Page.visit(driver, `${server.address}#${hash}`);
        await page.settled();
        await driver.executeScript(CATCH);
        await page.run(() => root.querySelector("[data-command='dialog save']").click());
        await page.until("the panel", () => root.querySelector(".dialog[open] [data-press=save]"));
      };
      /** Fills a field as a reader does: it changes, then dispatches its event. */
      const answer = (name, value) =>
        page.run(
          (name, value) => {
            const fields = [...root.querySelectorAll(`.dialog [data-answer="${name}"]`)];
            const field = fields.find((one) => one.type !== "radio" || one.value === value);
            if (field.type === "radio" || field.type === "checkbox") return field.click();
            field.value = value;
            field.dispatchEvent(new Event("input", { bubbles: true }));
          },
          name,
          value,
        );
      /** Saves; returns the name, the type and the first letters of the file. */
      const save = async () => {
        const count = await countOf(driver);
        await page.run(() => root.querySelector(".dialog [data-press=save]").click());
        await driver.wait(async () => (await countOf(driver)) > count, 10_000, "the file");
        await page.until("it is said", () => root.querySelector(".dialog [role=status]").textContent !== "");
        assert.match(await page.text(".dialog [role=status]"), /Enregistré|Saved/);
        return lastOf(driver);
      };

      test("a picture is a drawing, or as many pixels as one asks for", async () => {
        await openPanel("select=ae&lang=en");
        const drawing = await save();
        assert.deepEqual([drawing.name, drawing.type], ["social-map-of-community-development-in-quebec.svg", "image/svg+xml"]);
        assert.match(drawing.text, /^<\?xml[^]*<svg[^]*<\/svg>\n$/);
        assert.doesNotMatch(drawing.text, /#select=ae/);
        await answer("link", "true");
        assert.match((await save()).text, /#select=ae/);
        await answer("drawing", "png");
        await answer("size", "width");
        await answer("width", "700");
        const pixels = await save();
        assert.deepEqual([pixels.name, pixels.type], ["social-map-of-community-development-in-quebec.png", "image/png"]);
        assert.deepEqual(pixels.head.slice(0, 8), [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        assert.equal((pixels.head[18] << 8) + pixels.head[19], 700, "its width");
      });

      test("data are of what one sees, or of the whole map", async () => {
        await openPanel("hide-roles=network");
        await answer("as", "data");
        const table = await save();
        assert.match(table.name, /-organisations\.csv$/);
        assert.match(table.text, /^\ufeffIdentifiant,Sigle,Nom,/);
        await answer("sheet", "links");
        assert.match((await save()).text, /^\ufeffType de lien,/);
        for (const [format, sign] of [["gexf", /<gexf xmlns="http:\/\/gexf\.net\/1\.3"/], ["graphml", /<graphml xmlns/]]) {
          await answer("format", format);
          const shown = await save();
          assert.match(shown.name, new RegExp(`\\.${format}$`));
          assert.match(shown.text, sign);
          await answer("extent", "whole");
          const whole = await save();
          const count = (text) => text.split("<node ").length - 1;
          assert.equal(count(whole.text), dataset().organisations.length);
          assert.ok(count(shown.text) < count(whole.text));
          await answer("extent", "shown");
        }
        await answer("format", "json");
        await answer("extent", "whole");
        const file = await save();
        assert.equal(file.type, "application/json");
        assert.deepEqual(JSON.parse(file.text), dataset());
      });

      test("the panel says what the file is, offers what counts, and closes", async () => {
        await openPanel("lang=en");
        const shows = (name) => page.run((name) => root.querySelector(`.dialog [data-answer="${name}"]`).checkVisibility(), name);
        assert.deepEqual([await shows("size"), await shows("sheet"), await shows("link")], [false, false, true]);
        assert.match(plain(await page.text(".dialog")), /quebec\.svg – 16 organisations, 4 collaborations/);
        await answer("as", "data");
        assert.deepEqual([await shows("drawing"), await shows("sheet"), await shows("link")], [false, true, false]);
        await page.run(() => root.querySelector(".dialog form button").click());
        await page.until("it is closed", () => !root.querySelector(".dialog[open]") && root.querySelector(".dialog > div").childElementCount === 0);
      });
    });
  }
});
