// The collaborations: the hulls around their members on the map, and their cards.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { plain } from "./support/page.mjs";
import { dataset, labelled, reader } from "./support/reader.mjs";

const desk = reader();
const map = dataset();
const isDrawn = (organisation) => organisation.standing !== "external";
const membersOf = (collaboration) => labelled((organisation) => isDrawn(organisation) && collaboration.members.some((member) => member.organisation === organisation.id));
const byId = (id) => map.collaborations.find((collaboration) => collaboration.id === id);
const PARTS = { lead: "responsable", facilitator: "animation", member: "membre", partner: "partenaire" };

/** For each hull: the nodes whose disc it covers, even in part. The paths share the coordinates that nodes are moved in. */
const covered = async (page) => {
  await page.outlined();
  return page.run(() => {
    const nodes = [...root.querySelectorAll(".node")].filter(isPainted);
    return [...root.querySelectorAll(".stage .hull")].map((hull) => {
      const holds = (x, y) => hull.isPointInFill(Object.assign(hull.ownerSVGElement.createSVGPoint(), { x, y }));
      const touched = [];
      const whole = [];
      for (const node of nodes) {
        const ring = node.querySelector(".node__ground");
        const { e: x, f: y } = node.transform.baseVal[0].matrix;
        const radius = Number(ring.getAttribute("r"));
        const points = [[x, y]];
        for (const share of [0.5, 1]) for (let turn = 0; turn < 32; turn += 1) points.push([x + radius * share * Math.cos((turn * Math.PI) / 16), y + radius * share * Math.sin((turn * Math.PI) / 16)]);
        const inside = points.filter(([x, y]) => holds(x, y)).length;
        if (inside > 0) touched.push(node.querySelector(".node__label").textContent);
        if (inside === points.length) whole.push(node.querySelector(".node__label").textContent);
      }
      return { touched: touched.sort(), whole: whole.sort() };
    });
  });
};

for (const collaboration of map.collaborations) {
  test(`highlighting ${collaboration.id} draws its hull, names the parts that differ and fades the rest`, async () => {
    const page = await desk.visit();
    await page.click(await page.entry(collaboration.name.fr));
    await page.point();
    assert.equal((await page.entryState(collaboration.name.fr)).pressed, "true");
    assert.equal(await page.run(() => root.querySelectorAll(".stage .hull").length), 1);
    const members = membersOf(collaboration);
    assert.deepEqual(await page.lit(), members);
    const nodes = await page.nodes();
    const count = (part) => collaboration.members.filter((member) => member.part === part).length;
    // The part that most have is not written.
    const usual = Object.keys(PARTS).find((part) => count(part) * 2 > collaboration.members.length);
    for (const organisation of map.organisations.filter(isDrawn)) {
      const label = organisation.acronym ?? organisation.label ?? organisation.name.fr;
      const part = collaboration.members.find((member) => member.organisation === organisation.id)?.part;
      assert.equal(nodes.get(label).part, part && part !== usual ? PARTS[part] : "", label);
    }
    await page.click(await page.entry(collaboration.name.fr));
    await page.point();
    assert.equal(await page.run(() => root.querySelectorAll(".stage .hull").length), 0);
  });
}

for (const [name, size] of Object.entries(SIZES)) {
  test(`on a ${name}, no hull covers the disc of a non-member, and each holds its members`, async () => {
    for (const collaboration of map.collaborations) {
      for (const others of ["", "&show=external"]) {
        const page = await desk.visit(`highlight=${collaboration.id}${others}`, { size });
        const expected = others ? labelled((organisation) => collaboration.members.some((member) => member.organisation === organisation.id)) : membersOf(collaboration);
        assert.deepEqual(await covered(page), [{ touched: expected, whole: expected }], `${collaboration.id}${others}`);
      }
    }
  });
}

test("two at once draw two hulls and lift both, and the card names who is in both", async () => {
  const page = await desk.visit();
  const two = [byId("chantiers-partenariaux"), byId("recherche-professions")];
  for (const collaboration of two) await page.click(await page.entry(collaboration.name.fr));
  await page.point();
  assert.deepEqual(await page.lit(), [...new Set(two.flatMap(membersOf))].sort());
  const hulls = await covered(page);
  const both = membersOf(two[0]).filter((label) => membersOf(two[1]).includes(label));
  assert.ok(both.length > 0);
  assert.deepEqual(hulls[0].whole.filter((label) => hulls[1].whole.includes(label)), both);
  await page.click(await page.button("À propos de cette carte"));
  await page.click(await page.button(two[0].name.fr, ".panel"));
  const shared = await page.run(() => {
    const title = [...root.querySelectorAll(".panel h3")].find((title) => title.textContent.startsWith("Dans toutes"));
    return [...title.nextElementSibling.querySelectorAll("button")].map((button) => button.textContent).sort();
  });
  assert.deepEqual(shared, both);
});

for (const language of ["fr", "en"]) {
  test(`the cards tell each collaboration's whole story, in ${language}`, async () => {
    for (const collaboration of map.collaborations) {
      const page = await desk.visit(`select-collaboration=${collaboration.id}${language === "en" ? "&lang=en" : ""}`);
      const card = await page.text(".panel--card");
      const { name, summary, origin, nature, objectives = [], achievements = [], benefits = [] } = collaboration;
      for (const text of [name, summary, origin, nature, ...objectives, ...achievements, ...benefits].filter(Boolean)) {
        assert.ok(card.includes(plain(text[language])), `${collaboration.id}: ${text[language]}`);
      }
      for (const { section } of collaboration.evidence ?? []) assert.ok(card.includes(plain(section)), section);
      for (const member of membersOf(collaboration)) await page.button(member, ".panel--card");
    }
  });
}

test("the address holds what is highlighted, and restores it", async () => {
  const page = await desk.visit();
  await page.click(await page.entry("Chantiers partenariaux"));
  assert.equal(await page.hash(), "highlight=chantiers-partenariaux");
  const again = await desk.visit(await page.hash());
  assert.deepEqual(await again.lit(), membersOf(byId("chantiers-partenariaux")));
  assert.equal((await again.entryState("Chantiers partenariaux")).pressed, "true");
});

test("a collaboration named in a card opens its own card and draws its hull", async () => {
  const page = await desk.visit("select=communagir");
  await page.click(await page.button("Chantiers partenariaux", ".panel--card"));
  assert.equal(await page.text(".panel--card h2"), "Chantiers partenariaux");
  assert.equal(await page.hash(), "select-collaboration=chantiers-partenariaux&highlight=chantiers-partenariaux");
});
