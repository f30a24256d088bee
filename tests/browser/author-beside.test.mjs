// The editor of slides leaves the map in sight, follows what it shows, and takes over the keys of undo.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { CATCH, field, leave, listed, openPanel, pressed, said, tabTo, told } from "./support/author.mjs";
import { SIZES } from "./support/browser.mjs";
import { dataset, reader } from "./support/reader.mjs";

const desk = reader({ calm: true }, [CATCH]);
const { story } = dataset();
const titles = story.map((slide) => slide.title.fr);

const visit = async (hash, device) => {
  const page = await desk.visit(hash, device);
  await page.run(() => sessionStorage.clear());
  return page;
};

/** Presses a key with others held. */
const held = (page, keys, key) => keys.reduceRight((rest, one) => rest.keyUp(one), keys.reduce((all, one) => all.keyDown(one), page.driver.actions()).sendKeys(key)).perform();

/** The boxes of the stage and of the editor. */
const boxes = (page) => page.run(() => [".stage", ".dialog"].map((name) => root.querySelector(name).getBoundingClientRect().toJSON()));

for (const [name, size, least] of [["laptop", { width: 1366, height: 768 }, 600], ["narrow laptop", { width: 1024, height: 768 }, 350], ["phone", SIZES.phone, 250], ["phone on its side", { width: 844, height: 390 }, 220]]) {
  test(`all of the map is beside the editor, or above it, on a ${name}`, async () => {
    const page = await visit("", { size });
    await openPanel(page);
    const [stage, editor] = await boxes(page);
    const isApart = stage.right <= editor.left + 1 || stage.bottom <= editor.top + 1;
    assert.ok(isApart, JSON.stringify([stage, editor]));
    assert.ok(stage.width >= least && stage.height >= 180, JSON.stringify(stage));
    assert.ok(editor.right <= size.width + 1 && editor.bottom <= size.height + 1, JSON.stringify(editor));
    await page.settled();
    for (const [label, { x, y }] of (await page.nodes()).entries()) assert.ok(x > stage.left && x < stage.right && y > stage.top && y < stage.bottom, `${label} at ${x}, ${y}`);
    assert.equal(await page.run(() => root.querySelectorAll(".slides__list svg path").length > 100), true, "each slide has its picture");
    await leave(page);
    await page.until("the map has its place back", (width) => root.querySelector(".cs").getBoundingClientRect().width > width - 20, size.width);
  });
}

test("the map is changed while the editor is open, and becomes a slide", async () => {
  const page = await visit("slide=6");
  await openPanel(page);
  await page.run(() => root.querySelector("[data-command='dialog slides']").checkVisibility());
  await desk.driver.executeScript("document.querySelector('carte-sociale').reading = 'highlight=chantiers-partenariaux'");
  await pressed(page, "add");
  assert.equal((await listed(page))[6], dataset().collaborations.find(({ id }) => id === "chantiers-partenariaux").name.fr);
  await told(page, (await listed(page))[6]);
  // A slide that is chosen is shown.
  await page.run(() => root.querySelectorAll(".slides__list [type=radio]")[2].click());
  await told(page, titles[2]);
  assert.equal(await field(page, "title"), titles[2]);
  await page.run(() => root.querySelectorAll(".slides__list [type=radio]")[6].click());
  await pressed(page, "remove");
  await leave(page);
});

test("the keys of undo are the editor's, in a field too, and say what they did", async () => {
  const page = await visit("slide=3");
  await openPanel(page);
  await tabTo(page, '.slides__list [type="radio"]');
  await held(page, [Key.ALT], Key.ARROW_UP);
  assert.deepEqual((await listed(page)).slice(0, 3), [titles[0], titles[2], titles[1]]);
  assert.match(await said(page), /déplacée.*2 sur/);
  await held(page, [Key.ALT], Key.ARROW_DOWN);
  assert.deepEqual(await listed(page), titles, "the focus went with the slide");
  await held(page, [Key.ALT], Key.ARROW_DOWN);
  assert.equal((await listed(page))[3], titles[2]);

  await tabTo(page, '[data-answer="notes"]');
  const notes = await field(page, "notes");
  await held(page, [Key.CONTROL], Key.END);
  await page.press("abc");
  await held(page, [Key.CONTROL], "z");
  assert.equal(await field(page, "notes"), notes, "what was typed is taken back");
  assert.match(await said(page), /^Annulé.*texte, diapositive 4 \(reste 3\)\.$/);
  await held(page, [Key.CONTROL], "z");
  assert.deepEqual(await listed(page), titles, "then the move before it, and not the field alone");
  assert.match(await said(page), /^Annulé.*déplacement, diapositive 3 \(reste 2\)\.$/);
  assert.equal(await page.run(() => root.activeElement.dataset.answer), "notes", "the focus stays");
  await held(page, [Key.CONTROL, Key.SHIFT], "z");
  assert.equal((await listed(page))[3], titles[2]);
  await held(page, [Key.CONTROL], "y");
  assert.equal(await field(page, "notes"), `${notes}abc`);
  assert.match(await said(page), /^Rétabli.*texte/);
  for (let step = 0; step < 4; step += 1) await held(page, [Key.CONTROL], "z");
  assert.deepEqual(await listed(page), titles);
  await held(page, [Key.CONTROL], "z");
  assert.equal(await said(page), "Il n’y a rien à annuler.");
  await leave(page);
});

test("another dialog takes the editor's place, and presenting hides it for a while", async () => {
  const page = await visit("slide=2");
  await openPanel(page);
  await desk.driver.executeScript("document.querySelector('carte-sociale').present()");
  await page.until("presenting", () => root.querySelector("[data-presenting]") && !root.querySelector(".slides__list").checkVisibility());
  await page.press("ESCAPE");
  await page.until("the editor is back", () => !root.querySelector("[data-presenting]") && root.querySelector(".slides__list").checkVisibility());
  await page.run(() => root.querySelector("[data-command='dialog help']").click());
  await page.until("the help", () => root.querySelector(".dialog:modal") && !root.querySelector(".slides__list"));
  await leave(page);
});
