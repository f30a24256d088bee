// The map first, in every box: how much of the window it has, what covers it, and how it behaves in the boxes of other pages.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pretend } from "./support/browser.mjs";
import { Page, plain } from "./support/page.mjs";
import { dataset, DIST, reader } from "./support/reader.mjs";
import { POLICY, serve } from "./support/server.mjs";

const desk = reader();

/** Window → the least share of it that the stage has: more than half on phones, two thirds elsewhere. */
const WINDOWS = [[360, 640, 0.55], [390, 844, 0.55], [844, 390, 0.55], [768, 1024, 0.65], [1024, 768, 0.65], [1366, 768, 0.65], [1920, 1080, 0.65]];

/** First sight in each language of the interface. */
const READINGS = ["", "lang=en", "lang=es"];

/** The stage, and the circles that are in the window with nothing over their middle. */
const sight = (page) =>
  page.run(() => {
    const { width, height } = root.querySelector(".stage").getBoundingClientRect();
    const inSight = [...root.querySelectorAll(".node .node__ground")].filter((ground) => {
      const box = ground.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const isWhole = box.width > 0 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
      return isWhole && ground.closest(".node").contains(root.elementFromPoint(x, y)) && document.elementFromPoint(x, y).localName === "carte-sociale";
    });
    return { share: (width * height) / (innerWidth * innerHeight), circles: inSight.length };
  });

/** Whether the middle of an organisation's circle can be seen. */
const isUncovered = (page, label) =>
  page.run((label) => {
    const node = [...root.querySelectorAll(".node")].find((node) => node.querySelector(".node__label").textContent === label);
    const box = node.querySelector(".node__ground").getBoundingClientRect();
    return [0.05, 0.5, 0.95].every((share) => node.contains(root.elementFromPoint(box.x + box.width / 2, box.y + box.height * share)));
  }, label);

for (const [width, height, least] of WINDOWS) {
  test(`at ${width} × ${height}, every organisation is in sight at first, on most of the window`, async () => {
    for (const reading of READINGS) {
      const page = await desk.visit(reading, { size: { width, height } });
      const { share, circles } = await sight(page);
      assert.equal(circles, 16, reading);
      assert.ok(share >= least, `${share} of the window, ${reading}`);
      assert.ok(await page.run(() => document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth), `the page scrolls, ${reading}`);
    }
  });

  test(`at ${width} × ${height}, the selected organisation of a link is uncovered, whoever it is`, async () => {
    for (const id of ["inspq", "cmtq", "srq", "tpdsl"]) {
      const page = await desk.visit(`select=${id}`, { size: { width, height } });
      const { acronym } = dataset().organisations.find((organisation) => organisation.id === id);
      assert.ok(await page.shows(".panel--card"));
      assert.ok(await isUncovered(page, acronym), `${acronym} is covered`);
    }
  });
}

test("the hint of a first visit covers no circle", async () => {
  for (const [width, height] of WINDOWS) {
    await desk.server.close();
    desk.server = await serve(DIST, { app: true, files: { "app.js": readFileSync(`${DIST}/app.js`), "sw.js": undefined } });
    desk.expected = ["404"];
    const page = await desk.visit("", { size: { width, height } });
    await page.until("the hint", () => document.querySelector(".app-notice")?.textContent);
    assert.equal((await sight(page)).circles, 16, `at ${width} × ${height}`);
  }
  await desk.server.close();
  desk.server = await serve(DIST);
});

test("filtering on a phone keeps the map in sight, and a choice moves nothing", async () => {
  const page = await desk.visit("", { size: { width: 390, height: 844 } });
  const before = await page.onStage();
  await page.click(await page.button("Légende", ".legend"));
  await page.click(await page.button("isoler", ".entry:has([data-command='toggle link-type 3'])"));
  assert.equal(plain(await page.text(".chip__name")), "Seulement : Financement");
  const { x, y } = await page.run(() => root.querySelector(".legend__body").getBoundingClientRect().toJSON());
  const stage = await page.run(() => root.querySelector(".stage").getBoundingClientRect().toJSON());
  assert.ok(y - stage.y > 0.35 * stage.height, `${y - stage.y} of ${stage.height} px of the map are in sight, ${x}`);
  assert.deepEqual(await page.movedSince(before), []);
});

test("a card has the whole column beside the map, and the legend's button is under it", async () => {
  const page = await desk.visit("select=crcoc", { size: { width: 1366, height: 768 } });
  const { panel, stage, fold } = await page.run(() => {
    const box = (selector) => root.querySelector(selector).getBoundingClientRect().toJSON();
    return { panel: box(".panel"), stage: box(".stage"), fold: box(".legend__fold") };
  });
  assert.ok(panel.height > 0.85 * stage.height && fold.top >= panel.bottom && fold.bottom <= 768, `${panel.height} of ${stage.height}`);
  const title = await page.run(() => {
    const title = root.querySelector(".panel h2");
    const range = document.createRange();
    const text = title.firstChild;
    const words = [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return [word, range.getClientRects().length];
    });
    return { width: title.getBoundingClientRect().width, broken: words.filter(([, lines]) => lines > 1) };
  });
  assert.deepEqual(title.broken, [], "no word of its title is broken");
  assert.ok(title.width > 0.85 * panel.width, "it has the whole width");
  assert.equal(await page.shows(".legend__body"), false);
  await page.click(await page.find(".legend__fold"));
  assert.ok(await page.shows(".legend__body"));
  await page.click(await page.button("Fermer", ".panel"));
  assert.ok(await page.shows(".legend__body"));
  assert.equal(await page.shows(".legend__fold"), false);
});

test("at 1366 × 768, the whole menu is in sight", async () => {
  const page = await desk.visit("", { size: { width: 1366, height: 768 } });
  await page.click(await page.find(".menu > summary"));
  const { bottom, hidden } = await page.run(() => {
    const items = root.querySelector(".menu__items");
    return { bottom: items.getBoundingClientRect().bottom, hidden: items.scrollHeight - items.clientHeight };
  });
  assert.ok(bottom <= 768 && hidden <= 1, `${bottom}, ${hidden} px are hidden`);
});

test("with a mouse too, each entry of the legend shows how to isolate it", async () => {
  const page = await desk.visit("", { size: { width: 1366, height: 768 } });
  const faint = await page.run(() => [...root.querySelectorAll(".entry__only")].filter((one) => getComputedStyle(one).opacity !== "1" || !one.checkVisibility()).length);
  assert.equal(faint, 0);
});

for (const [width, height] of [[390, 844], [680, 600], [768, 1024]]) {
  test(`at ${width} × ${height}, a card covers neither its subject nor those it is linked with`, async () => {
    for (const reading of ["select=communagir", "select=ae", "select=srq"]) {
      const page = await desk.visit(reading, { size: { width, height } });
      const labels = await page.lit();
      assert.ok(labels.length > 1, reading);
      for (const label of labels) assert.ok(await isUncovered(page, label), `${label} with ${reading}`);
    }
  });
}

for (const [width, language] of [[360, "fr"], [360, "es"], [1366, "fr"], [1366, "en"]]) {
  test(`at ${width} pixels, in ${language}, chips never cover the map, and their × stays in sight`, async () => {
    const page = await desk.visit(`lang=${language}&hide-roles=network,funder&hide-links=funding&focus=ae&highlight=chantiers-partenariaux&show=external`, { size: { width, height: 768 } });
    const chips = await page.run(() => {
      const stage = root.querySelector(".stage").getBoundingClientRect();
      return [...root.querySelectorAll(".chip")].map((chip) => {
        const sign = chip.lastElementChild.getBoundingClientRect();
        return { isOver: chip.getBoundingClientRect().bottom > stage.top + 1 && getComputedStyle(chip.closest(".chips")).overflowY === "visible", hasSign: sign.width > 0 && sign.right <= chip.getBoundingClientRect().right };
      });
    });
    assert.ok(chips.length >= 4);
    for (const { isOver, hasSign } of chips) assert.ok(!isOver && hasSign);
    assert.ok(await page.run(() => root.querySelector(".chips").getBoundingClientRect().bottom <= root.querySelector(".stage").getBoundingClientRect().top + 1));
  });
}

for (const width of [360, 1366]) {
  for (const view of ["list", "table"]) {
    test(`at ${width} pixels, the ${view} has the room of the map`, async () => {
      const map = await desk.visit("", { size: { width, height: 768 } });
      const stage = await map.run(() => root.querySelector(".stage").getBoundingClientRect().toJSON());
      const page = await desk.visit(`view=${view}`, { size: { width, height: 768 } });
      const list = await page.run(() => root.querySelector(".list").getBoundingClientRect().toJSON());
      assert.ok(list.height >= stage.height - 1 && list.width >= stage.width - 25, `${list.width} × ${list.height} of ${stage.width} × ${stage.height}`);
    });
  }
}

/** A page with this style, and this body around a map with these attributes. */
async function visitPage(body, style, size = { width: 1280, height: 900 }) {
  await desk.server.close();
  const page = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Une page</title><link rel="icon" href="data:,"><style>body{margin:0}${style}</style><script type="module" src="embed/carte-sociale.js"></script></head><body>${body}</body></html>`;
  desk.server = await serve(DIST, { files: { "page.html": page }, headers: (name) => (name === "page.html" ? { "content-security-policy": POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") } : {}) });
  await pretend(desk.driver, { size });
  const visited = await Page.visit(desk.driver, `${desk.server.address}page.html`);
  await visited.settled();
  return visited;
}

const boxOf = (page) => page.run(() => document.querySelector("carte-sociale").getBoundingClientRect().toJSON());

test("in an article's column without a height, the map has most of a box that fits a screen", async () => {
  for (const [height, language] of [[640, "fr"], [900, "fr"], [640, "en"], [640, "es"]]) {
    const page = await visitPage(`<main><p>Avant</p><carte-sociale lang="${language}"></carte-sociale><p>Après</p></main>`, "main{inline-size:680px;margin:auto}", { width: 1280, height });
    const stage = await page.run(() => root.querySelector(".stage").getBoundingClientRect().height);
    assert.ok((await boxOf(page)).height <= 640 && stage >= 420, `${stage}`);
  }
});

test("with a height, the box is kept: what does not fit scrolls inside, and nothing covers the page", async () => {
  for (const [language, select] of [["fr", ""], ["fr", "inspq"], ["es", "communagir"]]) {
    const page = await visitPage(`<main><carte-sociale loading=eager lang=${language}></carte-sociale></main><p>Après</p>`, "");
    await page.run((select) => document.querySelector("carte-sociale").select(select || null), select);
    for (const width of [280, 320, 400, 560, 680, 800, 900]) {
      for (const height of [320, 480, 640, 800]) {
        await page.run((width, height) => (document.querySelector("carte-sociale").style.cssText = `display:block;inline-size:${width}px;block-size:${height}px`), width, height);
        await page.settled();
        const out = await page.run(() => {
          const own = document.querySelector("carte-sociale").getBoundingClientRect();
          const frame = root.querySelector(".cs").getBoundingClientRect();
          const isPast = (box) => box.bottom > own.bottom + 1 || box.right > own.right + 1;
          const under = document.elementFromPoint(own.x + 20, own.bottom + 4);
          return { isKept: !isPast(frame), isSideways: root.querySelector(".cs").scrollWidth > root.querySelector(".cs").clientWidth, isCovered: under?.localName === "carte-sociale" };
        });
        assert.deepEqual(out, { isKept: true, isSideways: false, isCovered: false }, `${width} × ${height}, ${language}, ${select}`);
      }
    }
  }
});

/** Container that shrinks to its content → the width that the map may get in a window of 1280 pixels. */
const SHRINKING = {
  "a centred flex column": ["<main style='display:flex;flex-direction:column;align-items:center'>", "</main>", 900],
  "a flex row": ["<main style='display:flex'><nav style='flex:none;inline-size:200px'>Menu</nav>", "</main>", 900],
  "a narrow flex row": ["<main style='display:flex;inline-size:520px'><nav style='flex:none;inline-size:200px'>Menu</nav>", "</main>", 320],
  "a table": ["<table><tr><td>", "</td></tr></table>", 900],
  "a float": ["<div style='float:left'>", "</div>", 900],
  "an inline block": ["<div style='display:inline-block'>", "</div>", 900],
  "a dialog": ["<dialog open>", "</dialog>", 900],
};

for (const [name, [before, after, least]] of Object.entries(SHRINKING)) {
  test(`in ${name}, the map takes the width that it can get`, async () => {
    const page = await visitPage(`${before}<carte-sociale loading=eager></carte-sociale>${after}`, "");
    const { width, height, right } = await boxOf(page);
    assert.ok(width >= least && right <= 1280, `${width} pixels, up to ${right}`);
    assert.ok(height >= 560 && height <= 640, `${height} pixels high`);
  });
}

test("the map is light or dark as the page says, else as the device does", async () => {
  const ground = (page) => page.run(() => getComputedStyle(root.querySelector(".cs")).backgroundColor);
  const seen = {};
  for (const [says, style] of [["light", ":root{color-scheme:light}"], ["dark", ":root{color-scheme:dark}"], ["nothing", ""]]) {
    for (const scheme of ["light", "dark"]) {
      const page = await visitPage("<carte-sociale></carte-sociale>", style);
      await pretend(desk.driver, { scheme });
      seen[`${says}, on a ${scheme} device`] = (await ground(page)) === "rgb(20, 25, 30)" ? "dark" : "light";
    }
  }
  assert.deepEqual(seen, { "light, on a light device": "light", "light, on a dark device": "light", "dark, on a light device": "dark", "dark, on a dark device": "dark", "nothing, on a light device": "light", "nothing, on a dark device": "dark" });
});

test("controls can be written by what is left out", async () => {
  const page = await visitPage("<carte-sociale controls='all -legend -about -story'></carte-sociale>", "");
  assert.deepEqual(await Promise.all([".legend", ".start", ".search", ".stage__tools"].map((selector) => page.shows(selector))), [false, false, true, true]);
  await page.click(await page.find(".menu > summary"));
  assert.doesNotMatch(await page.text(".menu"), /À propos|récit en continu|Présenter/);
});

test("readers of a map with errors see a sentence and the page's own content; the list is for who asks", async () => {
  desk.expected = [];
  const page = await visitPage('<carte-sociale><p id="own">Notre carte</p><script type="application/json">{"version": 1}</script></carte-sociale>', "");
  assert.equal(await page.shows("[role=alert] li"), false);
  assert.match(await page.text("[role=alert] p"), /^Ces données ne peuvent pas être lues\.$/);
  assert.ok(await page.run(() => document.getElementById("own").checkVisibility()));
  await page.click(await page.find("[role=alert] summary"));
  assert.ok(await page.shows("[role=alert] li"));
});

test("every button has words, and the menu closes as menus do", async () => {
  const page = await desk.visit();
  const wordless = await page.run(() => [...root.querySelectorAll("button, summary")].filter((one) => one.checkVisibility() && !/\p{L}/u.test(one.textContent) && !one.closest(".stage__tools")).map((one) => one.outerHTML));
  assert.deepEqual(wordless, []);
  const isOpen = () => page.run(() => root.querySelector(".menu").open);
  await page.click(await page.find(".menu > summary"));
  await page.press("ESCAPE");
  assert.deepEqual([await isOpen(), await page.focused()], [false, "Menu"]);
  await page.click(await page.find(".menu > summary"));
  const corner = await page.run(() => root.querySelector(".stage").getBoundingClientRect().toJSON());
  await page.clickAt({ x: corner.left + 3, y: corner.top + 3 });
  assert.equal(await isOpen(), false);
  await page.click(await page.button("À propos de cette carte", ".menu"));
  assert.match(await page.text(".panel"), /Chaque cercle est une organisation/);
  assert.equal(await isOpen(), false);
  await page.click(await page.button("Fermer", ".panel"));
  assert.deepEqual([await page.shows(".panel"), await page.focused()], [false, "Menu"]);
});
