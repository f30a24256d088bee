// <carte-sociale> on another page: its attributes, events and methods, and its removal.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Page, plain } from "./support/page.mjs";
import { dataset, reader } from "./support/reader.mjs";

const desk = reader();

/** A partner's page, whose script records every event of the map. */
const NOTES = `
  window.told = [];
  for (const name of ["ready", "select", "reading", "link", "error"]) {
    document.addEventListener("carte-" + name, (event) => window.told.push({ name, ...event.detail, shown: event.target.shadowRoot.querySelector(".panel h2")?.textContent }));
  }
`;

const page = (body, head = "") => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Partenaire</title><link rel="icon" href="embed/icon.svg"><script src="notes.js"></script>
  <script type="module" src="embed/carte-sociale.js"></script>${head}</head><body>${body}</body></html>`;

/** Opens a partner's page with this body. */
async function visit(body, { files = {}, wait = true, head } = {}) {
  await desk.visitWith({ "index.html": page("<p>Un instant</p><carte-sociale loading=eager></carte-sociale>"), "page.html": page(body, head), "notes.js": NOTES, ...files });
  await desk.driver.get(`${desk.server.address}page.html`);
  const visited = new Page(desk.driver);
  if (wait) await visited.until("the map is drawn", () => root?.querySelector(".node") !== null && root?.querySelector(".node") !== undefined);
  return visited;
}

const told = () => desk.driver.executeScript("return window.told.splice(0)");

/** The requests since the partner's page. */
const asked = () => desk.server.requests.slice(desk.server.requests.lastIndexOf("/page.html"));

const one = (attributes = "", inside = "") => `<carte-sociale loading="eager" ${attributes}>${inside}</carte-sociale>`;

test("one tag draws the bundled map, in the language around it", async () => {
  const visited = await visit(`<div lang="en-CA">${one()}</div>`);
  assert.equal((await visited.nodes()).size, 16);
  assert.match(await visited.text(".header__title"), /community development/i);
  assert.deepEqual((await told()).map(({ name }) => name), ["ready"]);
});

test("each attribute is where the reader starts", async () => {
  const visited = await visit(one('focus="flac" collaboration="chantiers-partenariaux" hide="funding" theme="dark" lang="en" controls="legend card"'));
  assert.match(await visited.text(".panel--card h2"), /Fondation/);
  assert.equal(await visited.run(() => root.querySelectorAll(".hull").length > 0), true);
  assert.equal((await visited.entryState("Funding")).pressed, "false");
  assert.equal((await visited.entryState("Only mentioned")).pressed, "true", "hide takes the place of what is hidden at first");
  assert.equal(await visited.run(() => getComputedStyle(root.querySelector(".cs")).colorScheme), "dark");
  for (const [selector, isShown] of [[".search", false], [".header__words", false], [".stage__tools", false], [".legend", true], [".panel", true]]) assert.equal(await visited.shows(selector), isShown, selector);
});

test("once the story ends, the page's filters are back", async () => {
  const visited = await visit(one('hide="funding external" slide="2"'));
  assert.equal((await visited.entryState("Financement")).pressed, "true", "the slide shows what it shows");
  await visited.click(await visited.button("Quitter le récit"));
  assert.equal((await visited.entryState("Financement")).pressed, "false");
  assert.equal((await visited.entryState("Partenariat")).pressed, "true");
});

test("a value that means nothing is told, and the default is used", async () => {
  const visited = await visit(one('focus="nobody" theme="pink" hide="external bells" gestures="wild"'));
  const errors = (await told()).filter(({ name }) => name === "error");
  assert.deepEqual(errors.map(({ code, path, message }) => [code, path, /: (.*)\.$/.exec(message)[1]]), [
    ["attribute", "theme", "pink"],
    ["attribute", "focus", "nobody"],
    ["attribute", "hide", "bells"],
    ["attribute", "gestures", "wild"],
  ]);
  assert.equal((await visited.nodes()).size, 16);
});

test("an attribute that changes changes that alone", async () => {
  const visited = await visit(one('focus="flac"'));
  await visited.click(await visited.entry("Chantiers partenariaux"));
  await visited.run(() => (root.host.lang = "en"));
  await visited.run(() => (root.host.theme = "dark"));
  await visited.settled();
  assert.match(await visited.text(".legend"), /Roles/);
  assert.equal(await visited.run(() => root.querySelectorAll(".hull--1, .hull--0, .hull--2").length > 0), true);
  assert.equal(await visited.run(() => root.host.getAttribute("theme")), "dark", "the property is the attribute");
  await visited.run(() => root.host.removeAttribute("theme"));
  await visited.settled();
  assert.equal(await visited.run(() => getComputedStyle(root.querySelector(".cs")).colorScheme), "light dark");
});

test("the page hears what the reader chose, once it is on the screen", async () => {
  const visited = await visit(one());
  await told();
  await visited.click(await visited.node("Communagir"));
  assert.deepEqual((await told()).map(({ shown, ...event }) => ({ ...event, isShown: /Communagir/.test(shown) })), [
    { name: "select", organisation: "communagir", isShown: true },
    { name: "reading", reading: "select=communagir", isShown: true },
  ]);
  await visited.click(await visited.entry("Financement"));
  assert.deepEqual((await told()).map(({ name, reading }) => [name, reading]), [["reading", "select=communagir&hide-links=funding"]]);
});

test("the page calls the map", async () => {
  const visited = await visit(one());
  assert.deepEqual(await visited.run(() => [root.host.select("ae"), root.host.select("nobody"), root.host.highlight("chantiers-partenariaux"), root.host.highlight("no")]), [true, false, true, false]);
  await visited.settled();
  assert.match(await visited.text(".panel--card h2"), /Avenir d’enfants/);
  await visited.run(() => (root.host.reading = "select=flac&hide-roles=network&at=2,0.5,0.5"));
  await visited.settled();
  assert.match(await visited.text(".panel--card h2"), /Fondation/);
  assert.equal(await visited.run(() => root.host.reading), "select=flac&hide-roles=network&at=2,0.5,0.5");
  await visited.run(() => root.host.fit());
  await visited.run(() => root.host.select(null));
  await visited.settled();
  assert.equal(await visited.run(() => root.host.reading), "hide-roles=network");
});

test("a promise tells when the map is there", async () => {
  await visit(one());
  assert.equal(await desk.driver.executeAsyncScript("const done = arguments[0]; document.querySelector('carte-sociale').ready.then((one) => done(one.localName))"), "carte-sociale");
});

test("the data may stand inside the element, or be given to it", async () => {
  const data = dataset();
  data.organisations[0].acronym = "Dedans";
  const visited = await visit(one("", `<script type="application/json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`));
  await visited.node("Dedans");
  assert.deepEqual(asked().filter((path) => path.endsWith(".json")), []);
  data.organisations[0].acronym = "Donné";
  await visited.run((data) => (root.host.data = data), data);
  await visited.until("the new map", () => [...(root?.querySelectorAll(".node__label") ?? [])].some((label) => label.textContent === "Donné"));
  assert.equal(await visited.shows("[data-command='dialog share']"), false, "no link could lead to them");
  await visited.run((data) => (root.host.data = data), JSON.stringify(dataset()));
  await visited.until("the third map", () => [...(root?.querySelectorAll(".node__label") ?? [])].some((label) => label.textContent === "AE"));
});

test("data that are no map are told of, and what the page wrote stays", async () => {
  const visited = await visit(one('src="bad.json"', "<p>La liste en attendant</p>"), { files: { "bad.json": '{"version": 1}' }, wait: false });
  await visited.until("the report", () => root?.querySelector("[role=alert] li"));
  const [error] = await told();
  assert.deepEqual([error.name, error.code, error.message], ["error", "data", "Ces données ne peuvent pas être lues."]);
  assert.equal(await visited.run(() => root.host.querySelector("p").checkVisibility()), true);
  assert.equal(await desk.driver.executeAsyncScript("const done = arguments[0]; document.querySelector('carte-sociale').ready.catch((error) => done(error.code))"), "data");
});

test("what the page wrote inside shows until the map is there, and not after", async () => {
  const visited = await visit(`<div style-less><carte-sociale><p>En attendant</p></carte-sociale></div>`);
  assert.equal(await visited.run(() => root.host.querySelector("p").checkVisibility()), false);
});

test("far below the window, nothing is fetched but the script", async () => {
  const visited = await visit(`<div class="tall"></div><carte-sociale></carte-sociale>`, { wait: false, head: '<link rel="stylesheet" href="tall.css">', files: { "tall.css": ".tall { block-size: 5000px }" } });
  await visited.until("the element is defined", () => customElements.get("carte-sociale") !== undefined);
  await desk.driver.executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))");
  assert.deepEqual(asked().filter((path) => /wasm|widget|json/.test(path)), []);
  await desk.driver.executeScript("scrollTo(0, 4000)");
  await visited.until("the map is drawn", () => root?.querySelector(".node"));
});

test("an element that moves keeps its map; one that leaves stops", async () => {
  const visited = await visit(`<div id="one">${one()}</div><div id="two"></div>`);
  await visited.click(await visited.node("Communagir"));
  await visited.run(() => {
    window.kept = root.querySelector(".node");
    document.querySelector("#two").append(root.host);
  });
  await visited.settled();
  assert.equal(await visited.run(() => window.kept === root.querySelector(".node")), true);
  assert.match(await visited.text(".panel--card h2"), /Communagir/);
  await visited.run(() => {
    window.gone = root.host;
    root.host.remove();
  });
  await desk.driver.wait(() => desk.driver.executeScript("return window.gone.shadowRoot.childElementCount === 0"), 5000, "its map is taken down");
  await desk.driver.executeScript("document.querySelector('#one').append(window.gone)");
  await visited.until("it is drawn anew", () => root?.querySelector(".node"));
  assert.equal(await visited.run(() => root.host.reading), "");
});

test("a link out of the map can be kept from leading away", async () => {
  const visited = await visit(one('focus="communagir"'));
  await told();
  await desk.driver.executeScript("document.addEventListener('carte-link', (event) => event.preventDefault())");
  await visited.click(await visited.find(".panel--card a[href^=http]"));
  const [link] = (await told()).filter(({ name }) => name === "link");
  assert.match(link.href, /^https?:\/\//);
  assert.equal((await desk.driver.getAllWindowHandles()).length, 1);
});

test("the share panel writes what one chooses, and shows it living", async () => {
  const visited = await visit(one('focus="flac"'));
  await visited.click(await visited.button("Partager"));
  await visited.until("the panel", () => root.querySelector(".dialog[open] textarea"));
  const code = () => visited.run(() => root.querySelector(".dialog textarea").value);
  assert.equal(await code(), `${desk.server.address}#select=flac`);
  assert.ok(await visited.shows(".share__view svg"), "the code to scan");
  await visited.click(await visited.find('.dialog [data-answer="tier"][value="element"]'));
  assert.match(await code(), /^<script type="module" src="http[^"]*\/embed\/carte-sociale\.js"><\/script>\n<carte-sociale reading="select=flac">/);
  await visited.until("the preview", () => root.querySelector(".dialog carte-sociale").shadowRoot?.querySelector(".node"));
  await visited.click(await visited.find('.dialog [data-answer="legend"]'));
  assert.match(await code(), /controls="/);
  await visited.until("the preview follows", () => !root.querySelector(".dialog carte-sociale").shadowRoot.querySelector(".legend").checkVisibility());
  assert.deepEqual((await told()).filter(({ name }) => name !== "ready"), [], "the preview speaks to nobody");
  await visited.click(await visited.button("Copier", ".dialog"));
  assert.match(plain(await visited.text(".dialog [role=status]")), /Copié|copiez-le/);
});

test("the picture of what is shown is a drawing, or as many pixels as one asks for", async () => {
  const visited = await visit(one('reading="highlight=chantiers-partenariaux" lang="en"'));
  const svg = await desk.driver.executeAsyncScript("const done = arguments[0]; document.querySelector('carte-sociale').toSvg().then(done, (error) => done(String(error)))");
  const drawn = await visited.run((svg) => {
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    return { isBroken: parsed.querySelector("parsererror") !== null, labels: [...parsed.querySelectorAll("text")].map((text) => text.textContent) };
  }, svg);
  assert.equal(drawn.isBroken, false);
  for (const { label } of (await visited.nodes()).values()) assert.ok(drawn.labels.includes(label), label);
  const size = await desk.driver.executeAsyncScript(`
    const done = arguments[0];
    document.querySelector("carte-sociale").toPng({ width: 900 }).then(createImageBitmap).then(({ width, height }) => done({ width, height }), (error) => done(String(error)));
  `);
  assert.equal(size.width, 900);
  assert.ok(size.height > 300, "and as high as the drawing");
});

test("a page that makes its rem small does not make the map small", async () => {
  const visited = await visit(one(), { head: '<link rel="stylesheet" href="small.css">', files: { "small.css": "html { font-size: 62.5% }" } });
  assert.deepEqual(await visited.run(() => [".views button", ".header__title"].map((selector) => parseFloat(getComputedStyle(root.querySelector(selector)).fontSize) >= 15)), [true, true]);
  assert.equal(await visited.run(() => getComputedStyle(root.querySelector(".cs")).fontSize), "16px");
});

test("the map takes the page's font when it is asked to", async () => {
  const style = "body { font-family: Courier } carte-sociale, carte-sociale::part(frame) { font-family: inherit }";
  const visited = await visit(one(), { head: '<link rel="stylesheet" href="font.css">', files: { "font.css": style } });
  assert.equal(await visited.run(() => getComputedStyle(root.querySelector(".entry__name")).fontFamily), "Courier");
});

test("a file that is not the one released is refused", async () => {
  desk.expected = ["integrity"];
  await desk.visitWith({ "index.html": page("<p>Un instant</p><carte-sociale loading=eager></carte-sociale>"), "notes.js": NOTES, "embed/widget.css": ".cs { display: none }" });
  const [error] = await told();
  assert.deepEqual([error.name, error.code, error.path], ["error", "type", "widget.css"]);
});

test("a page may take the map away while it hears of it, and give it other data", async () => {
  const visited = await visit(one('theme="pink"'), { wait: false, files: { "notes.js": `${NOTES}
    document.addEventListener("carte-error", ({ target }) => (target.data = window.other), { once: true });
    document.addEventListener("carte-select", ({ target }) => target.remove());
    window.other = ${JSON.stringify(JSON.stringify(dataset()))};` } });
  await visited.until("the second map", () => root?.querySelector(".node"));
  assert.equal(await visited.run(() => root.querySelectorAll(".cs").length), 1);
  await visited.run(() => {
    window.gone = root.host;
    root.host.select("flac");
  });
  await desk.driver.wait(() => desk.driver.executeScript("return window.gone.shadowRoot.childElementCount === 0"), 5000, "it is taken down");
});
