// The map as one file: copied alone into an empty folder and opened from there, in each engine, offline.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CATCH, countOf, lastOf } from "./support/caught.mjs";
import { ENGINE_NAMES, open } from "./support/browser.mjs";
import { carte } from "./support/carte.mjs";
import { Page, plain } from "./support/page.mjs";
import { DATA, DIST, dataset, labelled } from "./support/reader.mjs";
import { cutNetwork, isCut } from "./support/without_network.mjs";

cutNetwork(fileURLToPath(import.meta.url));

const PUBLISHED = `${DIST}/carte-sociale.html`;
/** The most bytes that any e-mail accepts and that open at once. */
const MOST_BYTES = 841_800;
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
        await page.press("PAGE_DOWN");
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
