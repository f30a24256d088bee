// The element on other people's pages, in every engine: the map is drawn, is interactive, logs no error, and keeps what
// each page of tests/hosts/ promises.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENGINE_NAMES, open, pretend } from "./support/browser.mjs";
import { hosts, serveHosts } from "./support/hosts.mjs";
import { Page } from "./support/page.mjs";

const all = await hosts();

/** Opens a page of the gallery and brings its map into view. */
async function visit(driver, server, host) {
  await driver.switchTo().defaultContent();
  await driver.get("about:blank");
  await pretend(driver, { size: host.size });
  const address = `${server.address}${host.name}/`;
  const first = server.requests.length;
  const firstElsewhere = server.elsewhere.requests.length;
  const site = {
    driver,
    engine: driver.engine,
    /** The requests since the page was opened, by path in the site. */
    requests: () => server.requests.slice(first).map((path) => path.replace(`/${host.name}/`, "")),
    requestsElsewhere: () => server.elsewhere.requests.slice(firstElsewhere),
  };
  await driver.get(address);
  await host.enter(driver, site);
  const page = new Page(driver);
  if (host.isDrawn) {
    await page.until("the map is drawn", () => !!root?.querySelector(".node"));
    await page.settled();
  }
  return { page, site };
}

/** The first organisation here that the pointer can reach. */
const inReach = (page) =>
  page.run(() => {
    root.querySelector(".stage").scrollIntoView({ block: "nearest", behavior: "instant" });
    for (const node of root.querySelectorAll(".node")) {
      const box = node.querySelector(".node__ground").getBoundingClientRect();
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      if (box.width > 6 && at.x > 0 && at.y > 0 && at.x < innerWidth && at.y < innerHeight && root.elementFromPoint(at.x, at.y)?.closest(".node") === node) return node.querySelector(".node__ground");
    }
    return null;
  });

/** Checks that the map is interactive: its organisations have a size, and a click opens a card and moves nothing. */
async function answers(page, { organisations }) {
  const nodes = [...(await page.nodes()).values()];
  assert.equal(nodes.length, organisations);
  for (const { label, radius } of nodes) assert.ok(radius > 3, `${label} is ${radius} px`);
  const node = await inReach(page);
  assert.ok(node, "no organisation is in reach of the pointer");
  const before = await page.onStage();
  await page.driver.actions({ async: true }).move({ origin: node }).click().perform();
  await page.until("the card", () => !!root.querySelector(".panel--card h2"));
  await page.settled();
  assert.ok(Page.isMovedAsOne(before, await page.onStage()), "its card moves an organisation");
}

/** The errors logged by the page and the current frame. */
async function complaints(driver, { expected }) {
  const here = (await driver.executeScript("return window.complaints")) ?? ["nobody watches this page"];
  await driver.switchTo().defaultContent();
  const top = (await driver.executeScript("return window.complaints")) ?? ["nobody watches this page"];
  return [...new Set([...here, ...top])].filter((complaint) => !expected.some((text) => complaint.includes(text)));
}

// One engine after the other: on a busy machine pointer moves reach a page late, or not at all.
describe("on the page of", { concurrency: false }, () => {
  for (const engine of ENGINE_NAMES) {
    describe(`in ${engine}`, { concurrency: false }, () => {
      let driver, server;
      before(async () => {
        server = await serveHosts(all);
        driver = await open(engine);
        driver.engine = engine;
      });
      after(async () => {
        await driver?.quit();
        await server?.close();
      });
      for (const host of all.filter(({ engines }) => engines.includes(engine))) {
        test(`${host.name}: ${host.promise}`, async () => {
          const { page, site } = await visit(driver, server, host);
          if (host.isDrawn) await answers(page, host);
          await host.keeps(page, site);
          assert.deepEqual(await complaints(driver, host), [], "the page complains");
        });
      }
    });
  }
});
