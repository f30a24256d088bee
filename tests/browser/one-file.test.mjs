// The map as one file: copied alone into an empty folder and opened from there, in each engine, offline.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Key } from "selenium-webdriver";
import { pressed } from "./support/author.mjs";
import { ENGINE_NAMES, open } from "./support/browser.mjs";
import { carte } from "../../scripts/carte.mjs";
import { CATCH, countOf, lastOf } from "./support/caught.mjs";
import { older } from "./support/editions.mjs";
import { atStep, choose, drop, openEntry, written as file } from "./support/files.mjs";
import { Page, plain } from "./support/page.mjs";
import { DATA, DIST, dataset, labelled } from "./support/reader.mjs";
import { presented } from "./support/presented.mjs";
import { cutNetwork, isCut } from "./support/without_network.mjs";
import { workbook } from "./support/workbook.mjs";

cutNetwork(fileURLToPath(import.meta.url));

const PUBLISHED = `${DIST}/carte-sociale.html`;
/** The most bytes that any e-mail accepts and that open at once. */
const MOST_BYTES = 1_417_000;
const everyone = labelled((organisation) => organisation.standing !== "external");

const folder = mkdtempSync(join(tmpdir(), "carte à emporter "));
after(() => rmSync(folder, { recursive: true }));

/** Packs data into the folder, as an author does; returns the file's path. */
function pack(text, name) {
  const [from, to] = [join(folder, `${name}.json`), join(folder, `${name}.html`)];
  writeFileSync(from, text);
  carte("pack", from, "-o", to, "--from", PUBLISHED);
  return to;
}

test("the network is cut", () => assert.ok(isCut()));

test(`the file has at most ${MOST_BYTES} bytes, and says that it asks for nothing`, (context) => {
  const { size } = statSync(PUBLISHED);
  context.diagnostic(`${size} bytes`);
  // The output of `make dist QUICK=1` is not what is published.
  if (!process.env.CARTE_QUICK) assert.ok(size <= MOST_BYTES, `${size} bytes`);
  const text = readFileSync(PUBLISHED, "utf8");
  assert.match(text, /<meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*connect-src 'none'/);
  assert.doesNotMatch(text.replace(/<!-- carte: still -->[^]*<!-- \/carte: still -->/, ""), /(src|href)="(?!data:|#)/);
});

test("packed again, the same data give the same file", () => {
  assert.deepEqual(readFileSync(pack(readFileSync(`${DIST}/${DATA}`), "again")), readFileSync(PUBLISHED));
});

/** Goes from the files to the picture of their map. */
async function toResult(page) {
  await atStep(page, 1);
  await pressed(page, "next");
  await atStep(page, 2);
  await pressed(page, "next");
  await page.until("the picture", () => root.querySelector(".dialog .open__picture svg"));
}

for (const engine of ENGINE_NAMES) {
  describe(`the one file in ${engine}`, () => {
    let driver, page;
    const alone = mkdtempSync(join(folder, `${engine} `));
    /** Opens a file as by a double-click; `hash` is the reading in its address. */
    const visit = async (file, hash = "") => {
      await driver.get("about:blank");
      page = await Page.visit(driver, `${pathToFileURL(file).href}${hash && "#"}${hash}`);
      await page.settled();
      return page;
    };
    /** The map alone in its folder. */
    const map = (hash) => visit(join(alone, "Ma carte.html"), hash);
    const written = (text, name) => {
      const file = join(alone, name);
      writeFileSync(file, text);
      return file;
    };
    before(async () => {
      copyFileSync(PUBLISHED, join(alone, "Ma carte.html"));
      driver = await open(engine);
    });
    after(() => driver?.quit());

    test("it opens, draws everyone and asks for nothing", async () => {
      await map();
      assert.deepEqual([...(await page.nodes()).keys()].sort(), everyone);
      assert.equal(await driver.getTitle(), dataset().title.fr.replaceAll("\u00a0", " ").normalize());
      assert.deepEqual(await driver.executeScript("return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(data|blob):/.test(name))"), []);
      assert.equal(await driver.executeScript("return fetch('http://127.0.0.1:9/').then(() => 'answered', () => 'refused')"), "refused");
    });

    test("one searches, hides, highlights, opens a card and turns to English, and the address keeps it", async () => {
      await map();
      await page.clickAt(await page.middleOf("[role=combobox]"));
      await page.press(..."montreal");
      await page.press("ENTER");
      assert.match(await page.text(".panel--card h2"), /Montréal/);
      await page.press("ESCAPE");
      await page.click(await page.entry("Organismes de développement"));
      assert.equal((await page.nodes()).size, everyone.length - 2);
      await page.click(await page.entry("Chantiers partenariaux"));
      await page.outlined();
      await page.speak("English");
      assert.match(await page.legend(), /Roles/);
      const kept = await page.hash();
      await map(kept);
      assert.match(await page.legend(), /Roles/);
      assert.equal((await page.nodes()).size, everyone.length - 2);
      await page.outlined();
    });

    test("what would need an address is not offered", async () => {
      await map();
      assert.ok(await page.findButton("Enregistrer"));
      assert.equal(await page.findButton("Partager"), null);
    });

    test("the list says everything in words", async () => {
      await map("view=list");
      assert.equal(await page.run(() => root.querySelectorAll(".list__entries > li").length), everyone.length);
    });

    test("a talk is given from its first slide to its last by a clicker", async () => {
      const { story } = dataset();
      await map();
      await page.click(await page.button("Présenter"));
      await page.until("the talk", () => !!root.querySelector(".cs[data-presenting]"));
      for (const { title } of story) {
        await page.until(title.fr, (title) => root.querySelector(".panel h2")?.textContent.replace(/\s+/g, " ") === title, plain(title.fr));
        // On the way from slide to slide too: how each stands is tested on the page.
        await driver.actions().sendKeys(Key.PAGE_DOWN).perform();
      }
      await page.press("ESCAPE");
      await page.until("the end", () => !root.querySelector(".cs[data-presenting]"));
    });

    test("pictures and tables are saved", async () => {
      await map("select=ae");
      const svg = await driver.executeAsyncScript("document.querySelector('carte-sociale').toSvg().then(arguments[0])");
      assert.match(svg, /^(<\?xml[^>]*>\s*)?<svg[^]*<\/svg>\s*$/);
      await driver.executeScript(CATCH);
      await page.click(await page.button("Enregistrer", ".header"));
      await page.until("the panel", () => root.querySelector(".dialog[open] [data-press=save]"));
      for (const [as, name] of [["picture", /\.svg$/], ["data", /\.csv$/]]) {
        const count = await countOf(driver);
        await page.run((as) => root.querySelector(`.dialog [data-answer=as][value=${as}]`).click(), as);
        await page.run(() => root.querySelector(".dialog [data-press=save]").click());
        await driver.wait(async () => (await countOf(driver)) > count, 10_000, `never: ${name}`);
        assert.match((await lastOf(driver)).name, name);
      }
    });

    test("it saves itself, byte for byte, and then with what one has chosen", async () => {
      await map();
      await driver.executeScript(CATCH);
      await page.click(await page.button("Enregistrer", ".header"));
      await page.until("the panel", () => root.querySelector(".dialog[open] [data-press=save]"));
      await page.run(() => root.querySelector(".dialog [data-answer=as][value=page]").click());
      await page.run(() => root.querySelector(".dialog [data-press=save]").click());
      await driver.wait(async () => (await countOf(driver)) === 1, 10_000, "never: the file");
      const copy = await lastOf(driver);
      assert.equal(copy.name, "carte-sociale.html");
      assert.ok(copy.text === readFileSync(PUBLISHED, "utf8"), "the copy is the file");
      await map("select=flac&lang=en");
      await driver.executeScript(CATCH);
      const again = await driver.executeAsyncScript("document.querySelector('carte-sociale').toHtml().then(arguments[0])");
      await visit(written(again, "saved.html"));
      assert.match(await page.text(".panel--card h2"), /FLAC/);
      assert.match(await page.legend(), /Roles/);
    });

    test("a table is chosen, understood, taken as the map, and taken back; a workbook gets a sentence", async () => {
      await map("lang=fr");
      await openEntry(page, "open");
      assert.match(await page.text(".dialog > div"), /n’ouvre pas les classeurs/);
      await choose(page, file("membres.xlsx", workbook({ Membres: [["Nom"], ["Alpha"]] })));
      await page.until("the sentence", () => root.querySelector(".dialog [role=alert]"));
      assert.match(await page.text(".dialog > div"), /membres.xlsx[^]*Enregistrez la feuille au format CSV/);
      await choose(page, file("membres.csv", "Nom;Genre;Code\nAlpha;Fonds;1\nBeta;Fonds;2\nGamma;Relais;3\n"), file("liens.csv", "De;Vers;Type de lien\nAlpha;Beta;Partenariat\n"));
      await toResult(page);
      assert.match(await page.text(".dialog .open__count"), /3 organisations, 1 lien/);
      await pressed(page, "take");
      await page.until("the other map", () => root.querySelector(".replaced"));
      assert.deepEqual([...(await page.nodes()).keys()].sort(), ["Alpha", "Beta", "Gamma"]);
      await page.run(() => root.querySelector(".replaced button").click());
      await page.until("the map before", () => root.querySelectorAll(".node").length > 3);
      assert.deepEqual([...(await page.nodes()).keys()].sort(), everyone);
    });

    test("cells are pasted, and a file is dropped on the map", async () => {
      await map("lang=fr");
      await openEntry(page, "open");
      await page.run(() => {
        const field = root.querySelector(".dialog [data-answer=pasted]");
        field.value = "Nom\tVille\nAlpha\tLaval\n";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
      await pressed(page, "paste");
      await toResult(page);
      assert.match(await page.text(".dialog .open__count"), /1 organisation/);
      await page.press("ESCAPE");
      await page.until("it is closed", () => !root.querySelector(".dialog[open]"));
      await drop(page, ".stage", "carte.gexf", '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph><nodes><node id="a" label="Alpha"/><node id="b" label="Beta"/></nodes><edges><edge id="0" source="a" target="b"/></edges></graph></gexf>');
      await toResult(page);
      assert.match(await page.text(".dialog .open__count"), /2 organisations, 1 lien/);
    });

    test("another edition is compared, by a file", async () => {
      await map("lang=fr");
      await openEntry(page, "compare");
      assert.equal(await page.run(() => root.querySelector(".dialog [data-answer=address]")), null, "no address can be had");
      await choose(page, file("2014.json", older()));
      await atStep(page, 1);
      assert.match(await page.run(() => root.querySelector(".dialog [data-answer=letter]").value), /1\u00a0organisation est partie\u00a0: PARTIE/);
      await page.until("the map of both", () => root.querySelector(".dialog .both svg"));
    });

    test("a slide shows what changed since an edition that was packed with the map, also in a copy", async () => {
      const slides = ["compare=2014.json", "compare=absente.json"];
      const data = { ...dataset(), story: slides.map((state, at) => ({ title: { fr: `Diapositive ${at + 1}`, en: `Slide ${at + 1}` }, state })) };
      writeFileSync(join(folder, "2014.json"), older());
      const packed = pack(JSON.stringify(data), `compares ${engine}`);
      const shown = async () => {
        const talk = presented(page);
        await talk.present();
        await page.until("the map of both", () => root.querySelector(".present__comparison .both svg"));
        assert.match(await page.text(".present__comparison"), /1 organisation est partie : PARTIE/);
        await page.press("PAGE_DOWN");
        await page.until("the sentence", () => root.querySelector(".present__comparison [role=status]")?.textContent.includes("ne peut pas être lue ici"));
        await page.press("ESCAPE");
        await talk.over();
      };
      await visit(packed, "lang=fr&slide=1");
      await shown();
      const copy = await driver.executeAsyncScript("document.querySelector('carte-sociale').toHtml().then(arguments[0])");
      await visit(written(copy, "compares.html"), "lang=fr&slide=1");
      await shown();
    });

    test("with other data, the file it writes shows these", async () => {
      const other = { ...dataset(), title: { fr: "Une autre carte", en: "Another map" } };
      await map();
      await driver.executeAsyncScript("const map = document.querySelector('carte-sociale'); map.data = arguments[0]; map.ready.then(() => arguments[1]())", other);
      const text = await driver.executeAsyncScript("document.querySelector('carte-sociale').toHtml().then(arguments[0])");
      await visit(written(text, "other.html"));
      assert.equal(await page.text(".header__title"), "Une autre carte");
      assert.equal(await driver.getTitle(), "Une autre carte");
      assert.deepEqual([...(await page.nodes()).keys()].sort(), everyone);
    });

    test("no text of the data leaves its place", async () => {
      const hostile = "</script><script>document.title='taken'</script><!-- \u2028 <img src=x onerror=\"document.title='taken'\">";
      const data = dataset();
      data.title = { fr: hostile, en: hostile };
      data.organisations[0].name = { fr: hostile, en: hostile };
      await visit(pack(`\ufeff${JSON.stringify(data)}`, `hostile ${engine}`));
      assert.equal(await page.text(".header__title"), plain(hostile));
      assert.notEqual(await driver.getTitle(), "taken");
      assert.equal(await driver.executeScript("return document.querySelectorAll('img').length + document.querySelector('carte-sociale').shadowRoot.querySelectorAll('img').length"), 0);
    });
  });
}
