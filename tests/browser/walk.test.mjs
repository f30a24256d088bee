// Keyboard navigation on the map: along the links, within groups, to names, and back; and its announcements.

import assert from "node:assert/strict";
import { test } from "node:test";
import { here, shifted, tabTo, walkTo } from "./support/keys.mjs";
import { plain } from "./support/page.mjs";
import { dataset, labelOf, reader } from "./support/reader.mjs";

const desk = reader();
const map = dataset();

/** The texts in each language. */
const SAID = {
  fr: {
    link: "avec AE, Partenariat, déduit du texte, 1 sur 2",
    group: "Groupe : Ressources de soutien et de développement, 4 sur 7",
    inGroup: /^Groupe : Ressources de soutien et de développement, \d sur 7$/,
    whole: /^Toute la carte, \d+ sur 16$/,
    none: "Aucun lien deux à deux n’est affiché",
  },
  en: {
    link: "with AE, Partnership, inferred from the text, 1 of 2",
    group: "Group: Support and development resources, 4 of 7",
    inGroup: /^Group: Support and development resources, \d of 7$/,
    whole: /^The whole map, \d+ of 16$/,
    none: "No one-to-one link is shown",
  },
};

for (const language of ["fr", "en"]) {
  const said = SAID[language];
  const visit = (hash = "") => desk.visit([hash, `lang=${language}`].filter(Boolean).join("&"));

  test(`L says where each link leads, Enter follows it and Backspace comes back, ${language}`, async () => {
    const page = await visit();
    await walkTo(page, "dyn");
    assert.equal(await here(page), "Dynamo");
    await page.press("l");
    await page.hears(said.link);
    assert.deepEqual(await page.lit(), ["AE", "Dynamo"], "the link one looks at stands out with its ends");
    assert.ok(await page.shows(".caption"), "who sees the map reads it");
    await page.press("l");
    assert.equal(await here(page), "Dynamo", "to look is not to go");
    await page.hears(/2 (sur|of) 2$/);
    await shifted(page, "L");
    await page.hears(said.link);
    await page.press("ENTER");
    assert.equal(await here(page), "AE");
    assert.equal(await page.shows(".panel--card"), false, "it followed, and opened nothing");
    await page.until("nothing more is said", () => !root.querySelector(".caption"));
    await page.press("BACK_SPACE");
    assert.equal(await here(page), "Dynamo");
  });

  test(`what has no link that is shown says so, ${language}`, async () => {
    const page = await visit("hide-links=partnership,collaboration,funding");
    await walkTo(page, "dyn");
    await page.press("l");
    await page.hears(said.none);
  });

  test(`R keeps the arrows within a role, then within a collaboration, then nowhere, ${language}`, async () => {
    const page = await visit();
    await walkTo(page, "dyn");
    await page.press("r");
    await page.hears(said.group);
    const inGroup = map.organisations.filter(({ roles }) => roles?.includes("support-resource")).map(labelOf);
    for (const key of ["ARROW_LEFT", "ARROW_UP", "ARROW_RIGHT", "ARROW_DOWN", "END", "HOME"]) {
      await page.press(key);
      assert.ok(inGroup.includes(await here(page)), `${key}: ${await here(page)}`);
      await page.hears(said.inGroup);
    }
    // A full name beside an acronym goes first.
    if (await page.run(() => !!root.querySelector(".name-tag"))) await page.press("ESCAPE");
    await page.press("ESCAPE");
    await page.until("nothing more is said", () => !root.querySelector(".caption"));
    await shifted(page, "R");
    await shifted(page, "R");
    const label = await here(page);
    const organisation = map.organisations.find((one) => labelOf(one) === label);
    const groups = organisation.roles.length + map.collaborations.filter(({ members }) => members.some((member) => member.organisation === organisation.id)).length;
    for (let turns = 2; turns <= groups; turns += 1) await shifted(page, "R");
    await page.hears(said.whole);
  });

  test(`each name ends with its place from A to Z, Home and End go to the first and the last, ${language}`, async () => {
    const page = await visit("hide-roles=network");
    await tabTo(page, ".node");
    await page.press("HOME");
    const count = (await page.nodes()).size;
    assert.match(plain(await page.focused()), new RegExp(`, 1 (sur|of) ${count}$`));
    await page.press("END");
    assert.match(plain(await page.focused()), new RegExp(`, ${count} (sur|of) ${count}$`));
  });
}

test("letters jump to names, and those that are keys of their own are letters where they go on with a name", async () => {
  const page = await desk.visit();
  await walkTo(page, "fl");
  assert.equal(await here(page), "FLAC");
  assert.equal(await page.shows(".caption"), false, "no link is looked at");
  await page.press("l");
  await page.until("a link is looked at: no name goes on so", () => !!root.querySelector(".caption"));
  await page.press("ESCAPE", ..."solid");
  assert.equal(await here(page), "SRQ");
});

test("Tab leaves the map from any state of a walk, and comes back to the same place", async () => {
  const page = await desk.visit();
  await walkTo(page, "dyn");
  for (const keys of [["l"], ["r"], ["ESCAPE"], ["2"]]) {
    await page.press(...keys);
    await page.press("TAB");
    assert.equal(await here(page), null, `${keys}`);
    assert.equal(await page.shows(".caption"), false, "what was said of the map is over");
    await shifted(page, "\uE004");
    assert.equal(await here(page), "Dynamo", `${keys}`);
  }
});

test("after a card, Backspace leads back to where one was on the map", async () => {
  const page = await desk.visit();
  await walkTo(page, "dyn");
  await page.press("l", "ENTER", "ENTER");
  assert.match(await page.text(".panel--card h2"), /Avenir d’enfants/);
  await page.press("ESCAPE");
  assert.equal(await here(page), "AE");
  await page.press("BACK_SPACE");
  assert.equal(await here(page), "Dynamo");
});

test("the way past the map is the last stop before it, and leads to what is beside it", async () => {
  for (const [hash, title] of [["", "À propos de cette carte"], ["select=ae&lang=en&hide-links=funding&q=a", "Avenir d’enfants"]]) {
    const page = await desk.visit(hash);
    await tabTo(page, "[data-command=skip-map]");
    await page.press("TAB");
    assert.ok(await page.run(() => !!root.activeElement.closest(".node")), "the map is next, whatever is chosen");
    await page.driver.actions().keyDown("\uE008").sendKeys("\uE004").keyUp("\uE008").perform();
    assert.equal(await page.run(() => getComputedStyle(root.activeElement).clipPath), "none", "one sees it");
    await page.press("ENTER");
    assert.ok((await page.focused()).includes(title), await page.focused());
    await tabTo(page, ".legend button");
  }
});

test("before the map stand its name, two sentences that sum it up, and how to read it", async () => {
  for (const [hash, said, hint] of [
    ["", /^Ce portrait de mars 2015 réunit 16 organisations, 17 liens et 4 collaborations; .*\. Communagir a le plus de liens deux à deux \(9\); .* n’ont aucun lien deux à deux affiché\.$/, /^Chaque cercle est une organisation/],
    ["lang=en&hide-roles=network", /^This portrait from March 2015 brings together 16 organisations, .*\. Communagir has the most one-to-one links \(9\)/, /^Each circle is an organisation/],
  ]) {
    const page = await desk.visit(hash);
    const spoken = await page.run(() => [...root.querySelectorAll(".header__words > p")].map((one) => one.textContent));
    assert.match(plain(spoken[0]), said);
    assert.match(plain(spoken[1]), hint);
    const before = await page.onStage();
    await page.click(await page.button(hash ? "About this map" : "À propos de cette carte"));
    assert.match(await page.text(".panel"), new RegExp(said.source.slice(1, 30)));
    await page.settled();
    assert.deepEqual(await page.movedSince(before), [], "what unfolds moves nothing");
    const order = await page.run(() => [".header__title", ".header__words > p", "[data-command=skip-map]", ".stage > svg"].map((selector) => root.querySelector(selector)).every((one, at, all) => at === 0 || all[at - 1].compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING));
    assert.ok(order, "and the way past the map comes after it");
  }
});
