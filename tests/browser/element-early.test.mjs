// <carte-sociale> at awkward moments: before it is defined, before its map is ready, twice at once, and after.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Page } from "./support/page.mjs";
import { dataset, reader } from "./support/reader.mjs";

const desk = reader();

/** A page with the element, but without its script: see `define`. */
const PAGE = '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Partenaire</title><link rel="icon" href="embed/icon.svg"></head><body><carte-sociale loading="eager"></carte-sociale></body></html>';

async function visit() {
  await desk.visitWith({ "page.html": PAGE });
  await desk.driver.get(`${desk.server.address}page.html`);
  return new Page(desk.driver);
}

/** Runs this in the page, where `map` is the element and `define` loads its script. */
const run = (script, ...values) =>
  desk.driver.executeScript(
    `const map = document.querySelector("carte-sociale");
     const define = () => document.head.append(Object.assign(document.createElement("script"), { type: "module", src: "embed/carte-sociale.js" }));
     return (${script})(map, define, ...arguments);`,
    ...values,
  );

/** The bundled map, where the first organisation has another short name. */
function renamed(name) {
  const data = dataset();
  data.organisations[0].acronym = name;
  return data;
}

/** Waits until the map is drawn, with this organisation. */
const drawn = (page, name) => page.until(`the map with ${name}`, (name) => [...(root?.querySelectorAll(".node__label") ?? [])].some((label) => label.textContent === name), name);

test("what is set before the element is defined counts", async () => {
  const page = await visit();
  await run(
    (map, define, data) => {
      map.setAttribute("lang", "en");
      map.theme = "dark";
      map.data = data;
      define();
    },
    renamed("Avant"),
  );
  await drawn(page, "Avant");
  assert.match(await page.legend(), /Roles/);
  assert.equal(await page.run(() => root.querySelector(".cs").dataset.theme), "dark");
  await run((map) => (map.theme = "light"));
  await page.until("the other appearance", () => root.querySelector(".cs").dataset.theme === "light");
});

test("of data given twice before the first are drawn, the last are", async () => {
  const page = await visit();
  await run((map, define) => define());
  await desk.driver.wait(() => run(() => customElements.get("carte-sociale") !== undefined), 10_000, "never: the element");
  await run(
    (map, _, first, second) => {
      window.ready = 0;
      map.addEventListener("carte-ready", () => (window.ready += 1));
      map.data = first;
      map.data = second;
    },
    renamed("Première"),
    renamed("Seconde"),
  );
  await drawn(page, "Seconde");
  await page.settled();
  assert.equal(await run(() => window.ready), 1, "the first were never drawn");
  assert.equal(await page.run(() => root.querySelectorAll(".cs").length), 1);
});

test("what is called before the map is there does no harm, and what is promised comes", async () => {
  const page = await visit();
  await run((map, define) => define());
  await desk.driver.wait(() => run(() => customElements.get("carte-sociale") !== undefined), 10_000, "never: the element");
  const answers = await run((map) => {
    map.remove();
    document.body.append(map);
    const fresh = document.createElement("carte-sociale");
    fresh.setAttribute("loading", "eager");
    map.replaceWith(fresh);
    const answers = [fresh.select("ae"), fresh.highlight("chantiers-partenariaux"), fresh.next(), fresh.previous(), fresh.fit(), fresh.share(), fresh.present(), fresh.reading];
    fresh.reading = "select=flac";
    window.picture = fresh.toSvg();
    return answers;
  });
  assert.deepEqual(answers, [false, false, null, null, null, null, null, ""]);
  await drawn(page, "AE");
  assert.match(await page.text(".panel--card h2"), /Fondation/, "the reading that was set is read");
  assert.match(await desk.driver.executeAsyncScript("window.picture.then(arguments[0])"), /^<svg|^<\?xml/);
});

test("slide, reading and autoplay follow the page while the map lives", async () => {
  const page = await visit();
  await run((map, define) => define());
  await drawn(page, "AE");
  const title = (title) => page.until(`the slide ${title}`, (title) => root.querySelector(".panel h2")?.textContent.replace(/\s/g, " ") === title, title.replace(/\s/g, " "));
  const { story } = dataset();
  for (const number of [2, 5]) {
    await run((map, _, number) => map.setAttribute("slide", number), String(number));
    await title(story[number - 1].title.fr);
  }
  await run((map) => map.removeAttribute("slide"));
  await page.until("the map without a story", () => !root.querySelector(".panel--slide"));
  await run((map) => map.setAttribute("reading", "select=ae"));
  await page.until("the card", () => root.querySelector(".panel--card h2")?.textContent.includes("Avenir"));
  await run((map) => map.removeAttribute("reading"));
  await page.settled();
  assert.equal((await page.nodes()).size, 16, "the map stays");
  // Autoplay of a running presentation starts as soon as the page sets it, and stops when it is removed.
  await run((map) => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("not allowed"));
    map.setAttribute("slide", "1");
  });
  await title(story[0].title.fr);
  await run((map) => {
    map.autoplay = "0.05";
    map.present();
  });
  await title(story.at(-1).title.fr);
});
