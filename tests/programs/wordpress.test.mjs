// WordPress, as Debian packages it: the lines of docs/embed.md, pasted where its recipe says, by an administrator and by an
// author, in the editor and on the published page. Part of `make test-all` alone.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";
import { By, Key, until } from "selenium-webdriver";
import { complaints, open, pretend, SIZES } from "../browser/support/browser.mjs";
import { Page } from "../browser/support/page.mjs";
import { publish } from "../browser/support/published.mjs";
import { startWordPress } from "../browser/support/wordpress.mjs";

/** @type {Awaited<ReturnType<typeof publish>>} */
let map;
/** @type {Awaited<ReturnType<typeof startWordPress>>} */
let site;
let driver;

before(async () => {
  map = await publish("/as-https/carte/");
  site = await startWordPress(new URL(map.address).port);
  driver = await open();
});

after(async () => {
  await driver?.quit();
  await site?.close();
  await map?.close();
});

beforeEach(() => driver.switchTo().defaultContent());

/** The lines that a section of the guide says to paste, with the map's own address. */
function linesOf(section) {
  const guide = readFileSync(new URL("../../docs/embed.md", import.meta.url), "utf8");
  const [, lines] = new RegExp(`^## ${section}$.*?^\`\`\`html\\n(.*?)\\n\`\`\`$`, "ms").exec(guide);
  return lines.replaceAll("https://example.org/carte/", map.address);
}

/** Signs in, with `copied` in the clipboard, and opens a page of the editor with the cursor in its title. */
async function edit(role, address, copied = "nothing") {
  await leave();
  await driver.get("data:text/html,<textarea></textarea>");
  await driver.findElement(By.css("textarea")).sendKeys(copied, Key.chord(Key.CONTROL, "a"), Key.chord(Key.CONTROL, "x"));
  await driver.get(`${site.address}/wp-login.php`);
  await driver.executeScript("for (const id of ['user_login', 'user_pass']) document.getElementById(id).value = arguments[0]; document.getElementById('loginform').submit()", role);
  await driver.wait(until.elementLocated(By.id("wpadminbar")), 20_000);
  await driver.get(`${site.address}/wp-admin/${address}`);
  await driver.wait(until.elementLocated(By.css(".editor-post-title")), 20_000).click();
}

/** Begins a post, with the cursor in its first paragraph. */
async function write(role, title, copied) {
  await edit(role, "post-new.php", copied);
  await driver.switchTo().activeElement().sendKeys(title, Key.ENTER);
}

/** Leaves the editor, which unlocks its post, and signs out. */
async function leave() {
  await driver.get(`${site.address}/?feed=rss2`);
  await driver.manage().deleteAllCookies();
}

/** Adds the block that the menu of a slash finds. */
async function choose(name) {
  await driver.switchTo().activeElement().sendKeys(`/${name}`);
  await driver.wait(until.elementLocated(By.css(".components-autocomplete__result")), 20_000);
  await driver.switchTo().activeElement().sendKeys(Key.ENTER);
}

/** Adds a Custom HTML block with these lines. */
async function customHtml(lines) {
  await choose("html");
  await driver.wait(until.elementLocated(By.css(".wp-block-html textarea")), 20_000).sendKeys(lines);
}

/** Presses a button of the block's tools, which show once the hand leaves the keys. */
async function tool(name) {
  await driver.actions().move({ x: 300, y: 500 }).move({ x: 310, y: 510 }).perform();
  const button = `//*[@aria-label='Block tools']//button[normalize-space()='${name}' or @aria-label='${name}']`;
  await driver.wait(until.elementLocated(By.xpath(button)), 20_000).click();
}

/** Pastes what was copied. */
const paste = () => driver.switchTo().activeElement().sendKeys(Key.chord(Key.CONTROL, "v"));

/** Publishes the post. Returns its address. */
async function publishPost() {
  await driver.wait(until.elementIsVisible(driver.findElement(By.css(".editor-post-publish-panel__toggle"))), 20_000).click();
  const button = await driver.wait(until.elementLocated(By.css(".editor-post-publish-panel .editor-post-publish-button")), 20_000);
  await driver.wait(until.elementIsVisible(button), 20_000);
  await driver.wait(until.elementIsEnabled(button), 20_000).click();
  return driver.wait(until.elementLocated(By.css(".post-publish-panel__postpublish-buttons a")), 20_000).getAttribute("href");
}

/** Saves a post that was published. */
async function update() {
  await driver.findElement(By.css(".editor-post-publish-button")).click();
  await driver.wait(until.elementLocated(By.xpath("//*[@class='components-snackbar__content'][contains(., 'updated')]")), 20_000);
}

/** Opens a post as a visitor; the one in the editor is published for it. */
async function visit(address) {
  const post = address ?? (await publishPost());
  await leave();
  await driver.get(post);
}

/** The frame that a selector finds once it is there, with its box in the page: entered, with the map drawn in it. */
async function framed(selector) {
  const frame = await driver.wait(until.elementLocated(By.css(selector)), 20_000);
  await driver.switchTo().frame(frame);
  await drawn();
  await driver.switchTo().defaultContent();
  return { frame, ...(await boxOf(frame)) };
}

/** The map of this page, or of this frame, is drawn, interactive, and complains of nothing. */
async function drawn() {
  const page = new Page(driver);
  await page.until("the map is drawn", () => root?.querySelector(".node"));
  await page.settled();
  assert.equal((await page.nodes()).size, 16);
  await page.run(() => document.querySelector("carte-sociale").select?.("flac"));
  await page.until("a card", () => root.querySelector(".panel--card h2")?.textContent.includes("Fondation"));
  const ours = (await complaints(driver)).filter((text) => text.includes(map.address));
  assert.deepEqual(ours, []);
}

const boxOf = (element) => driver.executeScript("const { x, width, height } = arguments[0].getBoundingClientRect(); return { x, width, height }", element);

/** The column that the theme gives to a post's text. */
const column = async () => boxOf(await driver.findElement(By.css(".wp-block-post-title")));

/** Nothing is wider than the screen of a phone. */
async function fitsPhone() {
  await pretend(driver, { size: SIZES.phone });
  assert.equal(await driver.executeScript("return document.documentElement.scrollWidth"), SIZES.phone.width);
  await pretend(driver);
}

test("an administrator pastes the element in a Custom HTML block: seen in the block's preview, and on the page", async () => {
  await write("administrator", "Element");
  await customHtml(linesOf("Element"));
  await tool("Preview");
  const preview = await framed(".wp-block-html iframe");
  assert.ok(preview.height >= 600 && preview.height < 700, `the preview is ${preview.height} px high`);
  await visit();
  await drawn();
  const { x, width, height } = await boxOf(await driver.findElement(By.css("carte-sociale")));
  const text = await column();
  assert.deepEqual({ x, width, height }, { x: text.x, width: text.width, height: 600 });
  await fitsPhone();
});

test("an administrator pastes the frame in a Custom HTML block", async () => {
  await write("administrator", "Frame");
  await customHtml(linesOf("Frame"));
  await visit();
  const { x, width, height } = await framed(".entry-content iframe");
  const text = await column();
  assert.deepEqual({ x, width, height }, { x: text.x, width: text.width, height: 640 });
  await fitsPhone();
});

for (const role of ["author", "administrator"]) {
  test(`an ${role} pastes the link alone on a line: a frame in the editor and on the page`, async () => {
    await write(role, "Link", map.address);
    await paste();
    const edited = await framed(".wp-block-embed iframe");
    assert.equal(edited.height, 600, "in the editor, WordPress's script gives the height that the map asks for");
    await visit();
    const { frame, x, width, height } = await framed(".entry-content iframe");
    assert.equal(await frame.getAttribute("sandbox"), "allow-scripts");
    const text = await column();
    assert.deepEqual({ x, width, height }, { x: text.x, width: text.width, height: 640 });
    await fitsPhone();
  });
}

test("beside a post that WordPress embeds by its own script, the frame has the height that it asks for", async () => {
  await write("author", "Both", map.address);
  await paste();
  await framed(".wp-block-embed iframe");
  await driver.findElement(By.css(".editor-post-title")).click();
  await driver.executeScript("const { createBlock } = wp.blocks; wp.data.dispatch('core/block-editor').insertBlocks(createBlock('core/embed', { url: arguments[0], providerNameSlug: 'wordpress', type: 'wp-embed' }))", `${site.address}/?p=1`);
  await visit();
  assert.equal(await driver.executeScript("return typeof wp.receiveEmbedMessage"), "function");
  const { height } = await framed(".entry-content iframe[title^=Carte]");
  assert.equal(height, 600);
});

test("a frame that WordPress hides until it tells its height is shown", async () => {
  // As WordPress's own answers: with a quote, for which it loads its script and hides the frame.
  const answer = JSON.parse(readFileSync(`${map.folder}/embed/oembed.json`, "utf8"));
  writeFileSync(`${map.folder}/quoted.json`, JSON.stringify({ ...answer, html: `<blockquote class="wp-embedded-content"><a href="${map.address}">Carte</a></blockquote>${answer.html}` }));
  writeFileSync(`${map.folder}/quoted.html`, `<!doctype html><title>Carte</title><link rel="alternate" type="application/json+oembed" href="${map.address}quoted.json">`);
  await write("author", "Hidden", `${map.address}quoted.html`);
  await paste();
  await driver.wait(until.elementLocated(By.css(".wp-block-embed iframe")), 20_000);
  await visit();
  const { frame, height } = await framed(".entry-content iframe");
  await driver.wait(async () => (await frame.getAttribute("style")) === "", 10_000, "never: the frame shown");
  assert.equal(height, 600);
});

test("WordPress takes scripts and frames out of what an author writes: the element's link stays", async () => {
  await write("author", "Refused");
  await customHtml(`${linesOf("Element")}\n${linesOf("Frame")}`);
  await visit();
  const left = await driver.executeScript("return document.querySelector('.entry-content').innerHTML.trim()");
  assert.doesNotMatch(left, /<(script|iframe|carte-sociale)/);
  assert.match(left, /<a href="[^"]*\/carte\/">La carte sociale<\/a>/);
});

test("an administrator places the frame in an author's post as a synced pattern, which stays when the author saves the post", async () => {
  await write("author", "Pattern");
  await driver.switchTo().activeElement().sendKeys("La carte :", Key.ENTER);
  const post = await publishPost();
  const editor = `post.php?action=edit&post=${new URL(post).searchParams.get("p")}`;
  await edit("administrator", editor);
  await driver.switchTo().activeElement().sendKeys(Key.END, Key.ENTER);
  await customHtml(linesOf("Frame"));
  await tool("Options");
  // Its name before WordPress 6.3.
  await driver.wait(until.elementLocated(By.xpath("//button[contains(., 'Create Reusable block')]")), 20_000).click();
  await driver.wait(until.elementLocated(By.css(".components-modal__content input")), 20_000).sendKeys("Carte sociale", Key.ENTER);
  await driver.wait(until.elementLocated(By.xpath("//*[@class='components-snackbar__content'][contains(., 'created')]")), 20_000);
  await update();
  await edit("author", editor);
  await driver.switchTo().activeElement().sendKeys(" saved");
  await update();
  await visit(post);
  await framed(".entry-content iframe");
});
