// The picture as a file: it opens on its own, with its text in place, and as an image of another page.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { complaints, open } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";

const GOLDEN = fileURLToPath(new URL("../golden", import.meta.url));
const NAME = "carte-sociale-2015.svg";
const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Rapport</title></head><body><img src="${NAME}" alt=""></body></html>`;

let driver;
let server;

before(async () => {
  // A file on its own has no icon link; the browser requests the default one.
  server = await serve(GOLDEN, { files: { "page.html": PAGE, "favicon.ico": "" } });
  driver = await open("chromium");
});

afterEach(async () => assert.deepEqual(await complaints(driver), [], "the picture complains"));

after(async () => {
  await driver?.quit();
  await server?.close();
});

/** Each visible text, with its box on the screen. */
const written = () =>
  driver.executeScript(() =>
    [...document.querySelectorAll("text:not([aria-hidden])")].map((text) => {
      const { left, top, right, bottom } = text.getBoundingClientRect();
      return { text: text.textContent, left, top, right, bottom };
    }),
  );

test("it opens by itself, and every text is whole and apart from the others", async () => {
  await driver.get(server.address + NAME);
  assert.equal(await driver.executeScript("return document.documentElement.localName"), "svg");
  const { width, height } = await driver.executeScript("const { width, height } = document.documentElement; return { width: width.baseVal.value, height: height.baseVal.value }");
  assert.deepEqual([width, height], [1200, 800]);
  const texts = await written();
  assert.ok(texts.length > 25, `${texts.length} texts`);
  for (const one of texts) {
    assert.ok(one.left >= 0 && one.top >= 0 && one.right <= width && one.bottom <= height, `${one.text} leaves the picture`);
    // Lines of one paragraph may touch, because of the ascent and descent of their font.
    const touches = (other) => one.left < other.right && other.left < one.right && one.top + 4 < other.bottom && other.top + 4 < one.bottom;
    for (const other of texts) assert.ok(other === one || !touches(other), `${one.text} covers ${other.text}`);
  }
});

test("it is an image like another", async () => {
  await driver.get(`${server.address}page.html`);
  const [width, height, paper, ink] = await driver.executeAsyncScript(async () => {
    const done = arguments[arguments.length - 1];
    const image = document.querySelector("img");
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) ink += data[at] < 128 ? 1 : 0;
    done([image.naturalWidth, image.naturalHeight, [...data.slice(0, 4)], ink]);
  });
  assert.deepEqual([width, height, paper], [1200, 800, [0xfb, 0xf8, 0xf1, 255]]);
  assert.ok(ink > 5000, `${ink} dark pixels`);
});
