// A page that loads, or is changed, while another tab is in front: browsers draw no frame there, and the map is as it should be
// once somebody looks.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENGINE_NAMES, open } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const PAGE = '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="embed/icon.svg"><script type="module" src="embed/carte-sociale.js"></script></head><body><carte-sociale loading="eager"></carte-sociale></body></html>';
/** Goes to the other page once it is hidden. */
const LATER = '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Later</title><link rel="icon" href="embed/icon.svg"><script src="later.js"></script></head><body></body></html>';

// WebKit's driver opens windows side by side: none hides another.
for (const engine of ENGINE_NAMES.filter((engine) => engine !== "webkit")) {
  describe(`in ${engine}`, { concurrency: false }, () => {
    let driver, server, hide;
    const hidden = new Promise((send) => (hide = () => send("{}")));
    before(async () => {
      // What the page does is timed by its own server: it asks for a file that is only sent once the page is hidden.
      const later = "fetch('hidden.json').then(() => { sessionStorage.setItem('hidden', document.hidden); location = 'page.html'; })";
      server = await serve(DIST, { watched: true, files: { "page.html": PAGE, "later.html": LATER, "later.js": later, "hidden.json": () => hidden } });
      driver = await open(engine);
    });
    after(async () => {
      await driver?.quit();
      await server?.close();
    });

    test("a map that loads behind another tab is drawn, and answers", async () => {
      await driver.get(`${server.address}later.html`);
      const first = await driver.getWindowHandle();
      await driver.switchTo().newWindow("tab");
      await driver.get("about:blank");
      hide();
      await driver.wait(() => server.requests.some((path) => path.endsWith(".bin")), 20_000, "never: the map's data are asked for");
      await driver.close();
      await driver.switchTo().window(first);
      const page = new Page(driver);
      await page.until("the map is drawn", () => !!root?.querySelector(".node"));
      await page.settled();
      assert.equal(await driver.executeScript("return sessionStorage.getItem('hidden')"), "true", "the page was hidden");
      assert.equal((await page.nodes()).size, 16);
      for (const [label, { radius }] of await page.nodes()) assert.ok(radius > 3, `${label} is ${radius} px`);
      const [, { x, y }] = [...(await page.nodes())][0];
      await page.clickAt({ x, y });
      await page.until("a card", () => !!root.querySelector(".panel--card h2"));
      assert.deepEqual(await driver.executeScript("return window.complaints"), []);
    });
  });
}
