// The app in the other engines: the main paths, in Firefox and in WebKit. Chromium runs all the other tests.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { ENGINE_NAMES, open } from "./support/browser.mjs";
import { drag } from "./support/hand.mjs";
import { Page } from "./support/page.mjs";
import { DIST, labelled } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const everyone = labelled((organisation) => organisation.standing !== "external");
/** A point of the stage where there is nothing. */
const FREE = { x: 640, y: 450 };

// In parallel: each waits for its own browser most of the time.
describe("the app", { concurrency: true }, () => {
  for (const engine of ENGINE_NAMES.filter((name) => name !== "chromium")) {
    describe(`in ${engine}`, { concurrency: false }, () => {
      let driver, server, page;
      const visit = async (hash = "") => {
        await driver.get("about:blank");
        page = await Page.visit(driver, `${server.address}${hash && "#"}${hash}`);
        await page.settled();
        return page;
      };
      before(async () => {
        server = await serve(DIST, { watched: true });
        driver = await open(engine);
      });
      afterEach(async () => {
        assert.deepEqual(await driver.executeScript("return window.complaints"), [], "the page complains");
      });
      after(async () => {
        await driver?.quit();
        await server?.close();
      });

      test("the map is drawn, inside the stage and without one ring on another", async () => {
        await visit();
        const nodes = await page.nodes();
        assert.deepEqual([...nodes.keys()].sort(), everyone);
        const stage = await page.run(() => root.querySelector(".stage > svg").getBoundingClientRect().toJSON());
        for (const { label, x, y, radius } of nodes.values()) {
          assert.ok(radius > 8, `${label} is ${radius} px`);
          assert.ok(x > stage.left && x < stage.right && y > stage.top && y < stage.bottom, label);
          for (const other of nodes.values()) assert.ok(other.label === label || Math.hypot(x - other.x, y - other.y) > radius + other.radius, `${label} on ${other.label}`);
        }
      });

      test("a click on an organisation opens its card, and the button closes it", async () => {
        await visit();
        await page.clickAt((await page.nodes()).get("Communagir"));
        assert.match(await page.text(".panel--card h2"), /Communagir/);
        assert.equal(await page.hash(), "select=communagir");
        await page.press("ESCAPE");
        assert.equal(await page.shows(".panel--card"), false);
      });

      test("the keyboard goes to the map, walks on it and opens a card", async () => {
        await visit();
        const label = () => page.run(() => root.activeElement?.closest(".node")?.querySelector(".node__label").textContent ?? null);
        for (let steps = 0; (await label()) === null; steps += 1) {
          assert.ok(steps < 20, "Tab never reaches the map");
          await page.press("TAB");
        }
        const first = await label();
        const walked = new Set();
        for (const key of ["ARROW_RIGHT", "ARROW_DOWN", "ARROW_LEFT"]) {
          await page.press(key);
          walked.add(await label());
        }
        assert.ok(walked.size > 1, `from ${first} to ${[...walked]}`);
        const halo = await page.run(() => getComputedStyle(root.activeElement.querySelector(".node__halo")).stroke);
        assert.notEqual(halo, "none", "the focus is seen");
        const chosen = await label();
        await page.press("ENTER");
        assert.equal(await page.shows(".panel--card"), true);
        await page.press("ESCAPE");
        assert.equal(await label(), chosen, "Esc comes back to the organisation");
      });

      test("the legend hides a role and shows it again", async () => {
        await visit();
        const shown = async () => [...(await page.nodes()).keys()].sort();
        await page.click(await page.entry("Organismes de développement"));
        assert.equal((await shown()).length, everyone.length - 2);
        await page.click(await page.entry("Organismes de développement"));
        assert.deepEqual(await shown(), everyone);
      });

      test("a collaboration is outlined", async () => {
        await visit();
        await page.click(await page.entry("Chantiers partenariaux"));
        await page.outlined();
        assert.ok((await page.lit()).length < everyone.length);
      });

      test("the search finds without accents, and Enter opens", async () => {
        await visit();
        await page.clickAt(await page.middleOf("[role=combobox]"));
        await page.press(..."montreal");
        assert.equal(await page.shows("[role=option]"), true);
        await page.press("ENTER");
        assert.match(await page.text(".panel--card h2"), /Montréal/);
      });

      test("the language changes, and changes back", async () => {
        await visit();
        await page.speak("English");
        assert.match(await page.legend(), /Roles/i);
        assert.equal(await page.driver.executeScript("return document.documentElement.lang"), "en-CA");
        await page.speak("Français");
        assert.match(await page.legend(), /Rôles/i);
      });

      test("a dragged organisation stays where it is dropped", async () => {
        await visit();
        await drag(page, (await page.nodes()).get("Communagir"), FREE);
        // A browser may still dispatch the pointer's moves when its driver reports that they are done.
        const isThere = async () => {
          const { x, y, isPinned } = (await page.nodes()).get("Communagir");
          return isPinned && Math.hypot(x - FREE.x, y - FREE.y) < 2;
        };
        await page.driver.wait(isThere, 5000, "never: Communagir, pinned where it was dropped");
        assert.equal(await page.hash(), "", "a drag is no selection");
      });

      test("the help opens, and Esc closes it", async () => {
        await visit();
        await page.click(await page.button("Aide"));
        await page.until("the help", () => !!root.querySelector(".dialog[open] .ways"));
        await page.press("ESCAPE");
        await page.until("the map again", () => !root.querySelector(".dialog[open]"));
      });

      test("every load draws the same picture", async () => {
        const first = await (await visit()).places();
        assert.deepEqual(await (await visit()).places(), first);
      });
    });
  }
});
