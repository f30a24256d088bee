// Draws the pictures of docs/author.md, from the built page, as an author makes a map: node author-pictures.mjs [FOLDER]

import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { open } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { serve } from "./support/server.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const folder = process.argv[2] ?? fileURLToPath(new URL("../../docs/images/author", import.meta.url));

const ORGANISATIONS = [
  ["Caisse of the district", "funder"],
  ["District House", "host"],
  ["Community garden", ""],
  ["Library", "host"],
  ["Youth club", ""],
  ["Food bank", ""],
];
const LINKS = [
  ["Caisse of the district", "District House", "funding"],
  ["Caisse of the district", "Community garden", "funding"],
  ["District House", "Youth club", "partnership"],
  ["Community garden", "Food bank", "partnership"],
  ["Library", "Youth club", "partnership"],
];

const server = await serve(DIST);
const driver = await open("chromium", { size: { width: 1100, height: 720 } });
try {
  await mkdir(folder, { recursive: true });
  const page = await Page.visit(driver, `${server.address}#lang=en`);
  await page.settled();
  const press = async (name) => {
    await page.run((name) => root.querySelector(`.dialog [data-press="${name}"]`).click(), name);
    await page.settled();
  };
  /** Types in a field of the form, or chooses. */
  const write = (name, value) =>
    page.run(
      (name, value) => {
        const field = root.querySelector(`.dialog [data-answer="${name}"]`);
        if (field.type === "checkbox") return field.click();
        field.value = value;
        for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
      },
      name,
      value,
    );
  const draw = async (name, selector) => {
    // What was typed shows after a pause.
    await page.settled(30);
    await page.run((selector) => root.querySelector(selector)?.scrollIntoView({ block: "start" }), selector);
    await page.settled();
    const { data } = await driver.sendAndGetDevToolsCommand("Page.captureScreenshot", { format: "webp", quality: 70 });
    await writeFile(join(folder, `${name}.webp`), data, "base64");
  };

  await page.run(() => root.querySelector("[data-command='dialog begin']").click());
  await page.until("the editor of an empty map", () => root.querySelector(".dialog[open] .edit__form") && root.querySelectorAll(".node").length === 0);
  await press("section ");
  await write("title.en", "Map of the district");
  await draw("1-begin", ".dialog h2");
  await press("section roles");
  await press("add");
  await write("name.en", "Host");
  await draw("2-roles", ".edit__sections");
  await press("section organisations");
  for (const [name, role] of ORGANISATIONS) {
    await press("add");
    await write("name.en", name);
    await page.settled(20);
    if (role) await write(`roles:${role}`, "true");
  }
  await draw("3-organisations", ".edit__sections");
  await press("section links");
  for (const [source, target, kind] of LINKS) {
    await press("add");
    await write("type", kind);
    await write("source", source);
    await write("target", target);
    await page.settled(20);
  }
  await press("row evidence");
  await draw("4-links", ".edit__form");
  await draw("5-save", ".slides__on");
} finally {
  await driver.quit();
  await server.close();
}
