// The DOM changes of each of the reader's actions, counted: only what the action affects.

import assert from "node:assert/strict";
import { test } from "node:test";
import { wheel } from "./support/hand.mjs";
import { generated } from "./support/generated.mjs";
import { DATA, reader } from "./support/reader.mjs";

const desk = reader();

/** From now on, each change inside the widget is recorded as "kind: where (what)". */
const watch = (page) =>
  page.run(() => {
    window.changes = [];
    const isTag = (node) => node.classList?.contains("name-tag");
    const note = ({ type, target, attributeName, addedNodes, removedNodes }) => {
      const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
      // The full name of what is pointed at comes and goes.
      if (element.closest(".name-tag") || (type === "childList" && [...addedNodes, ...removedNodes].every(isTag))) return;
      const part = ["stage", "search", "header__chosen", "header", "panel", "legend", "list", "dialog"].find((name) => element.closest(`.${name}`)) ?? (element.role === "status" ? "status" : "frame");
      const mark = element.closest(".node, .name, .link, .network, .hull");
      window.changes.push(`${type}: ${part}${part === "stage" && mark ? " mark" : ""}${attributeName ? ` (${attributeName})` : ""}`);
    };
    new MutationObserver((all) => all.forEach(note)).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    const head = new MutationObserver((all) => all.forEach(() => window.changes.push("title")));
    head.observe(document.head, { subtree: true, childList: true, characterData: true });
  });

/** The changes since the last call, without repeats. */
const changes = (page) =>
  page.driver.executeScript("const changes = [...new Set(window.changes)].sort(); window.changes.length = 0; return changes;");

/** A point of the stage where nothing is drawn. */
const ground = (page) =>
  page.run(() => {
    const box = root.querySelector(".stage > svg").getBoundingClientRect();
    for (let x = box.left + 5; x < box.right - 5; x += 5) for (let y = box.top + 5; y < box.bottom - 5; y += 5) if (root.elementFromPoint(x, y)?.localName === "svg") return { x, y };
  });

for (const [name, label, files] of [
  ["the bundled map", "AE", {}],
  ["a map of 150 organisations", "O7", { [DATA]: () => generated(150) }],
]) {
  const visit = async () => {
    const page = await desk.visitWith(Object.fromEntries(Object.entries(files).map(([path, make]) => [path, make()])));
    await page.until("the map is drawn", () => !!root.querySelector(".node"));
    await page.settled();
    const free = await ground(page);
    await desk.driver.sendAndGetDevToolsCommand("Input.dispatchMouseEvent", { type: "mouseMoved", ...free });
    // The first input brings what draws the search.
    await page.until("what an input needs", () => !!root.querySelector(".search > *") && performance.getEntriesByType("resource").some(({ name }) => name.endsWith("interaction_bg.wasm")));
    await page.settled(10);
    await watch(page);
    return { page, free };
  };

  test(`${name}: pointing at an organisation changes only attributes of marks on the stage`, async () => {
    const { page } = await visit();
    await page.point(await page.node(label));
    const lit = await changes(page);
    assert.ok(lit.length > 0, "something is lit");
    for (const change of lit) assert.match(change, /^attributes: stage (mark |\((opacity|class)\)$)/);
  });

  test(`${name}: a turn of the wheel past it changes nothing`, async () => {
    const { page, free } = await visit();
    for (const delta of [120, 120, -120]) await wheel(page, free, delta);
    assert.deepEqual(await changes(page), []);
    assert.equal(await page.run(() => root.querySelector(".stage__hint").getAnimations().length > 0), true, "the key that zooms is told all the same");
  });

  test(`${name}: a letter typed in the search changes only the list, and what is said of it`, async () => {
    const { page } = await visit();
    const field = await page.find("[role=combobox]");
    await field.click();
    await field.sendKeys("o");
    await page.hears(/résultat/);
    await changes(page);
    await field.sendKeys("r");
    await page.until("the letter is searched for", () => root.querySelector("[role=combobox]").value === "or");
    await page.settled();
    for (const change of await changes(page)) assert.match(change, /: (search|status)/);
  });

  test(`${name}: opening a card leaves the children of the stage alone`, async () => {
    const { page } = await visit();
    await page.click(await page.node(label));
    const all = await changes(page);
    assert.ok(all.includes("childList: panel"), "the card is there");
    for (const change of all) assert.doesNotMatch(change, /^childList: stage|^title/);
  });

  test(`${name}: the title of the page changes with its language, and with nothing else`, async () => {
    const { page, free } = await visit();
    await page.click(await page.node(label));
    await page.click(await page.button("Agrandir"));
    await wheel(page, free, 120);
    assert.equal((await changes(page)).includes("title"), false);
    await page.click(await page.find("[data-command^=language]"));
    assert.equal((await changes(page)).includes("title"), true);
  });
}

test("another card is another element: what was unfolded in the one is folded in the next", async () => {
  const page = await desk.visitWith({}, "select=ae");
  await page.run(() => { root.querySelector(".panel details").open = true; });
  await page.click(await page.node("FLAC"));
  await page.until("the other card", () => root.querySelector(".panel h2").textContent.includes("Chagnon"));
  assert.equal(await page.run(() => root.querySelector(".panel details").open), false);
});
