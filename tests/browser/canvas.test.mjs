// Maps drawn on canvases: the same look as elements, few buttons over them that are found by keys and by pointers, and how much is
// drawn for each gesture. Counts, never seconds.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Origin } from "selenium-webdriver";
import { communities } from "./support/generated.mjs";
import { drag } from "./support/hand.mjs";
import { clocksDuring, COUNT_CLOCKS } from "./support/idle.mjs";
import { DATA, reader } from "./support/reader.mjs";
import { compared } from "./support/squares.mjs";

/** Before the page runs: counts the calls that draw, by the place of their canvas in the stage. */
const COUNT_DRAWN = `
  window.drawn = {};
  const counted = (canvas) => {
    const at = [...(canvas.parentElement?.children ?? [])].indexOf(canvas);
    const name = at < 0 ? "sprites" : at < 2 ? "ground" : ["hand", "names", "far"][at - 2];
    window.drawn[name] = (window.drawn[name] ?? 0) + 1;
  };
  for (const name of ["stroke", "fill", "drawImage", "fillText"]) {
    const real = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...all) { counted(this.canvas); return real.apply(this, all); };
  }
`;

const desk = reader({}, [COUNT_CLOCKS, COUNT_DRAWN]);

/** Opens a map of this many organisations, and waits until all is drawn. */
async function opened(count, hash = "", change = (text) => text) {
  const page = await desk.visitWith({ [DATA]: change(communities(count)) }, hash);
  await atRest(page);
  return page;
}

/** Waits until the picture is drawn, and the page requests no frame and no timer. */
async function atRest(page) {
  await page.until("canvases", () => root.querySelector(".stage canvas")?.width > 0 && window.drawn.names > 0);
  await desk.driver.wait(async () => {
    const { frames, timers, waiting } = await clocksDuring(page, 12);
    return frames + timers + waiting === 0;
  }, 20_000, "the picture is never at rest");
}

/** What was drawn since the last call. */
const drawn = (page) =>
  page.run(() => {
    const all = window.drawn;
    window.drawn = {};
    return all;
  });

const buttons = (page) => page.run(() => [...root.querySelectorAll(".node")].map((node) => ({ row: Number(node.dataset.row), name: node.getAttribute("aria-label"), isStop: node.getAttribute("tabindex") === "0" })));

/** The middle of a button on the screen. */
const middleOf = (page, row) =>
  page.run((row) => {
    const { x, y, width, height } = root.querySelector(`.node[data-row="${row}"] .node__hit`).getBoundingClientRect();
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  }, row);

const point = async (page, { x, y }) => {
  await page.driver.actions({ async: true }).move({ x, y, origin: Origin.VIEWPORT }).perform();
  await page.settled();
};

/** Draws the elements of small maps in the place of the picture, or the picture again. */
const asElements = (page, areElements) =>
  page.run((areElements) => {
    root.querySelector(".stage > svg").dispatchEvent(new Event(areElements ? "beforeprint" : "afterprint"));
    root.querySelector(".stage > div[aria-hidden]").hidden = areElements;
  }, areElements);

test("a map of 150 organisations and 450 links is of elements, and one of 151 is the same picture on canvases", async (context) => {
  const small = await desk.visitWith({ [DATA]: communities(150) });
  assert.equal(await small.run(() => root.querySelectorAll(".stage canvas").length), 0);
  assert.ok(!desk.server.requests.some((name) => name.includes("canvas.js")), "nothing is fetched for it");
  for (const [scheme, hash] of [["light", ""], ["dark", ""], ["light", "at=4,0.4,0.5"], ["light", "select=organisation-40"]]) {
    await desk.visitWith({ [DATA]: communities(151) });
    const page = await desk.visit(hash, { scheme });
    await atRest(page);
    const shot = async () => `data:image/png;base64,${await page.driver.takeScreenshot()}`;
    const picture = await shot();
    await asElements(page, true);
    await page.until("the elements", () => root.querySelectorAll(".node").length === 151);
    await page.settled();
    const size = await page.run(() => ({ width: innerWidth, height: innerHeight }));
    const gap = await page.driver.executeAsyncScript(`window.pictures = {}; (${compared})(...arguments)`, picture, await shot(), size, 40);
    context.diagnostic(`${scheme} ${hash}: ${JSON.stringify(gap)}`);
    // Zoomed in, elements have letters of another size that are scaled.
    assert.ok(gap.mean < (hash.startsWith("at") ? 7 : 3.5) && gap.far < (hash.startsWith("at") ? 0.02 : 0.002), `${scheme} ${hash}: ${JSON.stringify(gap)}`);
  }
});

test("of 300 everyone is a button, none of which is written anew as one zooms", async () => {
  const page = await opened(300);
  assert.equal((await buttons(page)).length, 300);
  await page.run(() => {
    window.written = 0;
    new MutationObserver((records) => (window.written += records.length)).observe(root.querySelector(".stage > svg > g"), { attributes: true, childList: true, subtree: true });
  });
  await wheel(page, 20, -20);
  const written = await page.run(() => window.written);
  // The transform of the world at each turn, and the names of regions are hidden once.
  assert.ok(written > 0 && written <= 24, `${written} writes in 20 turns`);
  await atRest(page);
  assert.equal((await buttons(page)).length, 300);
});

test("as far as one zoomed in, one zooms out again to the whole map, however small it is then", async () => {
  await desk.visitWith({ [DATA]: communities(1000) });
  const page = await desk.visit("view=map", { size: { width: 760, height: 560 } });
  await atRest(page);
  const scale = () => page.run(() => root.querySelector(".stage > svg > g").transform.baseVal.consolidate().matrix.a);
  const whole = await scale();
  assert.ok(whole < 0.45, `the whole map has a scale of ${whole}`);
  await wheel(page, 20, -20);
  assert.ok((await scale()) > 2 * whole);
  await wheel(page, 24, 20);
  assert.ok(Math.abs((await scale()) - whole) < 0.001, `${await scale()}, not ${whole}`);
});

test("at most 300 buttons are over 1000 organisations, in the order of their names, with one Tab stop", async () => {
  const page = await opened(1000);
  const all = await buttons(page);
  assert.ok(all.length > 20 && all.length <= 300, `${all.length} buttons`);
  assert.equal(all.filter(({ isStop }) => isStop).length, 1);
  const ranks = all.map(({ name }) => Number(/(\d+) sur 1000$/.exec(name.replace(/\s/g, " "))?.[1]));
  assert.deepEqual(ranks, ranks.toSorted((one, other) => one - other));
  assert.ok(await page.run(() => [...root.querySelectorAll(".stage canvas")].every((canvas) => canvas.closest("[aria-hidden=true]"))));
});

test("arrow keys lead from button to button, to organisations that had none", async () => {
  const page = await opened(1000);
  await page.run(() => root.querySelector(".node[tabindex='0']").focus());
  await page.settled();
  const known = new Set((await buttons(page)).map(({ row }) => row));
  let added = 0;
  for (const key of ["ARROW_RIGHT", "ARROW_DOWN", "ARROW_RIGHT", "ARROW_DOWN", "ARROW_LEFT", "ARROW_DOWN"]) {
    const before = await page.focused();
    await page.press(key);
    const [name, row] = await page.run(() => [root.activeElement.getAttribute("aria-label"), Number(root.activeElement.dataset.row)]);
    assert.ok(name && name !== before, `${key} from ${before} to ${name}`);
    assert.ok(await page.run(() => getComputedStyle(root.activeElement.querySelector(".node__halo")).stroke !== "none"), "the focus is seen");
    added += known.has(row) ? 0 : 1;
    assert.ok((await buttons(page)).length <= 300);
  }
  assert.ok(added > 0, "some had no button before");
  await page.press("ENTER");
  await page.until("its card", () => root.querySelector(".panel--card h2") === root.activeElement);
});

test("pointing draws what is lit and the names, never the ground; a click opens a card and moves the focus", async () => {
  const page = await opened(1000);
  const { row } = (await buttons(page))[20];
  const at = await middleOf(page, row);
  await drawn(page);
  await point(page, at);
  await page.until("its full name", () => window.drawn.hand > 0);
  const of = await drawn(page);
  assert.equal(of.ground ?? 0, 0, JSON.stringify(of));
  assert.ok(of.hand > 0 && of.hand < 400 && of.names < 800, JSON.stringify(of));
  assert.equal(await page.run(() => root.querySelector(".stage > svg").style.cursor), "pointer");
  await page.clickAt(at);
  await page.until("the focus", (row) => Number(root.activeElement?.dataset.row) === row, row);
  assert.match(await page.hash(), new RegExp(`select=organisation-${row}\\b`));
  assert.equal(await page.run((row) => root.querySelector(`.node[data-row="${row}"]`).getAttribute("aria-pressed"), row), "true");
});

test("hovering one after another sends the numbers of the map to the picture once, and a drag moves few", async () => {
  const page = await opened(1000);
  // The number of calls of each kind, and of the nodes that a call of `draw` has elsewhere than the one before.
  await page.run(() => {
    const { layers } = root.querySelector(".stage");
    window.calls = { draw: 0, light: 0, moved: 0 };
    let before;
    for (const name of ["draw", "light"]) {
      const real = layers[name].bind(layers);
      layers[name] = (...all) => {
        window.calls[name] += 1;
        if (name === "draw") {
          const now = all[0].slice();
          const moved = now.filter((value, at) => at % 4 === 0 && before && value !== before[at]).length;
          window.calls.moved = Math.max(window.calls.moved, moved);
          before = now;
        }
        return real(...all);
      };
    }
  });
  const rows = (await buttons(page)).slice(10, 16);
  for (const { row } of rows) await point(page, await middleOf(page, row));
  const hovered = await page.run(() => ({ ...window.calls }));
  assert.equal(hovered.draw, 0, JSON.stringify(hovered));
  assert.ok(hovered.light >= 3, JSON.stringify(hovered));
  await drag(page, await middleOf(page, rows[0].row), await page.middleOf(".stage > svg"), 12);
  await atRest(page);
  const dragged = await page.run(() => window.calls);
  assert.ok(dragged.draw >= 3 && dragged.moved < 120, JSON.stringify(dragged));
});

test("a drag draws the ground once, when all rests, and each frame little", async () => {
  const page = await opened(1000);
  const { row } = (await buttons(page))[15];
  const from = await middleOf(page, row);
  await point(page, from);
  await drawn(page);
  await drag(page, from, await page.middleOf(".stage > svg"), 20);
  await atRest(page);
  const all = await drawn(page);
  // 1000 nodes and 3000 links, of which hairlines are bundled.
  assert.ok(all.ground >= 1000 && all.ground < 2600, JSON.stringify(all));
  const now = await middleOf(page, row);
  const middle = await page.middleOf(".stage > svg");
  assert.ok(Math.hypot(now.x - middle.x, now.y - middle.y) < 30, JSON.stringify({ now, middle }));
  assert.ok(await page.run((row) => root.querySelector(`.node[data-row="${row}"] .node__pin`), row), "it is pinned");
});

/** Turns the wheel over the middle, a turn in each frame: on a busy machine, turns by the driver are far enough apart for all to be calm in
    between. */
const wheel = (page, turns, deltaY) =>
  page.driver.executeAsyncScript(`
    const [turns, deltaY, done] = arguments;
    const drawing = document.querySelector("carte-sociale").shadowRoot.querySelector(".stage > svg");
    const { x, y, width, height } = drawing.getBoundingClientRect();
    let left = turns;
    const turn = () => {
      if (left === 0) return done({ drawn: window.drawn, shown: [...drawing.parentElement.querySelectorAll("canvas")].map((canvas) => canvas.style.visibility !== "hidden") });
      left -= 1;
      drawing.dispatchEvent(new WheelEvent("wheel", { deltaY, ctrlKey: true, clientX: x + width / 2, clientY: y + height / 2, bubbles: true, cancelable: true }));
      requestAnimationFrame(turn);
    };
    turn();
  `, turns, deltaY);

test("the wheel moves the ground as it is, then draws it once; the address follows when all is calm", async () => {
  const page = await opened(1000);
  await drawn(page);
  const { drawn: during } = await wheel(page, 20, -20);
  assert.deepEqual([during.ground ?? 0, during.sprites ?? 0], [0, 0], JSON.stringify(during));
  assert.ok(during.names > 0 && during.names < 20 * 120, JSON.stringify(during));
  await atRest(page);
  const { ground } = await drawn(page);
  // Seen from near, each link that is in sight is drawn by itself: no more marks than the map has.
  assert.ok(ground > 100 && ground < 4100, `${ground} marks`);
  assert.match(await page.hash(), /at=/);
  const transforms = await page.run(() => [...root.querySelectorAll(".stage canvas")].map((canvas) => canvas.style.transform));
  assert.deepEqual([...new Set(transforms)], [""], "at rest all is drawn where it is");
});

test("as one zooms out, the last picture of the whole map is seen around the ground, and nothing is drawn but a few names", async () => {
  const page = await opened(1000);
  await wheel(page, 30, -20);
  await atRest(page);
  await drawn(page);
  const { drawn: during, shown } = await wheel(page, 10, 20);
  assert.equal(during.ground ?? 0, 0, JSON.stringify(during));
  assert.equal(shown[4], true, "the whole map is behind");
  assert.ok(during.names < 10 * 2 * 130, JSON.stringify(during));
  await atRest(page);
  assert.equal(await page.run(() => root.querySelectorAll(".stage canvas")[4].style.visibility), "hidden", "at rest it is not");
  assert.ok((await drawn(page)).ground > 0);
});

test("canvases are given back while the list is shown, and come back", async () => {
  const page = await opened(400);
  await page.click(await page.button("Liste"));
  await page.until("no canvas", () => [...root.querySelectorAll(".stage canvas")].every((canvas) => canvas.width === 0));
  await page.click(await page.button("Carte"));
  await page.until("canvases", () => [...root.querySelectorAll(".stage canvas")].every((canvas) => canvas.width > 0));
  await page.run(() => root.host.remove());
  assert.equal((await clocksDuring(page, 20)).frames, 0);
});

test("a theme, forced colours and more contrast are those of the picture too", async () => {
  /** The colours of the letters, as the canvas was told. */
  const inks = [];
  for (const device of [{}, { scheme: "dark" }, { forced: true }, { contrast: "more" }]) {
    await opened(400);
    const page = await desk.visit("select=organisation-40", device);
    await atRest(page);
    inks.push(await page.run(() => {
      const [ground, , , names] = root.querySelectorAll(".stage canvas");
      return [names.getContext("2d").fillStyle, ground.style.opacity].join();
    }));
  }
  const [light, dark, forced, contrast] = inks;
  assert.notEqual(light.split(",")[0], dark.split(",")[0]);
  assert.deepEqual([light, dark].map((ink) => ink.split(",").at(-1)), ["0.26", "0.26"]);
  assert.deepEqual([forced, contrast].map((ink) => ink.split(",").at(-1)), ["0.7", "0.7"], "what is faded is stronger");
});

test("on paper the elements are drawn, and the picture comes back", async () => {
  const page = await opened(400);
  const before = (await buttons(page)).length;
  await page.run(() => dispatchEvent(new Event("beforeprint")));
  await page.until("all elements", () => root.querySelectorAll(".node").length === 400 && root.querySelector(".stage > div[aria-hidden]").hidden);
  await page.run(() => dispatchEvent(new Event("afterprint")));
  await page.until("buttons alone", (before) => root.querySelectorAll(".node").length === before , before);
});

test("a map whose script cannot be had is drawn as elements, and the page is told", async () => {
  desk.expected = ["canvas.js", "404"];
  const page = await desk.visitWith({ [DATA]: communities(301), "embed/canvas.js": undefined });
  await page.until("elements", () => root.querySelectorAll(".node").length === 301);
});
