// Printing: the poster of the element, in pages of the right size, and the page itself as with Ctrl+P.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { ENGINE_NAMES, open } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { DIST, dataset } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

/** The sizes of the papers in portrait, in millimetres. */
const PAPERS = { letter: [215.9, 279.4], a4: [210, 297], a3: [297, 420], a2: [420, 594] };

/** The content of a PDF: the number of pages, the size of the first in millimetres, the text of each, and overflows. */
function pdf(bytes) {
  const folder = mkdtempSync(join(tmpdir(), "carte-print-"));
  try {
    const file = join(folder, "poster.pdf");
    writeFileSync(file, bytes);
    const [, width, height] = /^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(execFileSync("pdfinfo", [file], { encoding: "utf8" }));
    const pages = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
    const words = execFileSync("pdftotext", ["-bbox", file, "-"], { encoding: "utf8" }).matchAll(/xMin="([\d.-]+)".* xMax="([\d.-]+)".*>(.*)<\/word>/g);
    const outside = [...words].filter(([, left, right]) => left < 0 || Number(right) > Number(width)).map(([, , , word]) => word);
    return { pages, outside, size: [width, height].map((points) => (points * 25.4) / 72) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Before the page runs: a frame that is to print is kept in `window.printed` instead. */
function keepPrinted() {
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
  Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {
    configurable: true,
    get() {
      const view = get.call(this);
      view.print = () => (window.printed = this);
      return view;
    },
  });
}

/** Replaces the page by what the frame would print, with the frame's own style. */
function showPrinted() {
  const { contentDocument: page } = window.printed;
  const rules = [...page.adoptedStyleSheets[0].cssRules].map((rule) => rule.cssText);
  const style = new CSSStyleSheet();
  style.replaceSync(rules.join(""));
  document.head.replaceChildren();
  document.body.replaceWith(document.importNode(page.body, true));
  document.adoptedStyleSheets = [style];
  return { title: page.title, lang: page.documentElement.lang, frames: document.querySelectorAll("iframe").length };
}

describe("the map on paper", () => {
  for (const engine of ENGINE_NAMES) {
    describe(`in ${engine}`, { concurrency: false }, () => {
      let driver, server, page;
      before(async () => {
        server = await serve(DIST, { watched: true });
        driver = await open(engine);
      });
      afterEach(async () => assert.deepEqual((await driver.executeScript("return window.complaints")) ?? [], [], "the page complains"));
      after(async () => {
        await driver?.quit();
        await server?.close();
      });

      const visit = async (hash = "") => {
        await driver.get("about:blank");
        page = await Page.visit(driver, `${server.address}${hash && "#"}${hash}`);
        await page.settled();
      };
      /** Prints the poster as the element does; returns the content of the browser's PDF. */
      const printed = async (options) => {
        await driver.executeScript(keepPrinted);
        const error = await driver.executeAsyncScript((options) => {
          const done = arguments[arguments.length - 1];
          document.querySelector("carte-sociale").print(options).then(() => done(""), (error) => done(String(error)));
        }, options);
        assert.equal(error, "");
        return driver.executeScript(showPrinted);
      };
      const asPdf = async ([width, height]) => {
        if (engine === "chromium") {
          const { data } = await driver.sendAndGetDevToolsCommand("Page.printToPDF", { preferCSSPageSize: true });
          return pdf(Buffer.from(data, "base64"));
        }
        return pdf(Buffer.from(await driver.printPage({ width: width / 10, height: height / 10, top: 0, bottom: 0, left: 0, right: 0, shrinkToFit: false }), "base64"));
      };

      test("the poster has its pages, of the size of the paper, with everyone in their cell", async () => {
        await visit("lang=en");
        for (const [paper, orientation] of [["a3", "landscape"], ["letter", "portrait"]]) {
          await visit("lang=en");
          const { title, lang } = await printed({ paper, orientation });
          assert.match(title, /^Social map/);
          assert.equal(lang, "en");
          const sheets = await driver.executeScript("return document.querySelectorAll('body > svg').length");
          assert.ok(sheets >= 3, `${sheets} pages`);
          // WebKit's driver has no printer.
          if (engine === "webkit") continue;
          const asked = orientation === "landscape" ? PAPERS[paper].toReversed() : PAPERS[paper];
          const { pages, size } = await asPdf(asked);
          assert.equal(pages.length, sheets);
          size.forEach((length, at) => assert.ok(Math.abs(length - asked[at]) < 1, `${size} is not ${asked}`));
          assert.match(pages[0], /Social map[^]*Communagir[^]*Research centres/);
          assert.match(pages[1], /Find an organisation[^]*RQIIAC/);
          pages.slice(1).forEach((text, at) => assert.match(text, new RegExp(`page\\s${at + 2}\\s/\\s${sheets}`)));
          assert.match(pages.join(""), /www\.communagir\.org/);
        }
      });

      test("the story has a page for each slide, with its picture, its text and, if one likes, its notes", async () => {
        const { story, organisations } = dataset();
        for (const [language, told, paper] of [["en", "notes", "letter"], ["fr", "slides", "a4"]]) {
          await visit(`lang=${language}&theme=dark&select=ae`);
          const { lang } = await printed({ paper, story: told });
          assert.equal(lang, language);
          const sheets = await driver.executeScript("return [...document.querySelectorAll('body > svg')].map((sheet) => sheet.textContent.replace(/\\s+/g, ' '))");
          assert.equal(sheets.length, story.length);
          const asked = PAPERS[paper].toReversed();
          // WebKit's driver has no printer: the test reads the pages that it would print.
          const { pages, size } = engine === "webkit" ? { pages: sheets, size: asked } : await asPdf(asked);
          assert.equal(pages.length, story.length);
          size.forEach((length, at) => assert.ok(Math.abs(length - asked[at]) < 1, `${size} is not ${asked}`));
          for (const [at, slide] of story.entries()) {
            const has = (text) => text.match(/[\p{L}\p{N}]{4,}/gu).filter((word) => !pages[at].includes(word));
            assert.deepEqual(has(slide.title[language]), [], `slide ${at + 1}`);
            assert.deepEqual(has(slide.body[language]), [], `slide ${at + 1}`);
            if (slide.notes && told === "notes") assert.deepEqual(has(slide.notes[language]), [], `the notes of slide ${at + 1}`);
            if (told === "slides") assert.doesNotMatch(pages[at], /Notes/);
            assert.match(pages[at].replace(/\s+/g, " "), new RegExp(`${at + 1} / ${story.length}`));
          }
          assert.ok(organisations.some(({ acronym }) => acronym && pages[0].includes(acronym)), "the picture has its names");
        }
      });

      test("the save panel prints the story", async () => {
        await visit("lang=en");
        await driver.executeScript(keepPrinted);
        await page.run(() => root.querySelector("[data-command='dialog save']").click());
        await page.until("the panel", () => root.querySelector(".dialog[open] [data-answer=as][value=story]"));
        await page.run(() => root.querySelector(".dialog [data-answer=as][value=story]").click());
        await page.until("its choices", () => root.querySelector(".dialog [data-answer=notes]")?.checkVisibility() && !root.querySelector(".dialog [data-answer=orientation]").checkVisibility());
        const pages = async () => {
          await page.run(() => root.querySelector(".dialog [data-press=save]").click());
          await page.until("the pages", (count) => window.printed?.contentDocument?.querySelectorAll("body > svg").length === count, dataset().story.length);
          return driver.executeScript("const text = window.printed.contentDocument.body.textContent; window.printed = undefined; return text");
        };
        assert.match(await pages(), /Notes/);
        await page.run(() => root.querySelector(".dialog [data-answer=notes]").click());
        assert.doesNotMatch(await pages(), /Notes/);
      });

      test("what is hidden is not printed, and nothing is left of the frame once it was", async () => {
        await visit("lang=en&hide-roles=network");
        await driver.executeScript(keepPrinted);
        await driver.executeAsyncScript("document.querySelector('carte-sociale').print().then(arguments[0])");
        const text = await driver.executeScript("return window.printed.contentDocument.body.textContent");
        assert.match(text, /Communagir/);
        // Each collaboration still lists all of its members, by their names on the map.
        assert.doesNotMatch(text, /Villes et Villages/);
        await driver.executeScript("window.printed.contentWindow.dispatchEvent(new Event('afterprint'))");
        assert.equal(await driver.executeScript("return document.querySelectorAll('iframe').length"), 0);
      });

      if (engine === "webkit") return;

      test("the page itself prints the map with its legend on one page, whatever is open, without what only a hand can use", async () => {
        await visit("select=communagir");
        await page.run(() => (root.querySelector(".menu").open = true));
        const before = await page.places();
        const { pages, outside } = pdf(Buffer.from(await driver.printPage({ width: 21.59, height: 27.94 }), "base64"));
        const text = pages.join("\n");
        assert.equal(pages.filter((page) => page.trim()).length, 1);
        // All is within its edges. Firefox prints the names on the map as drawings.
        const names = engine === "chromium" ? ["TNCDC", "SRQ", "TPDSL", "CMTQ"] : [];
        // The last entry may be of two lines.
        for (const said of [...names, "Bailleurs de fonds", "mentionnées"]) assert.ok(pages[0].includes(said), `${said} in ${pages[0]}`);
        assert.deepEqual(outside, []);
        for (const said of ["Carte sociale", "Bailleurs de fonds", "Financement"]) assert.ok(text.includes(said), `${said} in ${text}`);
        assert.ok(!/Tout réafficher|Rechercher|Menu|communagir\.org/.test(text), text);
        assert.deepEqual(await page.places(), before);
      });

      test("a slide, an article and the editor are printed without what only a hand can use, on one page on either side of the paper", async () => {
        const { openPanel } = await import("./support/author.mjs");
        for (const [hash, opened, mostPages] of [["slide=4", undefined, 1], ["slide=4", openPanel, 1], ["view=story&slide=4", undefined, 99]]) {
          await visit(hash);
          if (hash.startsWith("view=story")) await page.until("the text", () => !!root.querySelector(".told [data-part]"));
          await opened?.(page);
          for (const [width, height] of [[21.59, 27.94], [27.94, 21.59]]) {
            const { pages } = pdf(Buffer.from(await driver.printPage({ width, height }), "base64"));
            const text = pages.join("\n");
            assert.ok(text.includes("Carte sociale"), text);
            assert.ok(pages.filter((page) => page.trim()).length <= mostPages, `${hash} at ${width}: ${pages.length} pages`);
            assert.ok(!/Précédente|Suivante|Quitter|Lire le récit|Modifier le récit|Ajouter/.test(text), text);
          }
          if (opened) await page.run(() => root.querySelector(".dialog").close());
        }
      });

      test("the list and the table are printed whole, without their buttons", async () => {
        const { organisations } = dataset();
        const names = organisations.filter(({ standing }) => standing !== "external").map(({ name }) => name.fr.split(" ")[0]);
        for (const [hash, row, tool] of [["view=list", ".list__entries", "de A à Z"], ["view=table", ".table__frame", "Télécharger"]]) {
          await visit(hash);
          await page.until("it is drawn", (row) => !!root.querySelector(row), row);
          const { pages } = pdf(Buffer.from(await driver.printPage({ width: 21.59, height: 27.94 }), "base64"));
          const text = pages.join("\n");
          for (const name of names) assert.ok(text.includes(name), `${name} in ${text}`);
          assert.ok(!text.includes(tool), `${tool} in ${text}`);
        }
      });
    });
  }
});
