// On every screen, at every font size and with every input device: controls are reachable, visible and large enough.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { pretend, SIZES } from "./support/browser.mjs";
import { dataset, reader } from "./support/reader.mjs";
import { NARROW } from "./support/screens.mjs";
import { isFocusInSight, picture } from "./support/sight.mjs";
import { openState, STATES } from "./support/states.mjs";

const desk = reader();

test("the page reads as a list in a window at 400 %, and as a map again in a usual one", async () => {
  const page = await desk.visit("select=flac", { size: SIZES.laptop });
  await pretend(page.driver, { size: NARROW["at 400 %"] });
  await page.until("the list", () => root.querySelector(".cs").dataset.view === "list");
  assert.equal(await page.run(() => root.querySelectorAll(".list__entries > li").length), 16);
  assert.equal(await page.shows(".stage"), false);
  assert.equal(await page.hash(), "select=flac", "a small window is no choice of the reader's");
  await page.click(await page.find("[data-command=close-card]"));
  await pretend(page.driver, { size: SIZES.laptop });
  await page.until("the map", () => root.querySelector(".cs").dataset.view === "map");
  await page.settled();
  assert.equal((await page.onStage()).size, 16);
});

test("in a small window, what only a drawing shows is drawn", async () => {
  for (const hash of ["slide=3", "path=ae,flac", "size=links", "view=map"]) {
    const page = await desk.visit(hash, { size: NARROW["at 400 %"] });
    assert.ok(await page.shows(".stage .node"), hash);
  }
});

test("at 400 %, the map is one press away, fits the width, and its buttons answer", async () => {
  const page = await desk.visit("", { size: NARROW["at 400 %"] });
  assert.equal(await page.shows(".stage"), false);
  await page.click(await page.find("[data-command='view map']"));
  await page.settled();
  assert.equal(await page.hash(), "view=map");
  const outside = await page.run(() => [...root.querySelectorAll(".node__label")].map((name) => [name.textContent, name.getBoundingClientRect()]).filter(([, box]) => box.width > 0 && (box.left < 0 || box.right > innerWidth)).map(([name]) => name));
  assert.deepEqual(outside, []);
  await page.click(await page.find("[data-command=zoom-in]"));
  assert.match(await page.hash(), /at=/);
  await page.click(await page.find("[data-command='view list']"));
  assert.doesNotMatch(await page.hash(), /view=/, "the list is what one has here without a choice");
  assert.equal(await page.run(() => root.querySelectorAll(".list__entries > li").length), 16);
});

for (const [size, pixels] of Object.entries({ ...NARROW, phone: SIZES.phone, laptop: SIZES.laptop })) {
  test(`nothing covers what has the keyboard, ${size}`, async () => {
    for (const hash of ["view=map&select=ae", "view=list&select=ae", "view=table", "slide=2"]) {
      const page = await desk.visit(hash, { size: pixels });
      await page.run(() => root.querySelector(".legend__fold").click());
      const covered = [];
      // What is scrolled into view is so in the frame of the key.
      const step = async (key) => {
        await page.driver.actions().sendKeys(Key[key]).perform();
        await page.settled(2);
        const focused = await page.run(() => root.activeElement && { isNode: !!root.activeElement.closest(".node") });
        if (focused && !(await isFocusInSight(page))) covered.push(await page.focused());
        return focused;
      };
      let stops = 0;
      for (let focused; stops < 200 && (focused = await step("TAB")); stops += 1) {
        if (focused.isNode) for (const key of ["ARROW_DOWN", "ARROW_DOWN", "ARROW_DOWN", "ARROW_RIGHT", "ARROW_UP"]) await step(key);
      }
      assert.ok(stops > 12 && stops < 200, `${stops} stops`);
      assert.deepEqual(covered, [], hash);
    }
  });
}

test("what the hand drags, keys move and free: Shift with an arrow, Delete", async () => {
  const page = await desk.visit("", { calm: true });
  const label = "Communagir";
  await page.run((label) => [...root.querySelectorAll(".node")].find((node) => node.textContent.includes(label)).focus(), label);
  const home = (await page.onStage()).get(label);
  await page.driver.actions().keyDown("\uE008").sendKeys("\uE014", "\uE014").keyUp("\uE008").perform();
  await page.until("a pin", () => !!root.activeElement.querySelector(".node__pin"));
  await page.settled();
  const moved = (await page.onStage()).get(label);
  assert.ok(moved.x > home.x + 12 && Math.abs(moved.y - home.y) < 1, JSON.stringify([home, moved]));
  assert.match(await page.focused(), /épinglée$/);
  await page.press("DELETE");
  await page.until("no pin", () => !root.querySelector(".node__pin"));
  await page.settled();
  assert.deepEqual(await page.movedSince(new Map([[label, home]])), []);
});

test("where nothing may be moved by hand, keys move nothing either", async () => {
  const page = await desk.visit("", { calm: true });
  await page.run(() => document.querySelector("carte-sociale").setAttribute("gestures", "none"));
  await page.run(() => root.querySelector(".node").focus());
  await page.driver.actions().keyDown("\uE008").sendKeys("\uE014").keyUp("\uE008").perform();
  await page.settled();
  assert.equal(await page.run(() => root.querySelector(".node__pin")), null);
});

test("one change is said in one message, and moving things says nothing", async () => {
  const page = await desk.visit("");
  await page.run(() => {
    window.said = [];
    new MutationObserver(() => window.said.push(root.querySelector(".cs > [role=status]").textContent)).observe(root.querySelector(".cs > [role=status]"), { childList: true, characterData: true, subtree: true });
  });
  await page.click(await page.entry("Organismes de développement"));
  await page.hears("14 organisations affichées sur 16");
  await page.run(() => root.querySelector(".node[tabindex='0']").focus());
  await page.driver.actions().keyDown("\uE008").sendKeys("\uE014", "\uE013").keyUp("\uE008").sendKeys("+").perform();
  await page.until("a pin", () => !!root.querySelector(".node__pin"));
  await page.settled();
  // Three changes at once are one message, for their sum.
  await page.run(() => [...root.querySelectorAll(".entry__toggle")].slice(0, 3).forEach((entry) => entry.click()));
  await page.hears("6 organisations affichées sur 16");
  assert.equal((await page.run(() => window.said)).length, 2, "moving and zooming said nothing");
});

test("the page says its language and its title in that language, and the names that are French say so", async () => {
  const { title } = dataset();
  for (const language of ["fr", "en"]) {
    const page = await desk.visit(`lang=${language}&select=ae`);
    assert.deepEqual(await page.run(() => [document.title, document.documentElement.lang]), [title[language], `${language}-CA`]);
    assert.equal(await page.run(() => root.querySelector(".panel h2").closest("[lang]").lang.slice(0, 2)), "fr");
  }
  const page = await desk.visit("lang=en&select=crcoc");
  assert.equal(await page.run(() => root.querySelector(".panel h2").closest("[lang]").lang.slice(0, 2)), "en");
});

test("for who asks for less motion, nothing is animated and the map jumps", async () => {
  for (const name of ["nothing chosen", "a slide"]) {
    const page = await openState(desk, STATES[name], "fr", { calm: true });
    await picture(page, `less-motion-${name.replaceAll(" ", "-")}`);
    await page.run(() => {
      window.started = [];
      for (const name of ["animationstart", "transitionrun"]) root.addEventListener(name, (event) => window.started.push(`${name} of ${event.target.className}`), true);
      root.querySelector(".node[tabindex='0']").focus();
    });
    for (const keys of [["+"], ["PAGE_DOWN"], ["ENTER"], ["ESCAPE"], ["0"]]) await page.press(...keys);
    await page.click(await page.entry("Chantiers partenariaux"));
    assert.deepEqual(await page.run(() => window.started), []);
    assert.equal(await page.run(() => document.getAnimations().length), 0);
  }
});
