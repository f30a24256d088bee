// The app: once loaded it works offline, and it never stays behind the published version.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { makeApp } from "../../scripts/app.mjs";
import { carte } from "../../scripts/carte.mjs";
import { complaints, ENGINE_NAMES, open, pretend, SIZES } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { DATA, DIST, ENGLISH_MAP, MAP, WHOLE_MAP, WORDS } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const HASHES = "embed/hashes.json";

let driver, folder, server, page;

before(async () => {
  driver = await open("chromium");
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "carte-app-"));
  cpSync(DIST, folder, { recursive: true });
  // A port of its own, hence an origin without the storage of the test before.
  server = await serve(folder, { app: true });
});

afterEach(async () => {
  await driver.get("about:blank");
  await server.close();
  rmSync(folder, { recursive: true });
});

after(() => driver?.quit());

const run = (script, ...values) => driver.executeScript(`return (${script}).apply(null, arguments)`, ...values);
const wait = (script, ...values) => driver.executeAsyncScript(`const done = arguments[arguments.length - 1]; (${script})(...arguments).then(done)`, ...values);

const visit = async (hash = "") => {
  page = await Page.visit(driver, `${server.address}${hash && "#"}${hash}`);
  await page.settled();
};

/** Reloads the page as a reader does, and waits for the map of the new load. */
async function reload() {
  await run(() => {
    window.isOld = true;
    // Firefox's driver would bypass the service worker.
    location.reload();
  });
  await page.until("another load", () => !window.isOld && !!root?.querySelector(".node"));
  await page.settled();
}

/** The caches, once the app is cached and its worker controls this page. */
async function kept() {
  await driver.wait(() => run(() => navigator.serviceWorker.controller?.state === "activated"), 20_000, "never: a worker");
  return wait(() => caches.keys());
}

const hashOf = (name) => createHash("sha256").update(readFileSync(`${folder}/${name}`)).digest("base64");

/** Publishes another version, whose map has another title; `spoil` modifies it. */
async function publish(title, spoil = () => {}) {
  const data = JSON.parse(readFileSync(`${folder}/${DATA}`, "utf8"));
  data.title = { fr: title, en: title };
  const files = [MAP, ENGLISH_MAP, WHOLE_MAP, DATA];
  const before = files.map(hashOf);
  writeFileSync(`${folder}/${DATA}`, JSON.stringify(data));
  for (const map of files.slice(0, 3)) carte("resolve", `${folder}/${DATA}`, "-o", `${folder}/${map}`);
  // The script has the hashes of most files, and of the file that has the others.
  const renew = (name) => writeFileSync(`${folder}/${name}`, files.reduce((text, file, at) => text.replace(before[at], hashOf(file)), readFileSync(`${folder}/${name}`, "utf8")));
  before.push(hashOf(HASHES));
  renew(HASHES);
  files.push(HASHES);
  renew("embed/carte-sociale.js");
  const version = await makeApp(folder);
  spoil();
  return version;
}

const title = () => page.text(".header__title");
/** Has the browser check for a new version, which may reload the page before it is done. */
const ask = () => run(() => void navigator.serviceWorker.getRegistration().then((registration) => registration.update()).catch(() => {}));
/** The same, until the check is done, with or without a new version. */
const asked = () => wait(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update().then(() => true, () => false)));
const notice = () => run(() => document.querySelector(".app-notice")?.innerText ?? null);

test("with the server gone, the page loads again and everything works", async () => {
  await visit();
  const caches = await kept();
  assert.equal(caches.length, 1);
  await server.close();
  await reload();
  assert.equal((await page.nodes()).size, 16);
  await page.clickAt((await page.nodes()).get("Communagir"));
  assert.match(await page.text(".panel--card h2"), /Communagir/);
  await page.speak("English");
  await page.clickAt(await page.middleOf("[role=combobox]"));
  await page.press(..."montreal", "ENTER");
  assert.match(await page.text(".panel--card h2"), /Montréal/);
  // What is loaded on demand was cached too.
  await page.click(await page.button("Share"));
  await page.until("the panel", () => root.querySelector("dialog[open] textarea"));
  const pixels = await wait(() => document.querySelector("carte-sociale").toPng().then((blob) => blob.size));
  assert.ok(pixels > 10_000, `${pixels} bytes`);
  assert.deepEqual((await complaints(driver)).filter((complaint) => !complaint.includes("sw.js")), []);
});

test("a cached file that is damaged is renewed from the server, and so is a cache that the browser emptied", async () => {
  await visit();
  const [cache] = await kept();
  const names = ["embed/carte-sociale.js", "embed/widget_bg.wasm", "embed/widget.css", MAP, WORDS[0], ""];
  const spoil = (name) => wait(async (cache, name) => (await caches.open(cache)).put(new URL(name, location.href.split("#")[0]), new Response("damaged")), cache, name);
  const sizes = () => wait(async (cache) => Promise.all((await (await caches.open(cache)).matchAll()).map(async (one) => (await one.blob()).size)), cache);
  const before = (await sizes()).sort();
  for (const name of names) {
    await spoil(name);
    await reload();
    assert.equal((await page.nodes()).size, 16, name);
    await driver.wait(async () => JSON.stringify((await sizes()).sort()) === JSON.stringify(before), 10_000, `never: ${name} is renewed`);
  }
  await wait(async (cache) => caches.delete(cache), cache);
  await reload();
  await driver.wait(async () => JSON.stringify((await sizes()).sort()) === JSON.stringify(before), 10_000, "never: the cache is full again");
  // The engine reports the refused files.
  await complaints(driver);
});

test("a new version that nobody has waited for is shown at once", async () => {
  await visit("select=flac");
  await kept();
  await publish("Carte de demain");
  await run(() => (window.isOld = true));
  await ask();
  await page.until("the new version", () => !window.isOld && !!root?.querySelector(".node"));
  assert.equal(await title(), "Carte de demain");
  assert.equal(await page.hash(), "select=flac", "what was chosen stays");
  assert.equal((await kept()).length, 1, "the old one is gone");
});

test("who is reading is told, in their language, and decides", async () => {
  await visit();
  await kept();
  await page.clickAt((await page.nodes()).get("Communagir"));
  await publish("Carte de demain");
  await ask();
  await page.until("the notice", () => document.querySelector(".app-notice"));
  assert.match(await notice(), /nouvelle version/);
  assert.notEqual(await title(), "Carte de demain");
  await page.speak("English");
  assert.match(await notice(), /new version/);
  await run(() => (window.isOld = true));
  await (await driver.findElement({ css: ".app-notice button" })).click();
  await page.until("the new version", () => !window.isOld && !!root?.querySelector(".node"));
  assert.equal(await title(), "Carte de demain");
  assert.equal(await page.hash(), "select=communagir&lang=en");
  assert.equal(await notice(), null);
});

test("a first visit says how to begin, until one does, and no other visit does", async () => {
  await visit();
  await page.until("the hint", () => document.querySelector(".app-notice"));
  assert.match(await notice(), /Choisissez un cercle[^]*Compris/);
  await page.clickAt((await page.nodes()).get("Communagir"));
  await page.until("no hint", () => !document.querySelector(".app-notice"));
  await visit();
  await page.settled();
  assert.equal(await notice(), null, "it was said");
  // In an embed, it is never shown.
  await run(() => localStorage.clear());
  await driver.get(`${server.address}embed/iframe.html`);
  await page.until("the map", () => !!root?.querySelector(".node"));
  await page.settled();
  assert.equal(await notice(), null, "a page in a frame has no hint");
  // Its button closes it as well, and it is in the language of the page.
  await run(() => localStorage.clear());
  await visit();
  await page.until("the hint", () => document.querySelector(".app-notice"));
  await run(() => (document.documentElement.lang = "en"));
  await page.until("English", () => /Choose a circle/.test(document.querySelector(".app-notice").textContent));
  await (await driver.findElement({ css: ".app-notice button" })).click();
  assert.equal(await notice(), null);
});

test("loading the page again shows the new version too", async () => {
  await visit();
  await kept();
  await page.clickAt((await page.nodes()).get("Communagir"));
  await publish("Carte de demain");
  await ask();
  await page.until("the notice", () => document.querySelector(".app-notice"));
  await reload();
  await page.until("the new version", () => root?.querySelector(".header__title")?.textContent === "Carte de demain");
});

for (const [what, spoil] of [
  ["a file is missing", () => rmSync(`${folder}/embed/asked.js`)],
  ["a file is another's", () => writeFileSync(`${folder}/embed/widget.css`, ".cs{display:none}")],
  ["the page is of the version before", () => cpSync(`${DIST}/index.html`, `${folder}/index.html`)],
]) {
  test(`a version of which ${what} is not taken: the old one stays whole`, async () => {
    await visit();
    const before = await kept();
    const old = await title();
    await publish("À moitié", spoil);
    await asked();
    await driver.wait(() => wait(() => navigator.serviceWorker.getRegistration().then(({ installing, waiting }) => !installing && !waiting)), 20_000, "never: given up");
    assert.deepEqual(await kept(), before);
    await server.close();
    await reload();
    assert.equal(await title(), old);
    assert.equal(await notice(), null);
  });
}

test("where the site has no app any more, nothing of it stays", async () => {
  await visit();
  await kept();
  rmSync(`${folder}/sw.js`);
  writeFileSync(`${folder}/index.html`, "<!doctype html><title>Autre</title><p>Un autre site");
  await driver.navigate().refresh();
  await driver.wait(() => run(() => document.title === "Autre"), 20_000, "never: the other site");
  assert.deepEqual(await wait(() => caches.keys()), []);
  assert.equal(await wait(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
});

test("no page that holds the map in itself becomes an app, nor does the app in a frame", async () => {
  writeFileSync(`${folder}/host.html`, `<!doctype html><meta charset="utf-8"><iframe src="index.html"></iframe><script type="module" src="embed/carte-sociale.js"></script><carte-sociale loading="eager"></carte-sociale>`);
  await server.close();
  server = await serve(folder, { app: true, headers: (name) => (name === "host.html" ? { "content-security-policy": undefined } : {}) });
  for (const name of ["host.html", "embed/iframe.html", "embed/index.html"]) {
    await driver.get(server.address + name);
    await driver.wait(() => run(() => !!document.querySelector("carte-sociale").shadowRoot?.querySelector(".node")), 20_000, name);
    assert.equal(await wait(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0, name);
  }
  assert.ok(server.requests.includes("/app.js"), "the framed app was there");
});

test("a page beside the app asks the server, even where the app is kept", async () => {
  await visit();
  await kept();
  server.requests.length = 0;
  await driver.get(`${server.address}embed/index.html`);
  await driver.wait(() => run(() => !!document.querySelector("carte-sociale").shadowRoot?.querySelector(".node")), 20_000, "never: the map");
  assert.ok(server.requests.includes("/embed/carte-sociale.js"), server.requests.join(" "));
});

test("a browser finds in the manifest all it needs to install the app", async () => {
  await visit();
  await kept();
  const { url, errors, data } = await driver.sendAndGetDevToolsCommand("Page.getAppManifest", {});
  assert.equal(url, `${server.address}manifest.webmanifest`);
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(manifest.short_name, "Carte sociale");
  for (const { src, type, sizes } of manifest.icons) {
    const [kind, width] = await wait((src) => fetch(src).then((answer) => answer.blob()).then(async (blob) => [blob.type, (await createImageBitmap(blob).catch(() => ({ width: 0 }))).width]), src);
    assert.equal(kind, type);
    if (sizes !== "any") assert.equal(`${width}x${width}`, sizes);
  }
  const { installabilityErrors } = await driver.sendAndGetDevToolsCommand("Page.getInstallabilityErrors", {});
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
});

describe("the other engines", () => {
  for (const engine of ENGINE_NAMES.filter((name) => name !== "chromium")) {
    test(`in ${engine}, the app does without the server, and follows what is published`, async () => {
      const chromium = driver;
      driver = await open(engine);
      try {
        await visit();
        await kept();
        await publish("Carte de demain");
        await run(() => (window.isOld = true));
        await ask();
        await page.until("the new version", () => !window.isOld && !!root?.querySelector(".node"));
        assert.equal(await title(), "Carte de demain");
        await server.close();
        await reload();
        assert.equal(await title(), "Carte de demain");
        assert.equal((await page.nodes()).size, 16);
        await page.click(await page.button("Partager"));
        await page.until("the panel", () => root.querySelector("dialog[open] textarea"));
      } finally {
        await driver.quit();
        driver = chromium;
      }
    });
  }
});

describe("the notice", () => {
  for (const [name, size] of Object.entries(SIZES)) {
    test(`is in sight and large enough for a finger on a ${name}`, async () => {
      await pretend(driver, { size });
      await visit();
      await kept();
      await page.clickAt((await page.nodes()).get("Communagir"));
      await publish("Carte de demain");
      await ask();
      await page.until("the notice", () => document.querySelector(".app-notice"));
      const { left, right, bottom, height, isOnTop } = await run(() => {
        const box = document.querySelector(".app-notice").getBoundingClientRect();
        const button = document.querySelector(".app-notice button");
        const { x, y, width, height } = button.getBoundingClientRect();
        // Nothing covers it: not even a card that slid in from below.
        const isOnTop = document.elementFromPoint(x + width / 2, y + height / 2) === button;
        return { left: box.left, right: box.right, bottom: box.bottom, height, isOnTop };
      });
      assert.ok(isOnTop, "covered");
      assert.ok(left >= 0 && right <= size.width && bottom <= size.height, `${left} ${right} ${bottom}`);
      assert.ok(height >= 44, `${height} px`);
      await pretend(driver);
    });
  }
});
