// The legend: its counts, filters and previews, and how to undo them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { SIZES } from "./support/browser.mjs";
import { DATA, dataset, labelled, reader } from "./support/reader.mjs";

const desk = reader();
const map = dataset();
const isDrawn = (organisation) => organisation.standing !== "external";
const everyone = labelled(isDrawn);
const roleNamed = (name) => map.roles.find((role) => role.name.fr === name).id;
const withRole = (name) => labelled((organisation) => isDrawn(organisation) && organisation.roles.includes(roleNamed(name)));
const shown = async (page) => [...(await page.nodes()).keys()].sort();
const linesShown = (page) => page.run(() => [...root.querySelectorAll(".link")].filter(isPainted).length);

test("each role, link type and collaboration says how much of it is shown, of how much", async () => {
  const page = await desk.visit();
  const drawn = new Set(map.organisations.filter(isDrawn).map((organisation) => organisation.id));
  for (const role of map.roles) {
    const total = map.organisations.filter((organisation) => organisation.roles?.includes(role.id)).length;
    assert.equal((await page.entryState(role.name.fr)).count, `${total}/${total}`, role.id);
  }
  for (const type of map.link_types) {
    const links = map.links.filter((link) => link.type === type.id);
    const networks = map.networks.filter((network) => network.type === type.id).length;
    const seen = links.filter((link) => drawn.has(link.source) && drawn.has(link.target)).length;
    assert.equal((await page.run((name) => [...root.querySelectorAll(".legend [role=group]")].find((group) => group.ariaLabel === "Liens").innerText.replace(/\s+/g, " ").match(new RegExp(name + " (\\d+ sur \\d+ \\d+/\\d+)"))?.[1], type.name.fr)), `${seen + networks} sur ${links.length + networks} ${seen + networks}/${links.length + networks}`, `${type.id}, for the ear and for the eye`);
  }
  for (const collaboration of map.collaborations) {
    const seen = collaboration.members.filter((member) => drawn.has(member.organisation)).length;
    assert.equal((await page.entryState(collaboration.name.fr)).count, `${seen}/${collaboration.members.length}`, collaboration.id);
  }
});

test("a click hides a role, is pressed no more, and a second one shows it again", async () => {
  const page = await desk.visit();
  const name = "Organismes de développement";
  assert.equal((await page.entryState(name)).pressed, "true");
  await page.click(await page.entry(name));
  assert.deepEqual(await page.entryState(name), { count: `0/${withRole(name).length}`, pressed: "false" });
  assert.deepEqual(await shown(page), everyone.filter((label) => !withRole(name).includes(label)));
  await page.hears(/14 organisations affichées sur 16/);
  await page.click(await page.entry(name));
  assert.deepEqual(await shown(page), everyone);
});

test("pointing at an entry fades the rest, and leaving it ends that", async () => {
  const page = await desk.visit();
  const name = "Bailleurs de fonds";
  await page.point(await page.entry(name));
  await page.until("the rest fades", (count) => [...root.querySelectorAll(".node")].filter((node) => isPainted(node) && !node.classList.contains("is-dimmed")).length === count, withRole(name).length);
  assert.deepEqual(await page.lit(), withRole(name));
  await page.point();
  await page.until("nothing fades any more", () => [...root.querySelectorAll(".node")].every((node) => !node.classList.contains("is-dimmed")));
  assert.equal(await page.hash(), "", "a preview leaves no trace in the address");
});

test("Alt and a click shows a role alone, and all roles when repeated", async () => {
  const page = await desk.visit();
  const name = "Centres de recherche";
  const altClick = async () => {
    await desk.driver.actions().keyDown(Key.ALT).click(await page.entry(name)).keyUp(Key.ALT).perform();
    await page.settled();
  };
  await altClick();
  assert.deepEqual(await shown(page), withRole(name));
  assert.equal((await page.entryState("Réseaux et regroupements")).pressed, "false");
  await altClick();
  assert.deepEqual(await shown(page), everyone);
});

test("“isoler” shows a role alone", async () => {
  const page = await desk.visit();
  await page.point(await page.entry("Bailleurs de fonds"));
  await page.click(await page.button("Bailleurs de fonds : isoler", ".legend"));
  assert.deepEqual(await shown(page), withRole("Bailleurs de fonds"));
});

test("“Tout réafficher” is there only while something is off, and restores everything", async () => {
  const page = await desk.visit();
  assert.equal(await page.findButton("Tout réafficher"), null);
  for (const name of ["Réseaux et regroupements", "Financement", "Membres", "Chantiers partenariaux"]) await page.click(await page.entry(name));
  await page.click(await page.button("Tout réafficher"));
  assert.deepEqual(await shown(page), everyone);
  assert.equal(await page.findButton("Tout réafficher"), null);
  assert.equal(await page.hash(), "");
});

test("an organisation of several roles stays as long as one is shown, or only if all are: the legend says which", async () => {
  const page = await desk.visit();
  assert.match(await page.legend(), /Une organisation qui a plusieurs rôles reste si l’on affiche\s: ?au moins un de ses rôles ?tous ses rôles/);
  await page.click(await page.entry("Bailleurs de fonds"));
  assert.deepEqual(await shown(page), everyone, "each funder has another role");
  await page.click(await page.button("tous ses rôles", ".legend"));
  assert.equal(await (await page.button("tous ses rôles", ".legend")).getAttribute("aria-pressed"), "true");
  assert.deepEqual(await shown(page), everyone.filter((label) => !withRole("Bailleurs de fonds").includes(label)));
});

test("who is only mentioned is hidden at first, and shown on demand", async () => {
  const page = await desk.visit();
  assert.deepEqual(await page.entryState("Seulement mentionnées"), { count: "0/4", pressed: "false" });
  await page.click(await page.entry("Seulement mentionnées"));
  assert.equal((await shown(page)).length, map.organisations.length);
});

test("hiding a link type hides its lines and no organisation", async () => {
  const page = await desk.visit();
  const before = await linesShown(page);
  const hidden = Number((await page.entryState("Partenariat")).count.split("/")[0]);
  await page.click(await page.entry("Partenariat"));
  assert.equal(await linesShown(page), before - hidden);
  assert.deepEqual(await shown(page), everyone);
  assert.equal(await page.run(() => isPainted(root.querySelector(".network"))), true);
  await page.click(await page.entry("Réseautage"));
  assert.equal(await page.run(() => [...root.querySelectorAll(".network")].some(isPainted)), false);
});

test("the keyboard reaches the entries and presses them with Space and Enter", async () => {
  const page = await desk.visit();
  const isThere = () => page.run(() => !!root.activeElement?.closest(".legend") && root.activeElement.textContent.includes("Bailleurs de fonds"));
  for (let steps = 0; !(await isThere()); steps += 1) {
    assert.ok(steps < 40, "Tab never reaches the entry");
    await page.press("TAB");
  }
  const name = "Bailleurs de fonds";
  await page.press("SPACE");
  assert.equal((await page.entryState(name)).pressed, "false");
  assert.match(await page.focused(), /Bailleurs de fonds/, "the keyboard stays on the entry");
  await page.press("ENTER");
  assert.equal((await page.entryState(name)).pressed, "true");
});

test("on a phone, the legend is folded until one opens it", async () => {
  const page = await desk.visit("", { size: SIZES.phone });
  assert.equal(await page.findButton("Bailleurs de fonds", ".legend"), null);
  const fold = await page.button("Légende");
  assert.equal(await fold.getAttribute("aria-expanded"), "false");
  await page.click(fold);
  assert.equal(await (await page.button("Légende")).getAttribute("aria-expanded"), "true");
  await page.click(await page.entry("Organismes de développement"));
  assert.equal((await shown(page)).length, 14);
});

test("a map names its own standings: counted, hidden, in cards and in the address", async () => {
  const own = readFileSync(new URL("../corpus/good/standings.json", import.meta.url), "utf8");
  const page = await desk.visitWith({ [DATA]: own });
  const names = () => page.run(() => [...root.querySelectorAll(".legend [role=group]")].find((group) => group.ariaLabel === "Statut").innerText.replace(/\s+/g, " "));
  assert.match(await names(), /Organismes communautaires.*1\/1.*Secteur public.*2\/2.*Hors du quartier.*0\/1/);
  assert.deepEqual(await shown(page), ["Clinique du quartier", "Maison du quartier", "École du quartier"].sort());
  await page.click(await page.entry("Hors du quartier"));
  await page.until("who is beyond", () => root.querySelector(".node[data-row='3']") && isPainted(root.querySelector(".node[data-row='3']")));
  await page.click(await page.entry("Secteur public"));
  assert.deepEqual(await shown(page), ["Maison du quartier", "Ministère"].sort());
  await page.until("the address", () => location.hash.includes("show=beyond") && location.hash.includes("hide=public"));
  await page.run(() => (location.hash = "select=maison"));
  await page.until("the card", () => /Statut\s*Organisme communautaire/.test(root.querySelector(".panel--card")?.innerText ?? ""));
});
