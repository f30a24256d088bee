// The published files: small, from one origin, from any folder, under a strict policy.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { DATA, DIST, ENGLISH_MAP, MAP, reader, TEXTS, WHOLE_MAP, WORDS } from "./support/reader.mjs";

const desk = reader();

/** The most brotli bytes of an embedded map: loader and glue, wasm, style and data; see docs/decisions/0040-ceilings-while-maps-become-everyones.md. */
const MOST_BYTES = 185_000;

/** The same for data that nobody has checked: the checker comes with them. */
const MOST_BYTES_UNCHECKED = 266_000;

/** The most brotli bytes of each file that is loaded on demand. */
const MOST_ON_DEMAND_BYTES = 250_000;

/** The output of `make dist QUICK=1` is not what is published. */
const isQuick = Boolean(process.env.CARTE_QUICK);

/** The files that the page may request, and no others. */
const KNOWN = ["", "app.js", "manifest.webmanifest", "embed/icon.svg", "embed/hulls.js", "embed/hulls_bg.wasm", "embed/interaction.js", "embed/interaction_bg.wasm", "embed/companion.css", "embed/carte-sociale.js", "embed/widget.css", "embed/widget_bg.wasm", MAP, WHOLE_MAP, ...WORDS, ...["letters.js", "text.woff2", "text-strong.woff2", "title.woff2"].map((name) => `embed/${name}`)];

/** The files that an element on any page loads, with the bundled map and with other data, which are checked first. */
const ELEMENT = ["embed/carte-sociale.js", "embed/widget.css", "embed/widget_bg.wasm"];
const EMBEDDED = [...ELEMENT, MAP, WORDS[0]];
const EMBEDDED_IN_ENGLISH = [...ELEMENT, ENGLISH_MAP, WORDS[1]];
const EMBEDDED_OTHER = [...ELEMENT, "embed/checker.js", "embed/checker_bg.wasm", DATA, WORDS[0]];

/** The files loaded on demand, for data not checked at build time, or after a panic. */
const ON_DEMAND = ["embed/asked.js", "embed/hashes.json", "embed/canvas.js", "embed/companion.js", "embed/companion.css", "embed/companion_bg.wasm", "embed/checker.js", "embed/checker_bg.wasm", "embed/editor.js", "embed/editor_bg.wasm", "embed/files.js", "embed/files_bg.wasm", "embed/compare.js", "embed/compare_bg.wasm", "embed/reading.js", "embed/reader_bg.wasm", "embed/hulls.js", "embed/hulls_bg.wasm", "embed/interaction.js", "embed/interaction_bg.wasm", "embed/widget.js", DATA, WHOLE_MAP, ENGLISH_MAP, ...TEXTS];

const published = () => readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(DIST.length + 1));

/** Published, and not loaded by readers: the page itself is requested as "", the schema by editors. */
const UNREAD = ["index.html", "policy.txt", "carte-sociale.html", "embed/carte-sociale.html", ...["LICENSE", "README.md", "carte-sociale.d.ts", "custom-elements.json", "package.json", "letters-OFL.txt"].map((name) => `embed/${name}`)];

/** The files of the installable app; tests/browser/app.test.mjs is about that. */
const INSTALLED = ["sw.js", ...["192", "512", "maskable", "touch"].map((name) => `icons/${name}.png`)];

/** The files that a page in a frame, and the page around it, load. */
const FRAMED = ["embed/page.css", "embed/iframe.html", "embed/iframe.js", "embed/carte-sociale-frame.js"];

/** The page that offers the map to other pages. */
const OFFER = ["embed/index.html", "embed/offer.css", "embed/offer.js"];

/** Uses a little of everything. */
async function readAll(page) {
  await page.click(await page.node("Communagir"));
  await page.click(await page.entry("Chantiers partenariaux"));
  await page.speak("English");
}

for (const base of ["/", "/un/deux/carte/"]) {
  test(`it works from ${base}, and asks for nothing but its own files`, async () => {
    const page = await desk.visitWith({}, "", { base });
    assert.equal((await page.nodes()).size, 16);
    await readAll(page);
    const asked = [...new Set(desk.server.requests)];
    assert.deepEqual(asked.filter((path) => !KNOWN.includes(path.slice(base.length)) || !path.startsWith(base)), []);
    assert.deepEqual(await desk.driver.executeScript("return performance.getEntriesByType('resource').map((one) => one.name).filter((name) => !name.startsWith(location.origin))"), []);
    assert.equal(await desk.driver.executeScript("return document.cookie + localStorage.length + sessionStorage.length"), "00");
  });
}

test("nothing is published but what a reader loads and the schema that an editor reads", () => {
  assert.ok(published().length >= KNOWN.length);
  assert.deepEqual(published().filter((name) => ![...KNOWN, ...ON_DEMAND, ...FRAMED, ...OFFER, ...INSTALLED, ...UNREAD].includes(name)), []);
});

test("nothing published says where it was built", { skip: isQuick }, () => {
  const places = /[\w./\\-]*(?:\/(?:home|root|Users)\/|\.cargo\b|\.rustup\b|registry\/src\b|[A-Z]:\\Users)[\w./\\-]*/g;
  assert.match("at /home/someone/.cargo/registry/src/x.rs", places);
  const built = published().filter((name) => /\.(?:wasm|js)$/.test(name));
  assert.ok(built.length >= 4);
  assert.deepEqual(built.flatMap((name) => readFileSync(`${DIST}/${name}`, "latin1").match(places) ?? []), []);
});

test("each file is asked for once", async () => {
  await desk.visitWith({});
  // The browser itself requests the icon again, for the app it could install; a script is fetched with its hash, then imported,
  // which a browser with its cache does not ask a server for.
  const counts = desk.server.requests.filter((path, at, all) => all.indexOf(path) !== at && !/\/(icon\.svg|letters\.js)$/.test(path));
  assert.deepEqual(counts, []);
});

test("it breaks no rule of a strict policy", async () => {
  const page = await desk.visit();
  assert.deepEqual(await desk.driver.executeScript("return window.refusals"), []);
  await readAll(page);
  assert.deepEqual(await desk.driver.executeScript("return window.refusals"), []);
});

test("the policy is there: a script written in the page is refused", async () => {
  desk.expected = ["Content Security Policy"];
  await desk.visit();
  await desk.driver.executeScript("const script = document.createElement('script'); script.textContent = 'window.ran = 1'; document.body.append(script)");
  assert.equal(await desk.driver.executeScript("return window.ran"), null);
  assert.equal((await desk.driver.executeScript("return window.refusals.splice(0)")).length, 1);
});

/** Name, bytes, and bytes of brotli, the largest first. */
async function weighed(names) {
  const compress = promisify(brotliCompress);
  const rows = [];
  for (const name of names) {
    const bytes = readFileSync(`${DIST}/${name}`);
    const small = await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    rows.push({ name, bytes: bytes.length, brotli: small.length });
  }
  rows.sort((one, other) => other.brotli - one.brotli);
  const sum = (field) => rows.reduce((sum, row) => sum + row[field], 0);
  return [...rows, { name: "total", bytes: sum("bytes"), brotli: sum("brotli") }];
}

for (const [what, names, most, judged] of [
  ["an embedded map", EMBEDDED, MOST_BYTES, (rows) => rows.slice(-1)],
  ["an embedded map in English", EMBEDDED_IN_ENGLISH, MOST_BYTES, (rows) => rows.slice(-1)],
  ["an embedded map of other data", EMBEDDED_OTHER, MOST_BYTES_UNCHECKED, (rows) => rows.slice(-1)],
  ["each file fetched on demand", ON_DEMAND, MOST_ON_DEMAND_BYTES, (rows) => rows.slice(0, -1)],
]) {
  test(`${what} costs at most ${most} bytes of brotli`, { skip: isQuick }, async (context) => {
    const rows = await weighed(names);
    for (const { name, bytes, brotli } of rows) context.diagnostic(`${name.padEnd(32)} ${String(bytes).padStart(9)} ${String(brotli).padStart(8)}`);
    assert.ok(names.some((name) => name.endsWith(".wasm")), "its wasm is among them");
    assert.deepEqual(judged(rows).filter(({ brotli }) => brotli > most), []);
  });
}

test("docs/performance.md says what each file weighs, within a fiftieth", { skip: isQuick }, async () => {
  const guide = readFileSync(new URL("../../docs/performance.md", import.meta.url), "utf8");
  const said = new Map([...guide.matchAll(/^\| `([\w.-]+)`[^|]*\| ([\d ]+) \|/gm)].map(([, name, bytes]) => [`embed/${name}`, Number(bytes.replaceAll(" ", ""))]));
  assert.ok(said.size > 10);
  const rows = await weighed([...said.keys()]);
  const stale = rows.filter(({ name, brotli }) => said.has(name) && Math.abs(brotli - said.get(name)) > brotli / 50);
  assert.deepEqual(stale, []);
});
