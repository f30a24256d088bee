// The map in a frame on another site: the settings in its address, and its height set by the host page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { By } from "selenium-webdriver";
import { open } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

/** The map's own site, and a partner's, which may frame it and load its script for frames. */
let site, partner, driver;
let body = "";

before(async () => {
  site = await serve(DIST, { headers: () => ({ "access-control-allow-origin": "*" }) });
  const allowed = { "content-security-policy": `default-src 'none'; frame-src 'self' ${site.address}; script-src ${site.address} 'self'; style-src 'self'` };
  partner = await serve(DIST, { files: { "page.html": async () => body, "false/iframe.html": "<!doctype html><script src=\"flood.js\"></script>", "false/flood.js": FLOOD }, headers: (name) => (name.startsWith("false/") ? {} : allowed) });
  driver = await open();
});

after(async () => {
  await driver?.quit();
  await site?.close();
  await partner?.close();
});

const FLOOD = `
  const say = (message) => parent.postMessage(message, "*");
  for (const height of [NaN, Infinity, "900", -5, null, {}]) say({ source: "carte-sociale", version: 1, type: "height", height });
  for (const junk of [null, 0, "height", [], { source: "carte-sociale" }, { source: "other", version: 1, type: "height", height: 900 }]) say(junk);
  for (let height = 1; height < 5000; height += 1) say({ source: "carte-sociale", version: 1, type: "height", height: 1e9 + height });
`;

/** Opens the partner's page with this frame, and waits for its content. */
async function visit(hash, attributes = "", { script = true, address = `${site.address}embed/iframe.html${hash}` } = {}) {
  body = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Partenaire</title>${script ? `<script src="${site.address}embed/carte-sociale-frame.js" defer></script>` : ""}</head>
    <body><iframe src="${address}" title="Carte" width="700" height="500" ${attributes}></iframe></body></html>`;
  await driver.get("about:blank");
  await driver.get(`${partner.address}page.html`);
  return driver.findElement(By.css("iframe"));
}

async function inside(frame) {
  await driver.switchTo().frame(frame);
  const page = new Page(driver);
  await page.until("the map is drawn", () => root?.querySelector(".node, [role=alert]"));
  return page;
}

const heightOf = (frame) => driver.executeScript("return arguments[0].clientHeight", frame);

test("the address of the frame says what is shown, and in which language", async () => {
  const page = await inside(await visit("#lang=en&select=flac&controls=card"));
  assert.match(await page.text(".panel--card h2"), /Fondation/);
  assert.equal(await page.run(() => document.documentElement.lang), "en-CA");
  assert.equal(await page.shows(".legend"), false);
  assert.match(await driver.executeScript("return document.title"), /community development/i);
  await driver.switchTo().defaultContent();
});

test("data come from the frame's own site only", async () => {
  const page = await inside(await visit(`#src=${encodeURIComponent(`${partner.address}embed/carte-sociale-2015.json`)}`));
  assert.equal((await page.nodes()).size, 16, "the bundled map takes its place");
  assert.equal(partner.requests.filter((path) => path.endsWith(".json")).length, 0);
  await driver.switchTo().defaultContent();
});

test("the page around gives it the height it asks for", async () => {
  const frame = await visit("");
  await driver.wait(async () => (await heightOf(frame)) === 600, 10_000, "never: a higher frame");
  const page = await inside(frame);
  await page.settled();
  assert.equal(await page.run(() => document.documentElement.scrollHeight <= innerHeight + 5), true, "nothing is left to scroll");
  await driver.switchTo().defaultContent();
});

test("a frame without an origin of its own is heard too, when the page made it so", async () => {
  const frame = await visit("", 'sandbox="allow-scripts"');
  await driver.wait(async () => (await heightOf(frame)) === 600, 10_000, "never: a higher frame");
  assert.equal((await (await inside(frame)).nodes()).size, 16);
  await driver.switchTo().defaultContent();
});

test("in a frame that may not download, saving says so, with the map's own address", async () => {
  const frame = await visit("", 'sandbox="allow-scripts"');
  const page = await inside(frame);
  await page.click(await page.button("Enregistrer", ".header"));
  await page.until("the panel", () => root.querySelector(".dialog[open] [data-press=save]"));
  await page.click(await page.find(".dialog [data-press=save]"));
  await page.until("the sentence", () => /interdit : ouvrez la carte à son adresse, http/.test(root.querySelector(".dialog [role=status]").textContent.replaceAll("\u00a0", " ")));
  await driver.switchTo().defaultContent();
});

test("without the script, the height that was written stays", async () => {
  const frame = await visit("", "", { script: false });
  await (await inside(frame)).settled();
  await driver.switchTo().defaultContent();
  assert.equal(await heightOf(frame), 500);
});

test("junk moves nothing, and a flood once, within bounds", async () => {
  const frame = await visit("", "", { address: `${partner.address}false/iframe.html` });
  await driver.executeScript("window.changes = 0; new MutationObserver((all) => (window.changes += all.length)).observe(arguments[0], { attributes: true })", frame);
  await driver.wait(async () => (await heightOf(frame)) !== 500, 10_000, "never: the bounded height");
  assert.equal(await heightOf(frame), 4000);
  assert.ok((await driver.executeScript("return window.changes")) <= 10);
});

test("a message from somewhere else than the frame says is not heard", async () => {
  const frame = await visit("", "", { address: `${partner.address}false/iframe.html` });
  // The frame's address is of another site: its content now comes from elsewhere.
  await driver.executeScript("Object.defineProperty(arguments[0], 'src', { value: 'https://example.org/embed/iframe.html' }); arguments[0].height = 500", frame);
  await driver.executeAsyncScript(
    `const done = arguments[1], frame = arguments[0];
     window.dispatchEvent(new MessageEvent("message", { source: frame.contentWindow, origin: location.origin, data: { source: "carte-sociale", version: 1, type: "height", height: 900 } }));
     requestAnimationFrame(() => requestAnimationFrame(done));`,
    frame,
  );
  assert.equal(await heightOf(frame), 500);
});

test("a frame that WordPress made answers in its words", async () => {
  await visit("#lang=en#?secret=Ab12", 'sandbox="allow-scripts"', { script: false });
  // The page listens as WordPress does, then requests the height.
  const told = await driver.executeAsyncScript(`
    const done = arguments[0];
    addEventListener("message", ({ data }) => { if (data.message === "height") done(data); });
    const ask = () => { document.querySelector("iframe").contentWindow.postMessage({ message: "ready", secret: "Ab12" }, "*"); };
    document.querySelector("iframe").addEventListener("load", ask);
    ask();
  `);
  assert.equal(told.secret, "Ab12");
  assert.ok(told.value >= 200 && told.value <= 4000, String(told.value));
});

test("the embed's own page has the code to paste, and a map whose panel writes the rest", async () => {
  await driver.get(`${site.address}embed/index.html`);
  const page = new Page(driver);
  await page.until("the map is drawn", () => root?.querySelector(".node"));
  const code = await driver.findElement(By.css("code")).getText();
  assert.equal(code, `<script type="module" src="${site.address}embed/carte-sociale.js"></script>\n<carte-sociale></carte-sociale>`);
  await driver.findElement(By.css("main button")).click();
  await page.until("the panel", () => root.querySelector(".dialog[open] textarea"));
});
