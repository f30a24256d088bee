// Invalid or unusual data: the page reports what is wrong, draws what it can, and is never blank.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain } from "./support/page.mjs";
import { changed, generated } from "./support/generated.mjs";
import { DATA, dataset, MAP, reader } from "./support/reader.mjs";

const desk = reader();

/** The lines of the report: one per problem, its place and its sentence. */
async function report(page) {
  assert.equal(await page.run(() => root.querySelector("[role=alert]").checkVisibility()), true);
  assert.match(await page.text("[role=alert] p"), /Ces données ne peuvent pas être lues/);
  await page.run(() => (root.querySelector("[role=alert] details").open = true));
  return (await page.run(() => [...root.querySelectorAll("[role=alert] li")].map((line) => line.innerText))).map(plain);
}

test("a comma too many is shown with its line and column", async () => {
  const page = await desk.visitWith({ [DATA]: '{\n  "version": 1,\n}' });
  const [line] = await report(page);
  assert.match(line, /^[23]:\d+ /);
  assert.ok(line.length > 20, "in a sentence");
});

test("an unknown role is shown with where it stands and what was meant", async () => {
  const text = changed((map) => (map.organisations[0].roles = ["fundr"]));
  const page = await desk.visitWith({ [DATA]: text });
  const lines = await report(page);
  assert.equal(lines.length, 1);
  const row = text.split("\n").findIndex((line) => line.includes('"fundr"')) + 1;
  assert.match(lines[0], new RegExp(`^${row}:\\d+ organisations\\[0\\]\\.roles\\[0\\]`));
  assert.match(lines[0], /Vouliez-vous dire « funder »/);
});

test("a website that would run a script is refused", async () => {
  const page = await desk.visitWith({ [DATA]: changed((map) => (map.organisations[0].website = "javascript:alert(1)")) });
  const lines = await report(page);
  assert.match(lines[0], /organisations\[0\]\.website/);
  assert.equal(await page.run(() => root.querySelectorAll("a").length), 0);
});

test("every problem is shown at once", async () => {
  const page = await desk.visitWith({
    [DATA]: changed((map) => {
      map.organisations[0].roles = ["fundr"];
      map.organisations[1].standing = "king";
      map.links[0].target = "nobody";
      delete map.title.fr;
    }),
  });
  const lines = (await report(page)).join("\n");
  for (const place of [/organisations\[0\]\.roles/, /organisations\[1\]\.standing/, /links\[0\]\.target/, /title/]) assert.match(lines, place);
});

for (const [what, text] of Object.entries({ "an empty file": "", "a list without end": "[".repeat(100_000), "six million spaces": " ".repeat(6_000_000), "no JSON at all": "Bonjour", "a number": "1e999", "half a file": changed(() => {}).slice(0, 5000) })) {
  test(`${what} is reported, not drawn`, async () => {
    const page = await desk.visitWith({ [DATA]: text });
    assert.ok((await report(page)).length >= 1);
  });
}

test("characters that turn the text around are refused, with where they stand", async () => {
  const page = await desk.visitWith({ [DATA]: changed((map) => (map.organisations[1].name.fr = "Nom \u202egnp.exe")) });
  assert.match((await report(page))[0], /^\d+:\d+ organisations\[1\]\.name\.fr/);
});

test("markup in a name is text, and so is writing from right to left", async () => {
  const name = '<img src=x onerror="window.hacked=1"><b>Gras</b> & Cie';
  const turned = "שלום abc مرحبا";
  const page = await desk.visitWith(
    {
      [DATA]: changed((map) => {
        map.organisations[0].name.fr = name;
        map.organisations[0].acronym = "<i>AE</i>";
        map.organisations[0].mission = { fr: "<script>window.hacked=1</script>" };
        map.organisations[1].name.fr = turned;
        map.title.fr = "<h1>Titre</h1>";
      }),
    },
    "select=ae",
  );
  assert.ok((await page.text(".panel--card")).includes(name));
  assert.ok((await page.text(".panel--card")).includes("<script>window.hacked=1</script>"));
  assert.equal(await page.text(".header__title"), "<h1>Titre</h1>");
  await page.node("<i>AE</i>");
  assert.equal(await page.run(() => root.querySelectorAll("img, b, i, h1 *, script").length), 0);
  assert.equal(await desk.driver.executeScript("return window.hacked"), null);
  await desk.driver.executeScript("location.hash = 'select=crcoc'");
  await page.until("its card", (text) => root.querySelector(".panel--card h2").textContent.includes(text), turned.slice(0, 4));
});

for (const count of [0, 1, 2, 60]) {
  test(`a map of ${count} organisations is drawn`, async () => {
    const page = await desk.visitWith({ [DATA]: generated(count) });
    const nodes = [...(await page.nodes()).values()];
    assert.equal(nodes.length, count);
    if (count === 0) return assert.match(await page.text(".stage"), /aucune organisation/);
    const stage = await page.run(() => root.querySelector(".stage > svg").getBoundingClientRect().toJSON());
    for (const { label, x, y } of nodes) assert.ok(x > stage.left && x < stage.right && y > stage.top && y < stage.bottom, label);
    for (const one of nodes) for (const other of nodes) if (one !== other) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > one.radius, `${one.label} on ${other.label}`);
    await page.click(await page.node("O0"));
    assert.match(await page.text(".panel--card h2"), /Organisation numéro 0/);
  });
}

test("where the data are missing, the page's own text stays, and says why", async () => {
  desk.expected = ["404", "integrity"];
  const page = await desk.visitWith({ [MAP]: undefined });
  const said = plain(await page.driver.executeScript("return document.querySelector('carte-sociale').shadowRoot.querySelector('[role=alert]').innerText + document.body.innerText"));
  assert.match(said, /Toutes les organisations .* Ville de Montréal/);
  assert.match(said, /Le serveur n’a pas le fichier carte-sociale-2015.fr.bin \(404\)/);
});

test("a checked map that is damaged or of another build is refused, and says why", async () => {
  desk.expected = ["integrity", "digest"];
  const page = await desk.visitWith({ [MAP]: Buffer.from("no map") });
  assert.match(await page.text("[role=alert]"), /À la place du fichier carte-sociale-2015.fr.bin, le serveur a envoyé autre chose/);
});

test("a reader of the bundled map fetches neither its text nor what checks data; one of other data fetches what checks them", async () => {
  await desk.visitWith({});
  const isForData = (path) => /checker|companion|asked|\.json$/.test(path);
  assert.deepEqual(desk.server.requests.filter(isForData), []);
  await desk.visitWith({ [DATA]: JSON.stringify(dataset()) });
  assert.deepEqual([...new Set(desk.server.requests.filter(isForData))].sort(), ["/embed/checker.js", "/embed/checker_bg.wasm", "/embed/other.json"]);
  await desk.visitWith({});
});
