// The map by keyboard and with a screen reader.

import assert from "node:assert/strict";
import { test } from "node:test";
import { middle, under } from "./support/hand.mjs";
import { plain } from "./support/page.mjs";
import { dataset, labelOf, reader } from "./support/reader.mjs";

const desk = reader();
const map = dataset();

/** Goes to the map with Tab. */
async function enterMap(page) {
  for (let steps = 0; !(await page.run(() => root.activeElement?.closest(".node") !== null && !!root.activeElement)); steps += 1) {
    assert.ok(steps < 20, "Tab never reaches the map");
    await page.press("TAB");
  }
}
const focusedLabel = (page) => page.run(() => root.activeElement?.closest(".node")?.querySelector(".node__label").textContent ?? null);

test("the map is one Tab stop", async () => {
  const page = await desk.visit();
  const stops = [];
  for (let steps = 0; steps < 60; steps += 1) {
    await page.press("TAB");
    const stop = await page.run(() => (root.activeElement ? !!root.activeElement.closest(".stage > svg") : null));
    if (stop === null) break;
    stops.push(stop);
  }
  assert.ok(stops.length > 20, "Tab goes through the rest of the page too");
  assert.equal(stops.filter(Boolean).length, 1);
});

const DIRECTIONS = { ARROW_RIGHT: [1, 0], ARROW_LEFT: [-1, 0], ARROW_DOWN: [0, 1], ARROW_UP: [0, -1] };

for (const [key, [x, y]] of Object.entries(DIRECTIONS)) {
  test(`${key} goes to the nearest organisation on that side, and stays at the edge`, async () => {
    const page = await desk.visit();
    await enterMap(page);
    const nodes = await page.nodes();
    for (let steps = 0; ; steps += 1) {
      assert.ok(steps < 16, "a walk in one direction ends");
      const from = nodes.get(await focusedLabel(page));
      const ahead = [...nodes.values()].map((node) => {
        const [dx, dy] = [node.x - from.x, node.y - from.y];
        return { label: node.label, along: dx * x + dy * y, aside: Math.abs(dx * y - dy * x), away: Math.hypot(dx, dy) };
      }).filter(({ label, along, aside }) => label !== from.label && along * 8 > aside);
      await page.press(key);
      const to = await focusedLabel(page);
      if (ahead.length === 0) return assert.equal(to, from.label);
      const gone = ahead.find(({ label }) => label === to);
      assert.ok(gone, `from ${from.label} to ${to}`);
      // Any organisation nearer must be further aside.
      const passed = ahead.filter(({ along, aside }) => along < gone.along && aside <= gone.aside && aside < along);
      assert.deepEqual(passed, [], `from ${from.label} to ${to}`);
    }
  });
}

test("arrow keys pass over what is hidden", async () => {
  const page = await desk.visit("hide-roles=network");
  await enterMap(page);
  const seen = new Set();
  for (const key of ["ARROW_RIGHT", "ARROW_DOWN", "ARROW_LEFT", "ARROW_UP", "ARROW_RIGHT", "ARROW_DOWN"]) {
    for (let steps = 0; steps < 4; steps += 1) {
      await page.press(key);
      seen.add(await focusedLabel(page));
    }
  }
  assert.ok(seen.size > 3);
  for (const label of seen) assert.ok((await page.nodes()).has(label), `${label} is hidden`);
});

test("Enter opens the card and goes to its title; Esc comes back to the organisation", async () => {
  const page = await desk.visit();
  await enterMap(page);
  await page.press("ARROW_RIGHT");
  const label = await focusedLabel(page);
  await page.press("ENTER");
  const organisation = map.organisations.find((entry) => labelOf(entry) === label);
  assert.ok((await page.text(".panel--card h2")).includes(organisation.name.fr));
  assert.ok((await page.focused()).includes(organisation.name.fr), "the keyboard is on the title");
  await page.press("ESCAPE");
  assert.equal(await page.shows(".panel--card"), false);
  assert.equal(await focusedLabel(page), label);
});

test("Esc peels one layer at a time", async () => {
  const page = await desk.visit("select=ae&highlight=chantiers-partenariaux&hide-roles=network&at=2,0.5,0.5");
  await page.run(() => root.querySelector(".node[tabindex='0']").focus());
  for (const left of ["highlight=chantiers-partenariaux&hide-roles=network&at=2,0.5,0.5", "hide-roles=network&at=2,0.5,0.5", "at=2,0.5,0.5", ""]) {
    await page.press("ESCAPE");
    assert.equal(await page.hash(), left);
  }
});

test("+ and - zoom, 0 shows the whole map, / searches, ? helps", async () => {
  const page = await desk.visit();
  await enterMap(page);
  const at = await middle(page);
  const whole = (await under(page, at)).scale;
  await page.press("+");
  const closer = (await under(page, at)).scale;
  assert.ok(closer > whole);
  await page.press("+", "-");
  assert.ok(Math.abs((await under(page, at)).scale - closer) < 1e-3);
  await page.press("0");
  assert.equal((await under(page, at)).scale, whole);
  await page.press("?");
  await page.until("the help", () => !!root.querySelector(".dialog[open] .ways"));
  assert.match(await page.text(".dialog"), /Flèches/);
  await page.press("ESCAPE");
  await page.until("the map again", () => !root.querySelector(".dialog[open]"));
  assert.ok(await focusedLabel(page), "the keyboard comes back to the map");
  await page.press("/");
  assert.equal(await page.focused(), "Rechercher");
});

test("the focus is seen wherever the keyboard goes", async () => {
  const page = await desk.visit("select=ae");
  const unseen = [];
  const look = () =>
    page.run(() => {
      const active = root.activeElement;
      if (!active) return null;
      const style = getComputedStyle(active.querySelector(".node__halo") ?? active);
      const isSeen = active.closest(".node") ? style.stroke !== "none" && parseFloat(style.strokeWidth) >= 2 : style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
      return { name: active.ariaLabel || active.textContent, isSeen };
    });
  let stops = 0;
  for (; stops < 80; stops += 1) {
    await page.driver.actions().sendKeys("\uE004").perform();
    const stop = await look();
    if (!stop) break;
    if (!stop.isSeen) unseen.push(stop.name);
  }
  assert.ok(stops > 20);
  assert.deepEqual(unseen, []);
});

for (const language of ["fr", "en"]) {
  test(`each organisation is said with its name, its roles and its number of links, in ${language}`, async () => {
    const page = await desk.visit(language === "en" ? "lang=en" : "");
    const spoken = (await page.run(() => [...root.querySelectorAll(".node")].sort((one, other) => one.dataset.row - other.dataset.row).map((node) => [node.getAttribute("role"), node.getAttribute("aria-label")]))).map(([role, name]) => [role, plain(name)]);
    for (const [row, organisation] of map.organisations.entries()) {
      // Only the links that are drawn: organisations that are only mentioned are not on the map at first.
      const isDrawn = (link) => [link.source, link.target].every((id) => map.organisations.find((one) => one.id === id).standing !== "external");
      const count = map.links.filter((link) => [link.source, link.target].includes(organisation.id) && isDrawn(link)).length;
      const word = language === "fr" ? (count >= 2 ? "liens" : "lien") : count === 1 ? "link" : "links";
      const roles = (organisation.roles ?? []).map((role) => map.roles.find(({ id }) => id === role).name[language]);
      const parts = [labelOf(organisation), ...(organisation.acronym ? [organisation.name[language]] : []), ...roles, `${count} ${word}`];
      assert.equal(spoken[row][0], "button");
      for (const part of parts) assert.ok(spoken[row][1].includes(plain(part)), `${spoken[row][1]} lacks ${part}`);
    }
  });
}

test("what is selected and how much is shown are said politely", async () => {
  const page = await desk.visit();
  await page.hears("");
  await page.click(await page.node("Communagir"));
  await page.hears("Communagir");
  await page.click(await page.entry("Organismes de développement"));
  await page.hears("Communagir; 14 organisations affichées sur 16");
});

test("Esc takes off a name's tag, then what is chosen, then leads out of the map", async () => {
  const page = await desk.visit("focus=ae");
  await page.run(() => root.querySelector(".node[tabindex='0']").focus());
  // Its name is not whole on the map.
  await page.until("the tag", () => !!root.querySelector(".name-tag"));
  await page.press("ESCAPE");
  assert.equal(await page.run(() => root.querySelector(".name-tag")), null);
  assert.equal(await page.hash(), "focus=ae");
  await page.press("ESCAPE");
  assert.equal(await page.hash(), "");
  assert.ok(await page.run(() => !!root.activeElement.closest(".node")));
  await page.press("ESCAPE");
  assert.equal(await page.run(() => root.activeElement.dataset.command), "skip-map");
});

test("what presses without a pointer, as a screen reader does, opens a card", async () => {
  const page = await desk.visit("");
  await page.run(() => root.querySelectorAll(".node")[3].dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, detail: 0 })));
  await page.until("the card", () => root.querySelector(".panel--card h2"));
});
