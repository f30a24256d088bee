// Draws twelve screens of the built page on one picture: node contact-sheet.mjs [DIST] [PICTURE.webp]
//
// docs/images/contact-sheet.webp is today's; docs/images/contact-sheet-before.webp was drawn from the version before the map had
// the room of its box, by this same program: keep it.

import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { open } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { serve } from "./support/server.mjs";

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const [dist = here("dist"), picture = here("docs/images/contact-sheet.webp")] = process.argv.slice(2);

const PHONE = { size: { width: 390, height: 844 }, touch: true };
const LAPTOP = { size: { width: 1366, height: 768 } };
const PROJECTOR = { size: { width: 1280, height: 720 } };
/** The element in a column of an article, on a page of its own. */
const ARTICLE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Article</title><link rel="icon" href="embed/icon.svg"><script type="module" src="embed/carte-sociale.js"></script>
<body><h1>Qui soutient nos quartiers</h1><p>Un article présente la carte entre deux paragraphes.</p><carte-sociale loading="eager"></carte-sociale><p>La suite de l’article.</p></body></html>`;

const dialog = (name) => async (page, driver) => {
  await page.run((name) => {
    // The second is how the version before names it.
    root.querySelector(`[data-command='dialog ${name}'],[data-panel=${name}]`).click();
  }, name);
  await driver.wait(() => page.run(() => root.querySelector(".dialog[open] h2") !== null), 10_000, "never: the panel");
};
const present = (page, driver) => driver.executeScript("document.querySelector('carte-sociale').present()");

const SCREENS = [
  { name: "Phone, first sight", device: PHONE, hash: "" },
  { name: "Phone, an organisation", device: PHONE, hash: "select=inspq" },
  { name: "Phone, funding only", device: PHONE, hash: "hide-links=networking,collaboration,partnership" },
  { name: "Article, 680 pixels wide", device: { size: { width: 760, height: 900 } }, hash: "", index: ARTICLE },
  { name: "Laptop, first sight", device: LAPTOP, hash: "" },
  { name: "Laptop, an organisation", device: LAPTOP, hash: "select=communagir" },
  { name: "Laptop, a collaboration, dark", device: { ...LAPTOP, scheme: "dark" }, hash: "highlight=chantiers-partenariaux" },
  { name: "Laptop, the table", device: LAPTOP, hash: "view=table" },
  { name: "Laptop, a slide", device: LAPTOP, hash: "slide=6" },
  { name: "Laptop, the editor of slides", device: LAPTOP, hash: "slide=6", then: dialog("slides") },
  { name: "Presenting", device: PROJECTOR, hash: "slide=8", then: present },
  { name: "Presenting, in portrait", device: { size: { width: 720, height: 1280 } }, hash: "slide=8", then: present },
];

/** The picture of a screen, in base64. */
async function shot({ device, hash, index, then }) {
  const server = await serve(dist, index ? { files: { "index.html": index } } : {});
  const driver = await open("chromium", { calm: true, ...device });
  try {
    const page = await Page.visit(driver, `${server.address}#${hash}`);
    await page.settled();
    if (index) await driver.executeScript("document.body.style.cssText = 'inline-size:680px;margin:1rem auto;font:1rem/1.5 sans-serif'");
    await then?.(page, driver);
    await page.settled(20);
    return await driver.takeScreenshot();
  } finally {
    await driver.quit();
    await server.close();
  }
}

const shots = [];
for (const screen of SCREENS) shots.push({ name: screen.name, image: await shot(screen) });

const driver = await open("chromium", { size: { width: 1680, height: 1200 } });
try {
  await driver.get("about:blank");
  await driver.executeScript(async (shots) => {
    document.body.style.cssText = "margin:0;padding:16px;display:grid;grid-template-columns:repeat(4,1fr);gap:12px 16px;background:#8d9399;font:600 17px/1.3 'Liberation Sans',Arial,sans-serif";
    for (const [at, { name, image }] of shots.entries()) {
      const figure = document.createElement("figure");
      figure.style.cssText = "margin:0;display:grid;grid-template-rows:340px auto;gap:4px;justify-items:center";
      const drawn = new Image();
      drawn.src = `data:image/png;base64,${image}`;
      drawn.style.cssText = "max-inline-size:100%;max-block-size:340px;place-self:center";
      const caption = document.createElement("figcaption");
      caption.textContent = `${at + 1}. ${name}`;
      figure.append(drawn, caption);
      document.body.append(figure);
      await drawn.decode();
    }
  }, shots);
  const { data } = await driver.sendAndGetDevToolsCommand("Page.captureScreenshot", { format: "webp", quality: 72 });
  await writeFile(picture, data, "base64");
} finally {
  await driver.quit();
}
