// A page rewritten by a browser's translator, or an extension, which wraps every text of the map in elements of its own.

import assert from "node:assert/strict";
import { test } from "node:test";
import { reader } from "./support/reader.mjs";

const desk = reader();

/** In the page: wraps every text as translators do. */
function translate() {
  const shadow = document.querySelector("carte-sociale").shadowRoot;
  const walker = document.createTreeWalker(shadow, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim() && walker.currentNode.parentElement.namespaceURI.endsWith("xhtml")) texts.push(walker.currentNode);
  for (const text of texts) {
    const around = document.createElement("font");
    around.append(Object.assign(document.createElement("font"), { textContent: `[${text.data}]` }));
    text.replaceWith(around);
  }
  return texts.length;
}

test("a map whose texts were replaced goes on answering, and says what is chosen", async () => {
  const page = await desk.visit("select=ae");
  const count = await desk.driver.executeScript(translate);
  assert.ok(count > 80, `${count} texts`);
  await page.click(await page.node("Communagir"));
  assert.match(await page.text(".panel--card h2"), /^Communagir$/);
  await page.click(await page.entry("Organismes de développement"));
  assert.equal((await page.entryState("Organismes de développement")).count, "0/2");
  await page.hears(/14 organisations affichées sur 16$/);
  await page.click(await page.button("Tableau"));
  await page.until("the table", () => root.querySelectorAll(".table__frame tbody tr").length === 14);
  await desk.driver.executeScript(translate);
  await page.click(await page.find("[data-press=links]"));
  await page.until("the links", () => root.querySelector("[data-press=links]").ariaPressed === "true");
  await page.speak("English");
  const legend = await page.legend();
  assert.match(legend, /Roles/);
  assert.doesNotMatch(legend, /Rôles|Liens/, "what is said anew takes the place of what the translator wrote");
});
