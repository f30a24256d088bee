// The card of an organisation: it has everything in the file, and links to every item it names.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain } from "./support/page.mjs";
import { dataset, labelOf, reader } from "./support/reader.mjs";

const desk = reader();
const map = dataset();
const organisationOf = (id) => map.organisations.find((organisation) => organisation.id === id);
const BASIS = { fr: { stated: "énoncé dans le texte", inferred: "déduit du texte" }, en: { stated: "stated in the text", inferred: "inferred from the text" } };
const PART = {
  fr: { lead: "responsable", facilitator: "animation", member: "membre", partner: "partenaire" },
  en: { lead: "lead", facilitator: "facilitator", member: "member", partner: "partner" },
};

/** Every text that the card of `organisation` must hold. */
function expected(organisation, language) {
  const texts = [organisation.name, organisation.summary, organisation.mission, organisation.founded?.story, organisation.members_note];
  texts.push(...["objectives", "audiences", "activities"].flatMap((field) => organisation[field] ?? []));
  texts.push(...(organisation.roles ?? []).map((role) => map.roles.find(({ id }) => id === role).name));
  const own = map.links.filter((link) => [link.source, link.target].includes(organisation.id));
  texts.push(...own.flatMap((link) => [link.note, map.link_types.find(({ id }) => id === link.type).name, ...(link.evidence ?? []).map(({ note }) => note)]));
  const said = texts.filter(Boolean).map((text) => text[language] ?? text.fr);
  said.push(...(organisation.aliases ?? []), organisation.acronym, organisation.founded?.year, organisation.members_count, organisation.section);
  said.push(...own.flatMap((link) => [labelOf(organisationOf(link.source === organisation.id ? link.target : link.source)), ...(link.evidence ?? []).flatMap(({ section, basis }) => [section, BASIS[language][basis]])]));
  for (const collaboration of map.collaborations) {
    const member = collaboration.members.find(({ organisation: id }) => id === organisation.id);
    if (member) said.push(`${collaboration.name[language]} – ${PART[language][member.part]}`);
  }
  return said.filter((text) => text !== undefined).map((text) => plain(String(text)));
}

for (const language of ["fr", "en"]) {
  test(`every field of every organisation is in its card, in ${language}`, async () => {
    const page = await desk.visit(language === "en" ? "lang=en" : "");
    for (const organisation of map.organisations) {
      await desk.driver.executeScript("location.hash = arguments[0]", `select=${organisation.id}${language === "en" ? "&lang=en" : ""}`);
      await page.until(`the card of ${organisation.id}`, (name) => root.querySelector(".panel--card h2")?.textContent.includes(name), organisation.name[language] ?? organisation.name.fr);
      await page.settled();
      const card = await page.text(".panel--card");
      const missing = expected(organisation, language).filter((text) => !card.includes(text));
      assert.deepEqual(missing, [], organisation.id);
    }
  });
}

test("a website is a link that opens beside the map and learns nothing of it", async () => {
  const page = await desk.visit();
  for (const organisation of map.organisations.filter(({ website }) => website)) {
    await desk.driver.executeScript("location.hash = arguments[0]", `select=${organisation.id}`);
    await page.until(`the website of ${organisation.id}`, (website) => root.querySelector(".panel--card a")?.getAttribute("href") === website, organisation.website);
    await page.settled();
    const link = await page.find(".panel--card a");
    assert.match(await link.getAttribute("rel"), /noopener noreferrer/);
    assert.equal(await link.getAttribute("target"), "_blank");
    assert.match(plain(await link.getAttribute("textContent")), /\(nouvelle fenêtre\)/);
  }
});

test("a click on an organisation opens its card, and its button closes it", async () => {
  const page = await desk.visit();
  await page.click(await page.node("Communagir"));
  assert.equal(await page.text(".panel--card h2"), "Communagir");
  assert.equal(await page.hash(), "select=communagir");
  assert.equal(await (await page.node("Communagir")).getAttribute("aria-pressed"), "true");
  await page.click(await page.button("Fermer", ".panel--card"));
  assert.equal(await page.shows(".panel--card"), false);
});

test("an organisation named in a card is a button that selects it", async () => {
  const page = await desk.visit("select=ae");
  await page.click(await page.button("Dynamo", ".panel--card"));
  assert.match(await page.text(".panel--card h2"), /^Dynamo/);
  assert.equal(await (await page.node("Dynamo")).getAttribute("aria-pressed"), "true");
  assert.equal(await page.hash(), "select=dynamo");
});

test("pointing at an organisation named in a card lights it on the map", async () => {
  const page = await desk.visit("select=rqds");
  const before = await page.lit();
  assert.ok(!before.includes("SRQ"));
  await page.point(await page.button("TPDSL", ".panel--card"));
  const nodes = await page.nodes();
  assert.equal(nodes.get("TPDSL").isFaded, false);
  assert.equal(nodes.get("Communagir").isFaded, false, "its neighbours are lit with it");
  assert.equal(nodes.get("CRCOC").isFaded, true, "who is no neighbour of it fades");
  await page.point();
  assert.deepEqual(await page.lit(), before);
});

test("pointing at an organisation on the map lights it and its neighbours, and fades the others", async () => {
  const page = await desk.visit();
  await page.point(await page.node("RQDS"));
  const ids = map.links.filter((link) => [link.source, link.target].includes("rqds")).flatMap((link) => [link.source, link.target]);
  const expectedLit = map.organisations.filter(({ id, standing }) => standing !== "external" && (id === "rqds" || ids.includes(id))).map(labelOf).sort();
  await page.until("the others fade", (count) => [...root.querySelectorAll(".node")].filter((node) => isPainted(node) && !node.classList.contains("is-dimmed")).length === count, expectedLit.length);
  assert.deepEqual(await page.lit(), expectedLit);
});
