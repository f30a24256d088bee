// <carte-sociale> where nobody was careful: odd boxes and documents, values of the wrong type, files that are something else.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Page } from "./support/page.mjs";
import { DIST, dataset, reader } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const desk = reader();

/** Opens a page with this body; `waits` for its map. */
async function visit(body, { files = {}, waits = true } = {}) {
  const head = '<meta charset="utf-8"><title>Page</title><link rel="icon" href="embed/icon.svg"><link rel="stylesheet" href="page.css">';
  const html = `<!doctype html><html lang="fr"><head>${head}<script type="module" src="embed/carte-sociale.js"></script></head><body>${body}</body></html>`;
  // Nothing is asked any more of the server that closes.
  await desk.driver.get("about:blank");
  await desk.server.close();
  desk.server = await serve(DIST, { files: { "page.html": html, "page.css": "", ...files } });
  await desk.driver.get(`${desk.server.address}page.html`);
  const page = new Page(desk.driver);
  if (waits) await drawn(page);
  return page;
}

/** A file that the server never sends, and what the browser says of it in the end. */
const NEVER = () => new Promise(() => {});
const UNANSWERED = ["ERR_EMPTY_RESPONSE", "ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET"];

const drawn = (page) => page.until("the map is drawn", () => !!root?.querySelector(".node"));

/** The result of an asynchronous function in the page, or the code and the message of its failure. */
const settle = (script, ...values) =>
  desk.driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1], map = document.querySelector("carte-sociale");
     Promise.resolve().then(() => (${script})(map, ...arguments)).then(done, (error) => done({ code: error.code, message: error.message }));`,
    ...values,
  );

/** The code and the sentence of the next error that the element reports on data. */
const refused = (give, ...values) =>
  settle(`(map, ...values) => new Promise((done) => {
    map.addEventListener("carte-error", ({ detail }) => setTimeout(() => done([detail.code, detail.message, ...[...map.shadowRoot.querySelectorAll("li")].map((line) => line.textContent)])), { once: true });
    (${give})(map, ...values);
  })`, ...values);

test("a container that shrinks to its content gives it a box", async () => {
  for (const [name, style] of [["flex", "main { display: flex; flex-direction: column; align-items: center }"], ["float", "main { float: left }"], ["inline", "main { display: inline-block }"], ["grid", "main { display: grid; place-items: center }"]]) {
    const page = await visit("<main><carte-sociale loading=eager></carte-sociale></main>", { files: { "page.css": style } });
    await page.settled();
    const { width, height } = await page.run(() => root.host.getBoundingClientRect().toJSON());
    assert.ok(width >= 280 && Math.abs(height - 600) < 2, `${name}: ${width} × ${height}`);
  }
  const page = await visit("<table><tr><td><carte-sociale loading=eager></carte-sociale></td></tr></table>");
  assert.ok(await page.run(() => root.host.getBoundingClientRect().width >= 280));
});

test("an element waits in a box as high as its map's, unless the page gives it another", async () => {
  desk.expected = UNANSWERED;
  const page = await visit("<carte-sociale loading=eager></carte-sociale><carte-sociale class=low loading=eager></carte-sociale>", { files: { "page.css": ".low { display: block; block-size: 300px }", "embed/widget_bg.wasm": NEVER }, waits: false });
  await page.until("the element is defined", () => root !== undefined && root !== null);
  assert.deepEqual(await page.run(() => [...document.querySelectorAll("carte-sociale")].map((map) => map.getBoundingClientRect().height)), [600, 300]);
  // Its requests are cut before the next test.
  await desk.driver.get("about:blank");
});

test("without a box of its own, an element that waits to be in sight is drawn all the same", async () => {
  const page = await visit("<carte-sociale></carte-sociale>", { files: { "page.css": "carte-sociale { display: contents }" } });
  assert.equal((await page.nodes()).size, 16);
});

test("where the page is turned and scaled, what is dragged follows the pointer", async () => {
  const page = await visit("<div><carte-sociale loading=eager gestures=free></carte-sociale></div>", { files: { "page.css": "div { transform: rotate(8deg) scale(0.8); inline-size: 900px; margin: 80px }" } });
  await page.settled();
  const node = await page.node("Communagir");
  const place = () => page.run((node) => (({ x, y, width, height }) => [x + width / 2, y + height / 2])(node.querySelector(".node__ground").getBoundingClientRect()), node);
  const [x, y] = await place();
  const drag = desk.driver.actions({ async: true });
  await drag.move({ x: Math.round(x), y: Math.round(y) }).press().move({ x: Math.round(x) + 40, y: Math.round(y) + 30, duration: 300 }).perform();
  await page.settled();
  const [nowX, nowY] = await place();
  await desk.driver.actions().release().perform();
  assert.ok(Math.hypot(nowX - Math.round(x) - 40, nowY - Math.round(y) - 30) < 4, `${nowX - x}, ${nowY - y}`);
});

test("data that are no JSON, and files that are no data, say what they are", async () => {
  const page = await visit("<carte-sociale loading=eager></carte-sociale>", {
    files: {
      "page.json": "\n<!doctype html><title>Oups</title>",
      "1252.json": Buffer.from(JSON.stringify(dataset()), "latin1"),
      "utf16.json": Buffer.from(`\ufeff${JSON.stringify(dataset())}`, "utf16le"),
      "marks.json": `\ufeff\ufeff${JSON.stringify(dataset())}`,
    },
  });
  const from = (address) => refused("(map, address) => (map.src = address)", address);
  assert.deepEqual((await from("page.json")).slice(0, 2), ["type", "À la place du fichier page.json, le serveur a envoyé autre chose."]);
  for (const name of ["1252", "utf16"]) {
    const [code, , line] = await from(`${name}.json`);
    assert.equal(code, "data", name);
    assert.match(line, /UTF-8/, name);
  }
  assert.match((await from("marks.json"))[2], /^1:1 Il faut ici une valeur/);
  for (const [given, reason] of [["const all = {}; all.all = all; return all", /circular|cyclic/i], ["return { version: 1n }", /BigInt/], ["return () => 1", /function/], ["return Symbol('x')", /symbol/], ["return { get version() { throw new Error('mine') } }", /mine/]]) {
    const [code, message, line] = await refused(`(map) => (map.data = (() => { ${given} })())`);
    assert.deepEqual([code, message], ["data", "Ces données ne peuvent pas être lues."], given);
    assert.match(line, reason);
  }
  await page.run(() => (root.host.data = null));
  await page.run(() => root.host.removeAttribute("src"));
  await drawn(page);
});

test("a method takes what it is given, or says what is wrong with it", async () => {
  const page = await visit("<carte-sociale loading=eager></carte-sociale>");
  assert.deepEqual(await page.run(() => [5, {}, [], true, NaN, Symbol("x"), "", undefined, null].map((id) => root.host.select(id))), [false, false, false, false, false, false, false, true, true]);
  assert.deepEqual(await page.run(() => [root.host.highlight(5, {}), root.host.highlight()]), [false, true]);
  for (const [call, path] of [["print({ paper: 5 })", "paper"], ["print({ story: true })", "story"], ["print({ orientation: 'up' })", "orientation"], ["toPng({ width: NaN })", "width"], ["toPng({ width: 20000 })", "width"], ["toPng({ width: -1 })", "width"]]) {
    const { code, message } = await settle(`(map) => map.${call}`);
    assert.equal(code, "argument", call);
    assert.match(message, new RegExp(`^La valeur donnée à ${path} n’est pas valable`), call);
  }
  assert.equal(await settle("(map) => map.toPng({ width: '300' }).then(createImageBitmap).then(({ width }) => width)"), 300);
  assert.equal((await page.nodes()).size, 16, "it is still there");
});

test("a method on an element that is not in the page, or leaves it, fails at once", async () => {
  desk.expected = UNANSWERED;
  await visit("<carte-sociale loading=eager></carte-sociale>", { files: { "never.json": NEVER } });
  for (const call of ["toSvg()", "toPng()", "toHtml()", "print()"]) {
    const gone = { code: "gone", message: "La carte n’est pas dans la page de son script." };
    assert.deepEqual(await settle(`() => document.createElement("carte-sociale").${call}`), gone, call);
    assert.deepEqual(await settle(`() => { const map = document.createElement("carte-sociale"); map.src = "never.json"; document.body.append(map); const promise = map.${call}; map.remove(); return promise; }`), gone, call);
  }
  assert.match(await settle("() => { const map = document.createElement('carte-sociale'); document.body.append(map); return map.toSvg(); }"), /^<svg|^<\?xml/, "one that waits to be in sight is drawn for it");
  await desk.driver.get("about:blank");
});

test("a bad value is told as it is written", async () => {
  const page = await visit("<carte-sociale loading=eager></carte-sociale>");
  for (const value of ["$&", "$'", "{path}"]) {
    const [code, message] = await refused("(map, value) => map.setAttribute('theme', value)", value);
    assert.deepEqual([code, message], ["attribute", `L’attribut theme a une valeur qui n’est pas valable ici\u00a0: ${value}.`]);
  }
  assert.ok(page);
});

test("each file that comes later is the one released, or is refused and named", async () => {
  desk.expected = ["integrity", "digest"];
  for (const [name, call] of [["asked.js", "print()"], ["companion.js", "toSvg()"], ["carte-sociale.html", "toHtml()"], ["carte-sociale-2015.json", "toSvg()"]]) {
    await visit("<carte-sociale loading=eager></carte-sociale>", { files: { [`embed/${name}`]: "window.ran = true;" } });
    const { code, message } = await settle(`(map) => map.${call}`);
    assert.equal(code, "type", name);
    assert.ok(message.includes(name), message);
    assert.equal(await desk.driver.executeScript("return window.ran"), null, name);
  }
});

for (const [what, spoiled, code] of [["missing", () => undefined, "missing"], ["a web page", () => "<!doctype html><title>Oups</title>", "type"], ["cut", (file) => file.subarray(0, file.length / 2), "type"]]) {
  test(`any file that is ${what} is named, in the place of the map or of the panel`, async () => {
    desk.expected = ["404", "integrity", "digest"];
    const [card, panel] = [(page) => page.node("Communagir"), (page) => page.button("Partager")];
    const later = { "interaction_bg.wasm": card, "interaction.js": card, "companion.css": card, "companion_bg.wasm": panel, "companion.js": panel, "asked.js": panel, "texts.fr.txt": panel, "carte-sociale-2015.json": panel };
    for (const name of ["widget_bg.wasm", "widget.css", "carte-sociale-2015.fr.bin", "words.fr.txt", ...Object.keys(later)]) {
      const pressed = later[name];
      const page = await visit("<carte-sociale loading=eager></carte-sociale>", { files: { [`embed/${name}`]: spoiled(readFileSync(`${DIST}/embed/${name}`)) }, waits: !!pressed });
      if (pressed) await page.click(await pressed(page));
      await page.until(`the sentence on ${name}`, (name) => root?.querySelector("[role=alert]")?.checkVisibility() && root.querySelector("[role=alert]").textContent.includes(name), name);
      const said = await page.text("[role=alert]");
      assert.match(said, code === "missing" ? /n’a pas le fichier .* \(404\)/ : /a envoyé autre chose/, `${name}: ${said}`);
    }
  });
}

test("a panel whose code is missing says so in its place, and opens once it is there", async () => {
  desk.expected = ["404", "integrity", "digest"];
  let isThere = false;
  const page = await visit("<carte-sociale loading=eager></carte-sociale>", { files: { "embed/asked.js": async () => (isThere ? readFileSync(`${DIST}/embed/asked.js`) : Promise.reject(new Error("gone"))) } });
  await page.click(await page.button("Partager"));
  await page.until("the sentence", () => root.querySelector(".dialog[open] [role=alert]")?.checkVisibility());
  assert.match(await page.text(".dialog"), /Le serveur n’a pas le fichier asked\.js \(404\)/);
  await page.press("ESCAPE");
  isThere = true;
  await page.click(await page.button("Partager"));
  await page.until("the panel", () => root.querySelector(".dialog[open] textarea"));
});

test("presenting is one step to go back through, however many slides it shows", async () => {
  const page = await visit("<carte-sociale loading=eager address></carte-sociale>");
  await page.run(() => root.host.present());
  await page.until("the first slide", () => root.querySelector(".present__row"));
  for (let turn = 0; turn < 5; turn += 1) {
    await page.run(() => root.host.next());
    await page.settled();
  }
  assert.match(await page.run(() => location.hash), /slide=6/);
  await desk.driver.navigate().back();
  await page.until("the map without a story", () => !root.querySelector(".panel--slide") && !root.querySelector(".present__row"));
});
