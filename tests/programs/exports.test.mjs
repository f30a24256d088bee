// Our files in the programs that people open them with: Inkscape and LibreOffice draw the same picture as we do, and LibreOffice
// has the cells of our tables. Part of `make test-all` alone.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { open } from "../browser/support/browser.mjs";
import { carte } from "../../scripts/carte.mjs";
import { compared } from "../browser/support/squares.mjs";

const MAP = fileURLToPath(new URL("../../data/carte-sociale-2015.json", import.meta.url));

let folder, driver;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "carte-exports-"));
  driver = await open();
});
after(async () => {
  await driver?.quit();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program, or says in a sentence what to install. */
function run(program, packages, ...options) {
  try {
    execFileSync(program, options, { cwd: folder, stdio: "pipe", env: { ...process.env, LC_ALL: "C.UTF-8" } });
  } catch (error) {
    assert.fail(error.code === "ENOENT" ? `Please install ${program} (on Debian or Ubuntu: apt-get install ${packages}), or run \`make programs\`.` : `${program}: ${error.stderr}`);
  }
}
const inkscape = (...options) => run("inkscape", "inkscape", ...options);
/** Converts a file by LibreOffice, whose settings are in the folder too. */
const office = (to, name, ...options) => run("soffice", "libreoffice-draw-nogui libreoffice-calc-nogui", "--headless", ...options, `-env:UserInstallation=${pathToFileURL(`${folder}/settings`)}`, "--convert-to", to, "--outdir", folder, name);

const address = (name) => `data:image/png;base64,${readFileSync(`${folder}/${name}`).toString("base64")}`;

/** How far two pictures are apart, by squares: the mean distance, and the part of the squares that differ. */
const apart = async (one, two, size) => {
  await driver.get("about:blank");
  return driver.executeAsyncScript(`window.pictures = {}; (${compared}).apply(null, arguments)`, address(one), address(two), size, 40);
};

/** Draws the map by the command line, as a file of this name. */
const draw = (name, ...options) => writeFileSync(`${folder}/${name}`, carte("render", MAP, "--format", name.split(".").at(-1), ...options));

// Each program has letters of its own, of other widths: what differs by more is a name out of its place.
for (const [program, convert] of Object.entries({
  Inkscape: () => inkscape("map.svg", "--export-type=png", "--export-filename=theirs.png"),
  LibreOffice: () => {
    office("png", "map.svg");
    execFileSync("mv", ["map.png", "theirs.png"], { cwd: folder });
  },
})) {
  test(`${program} draws our SVG as we do`, async (context) => {
    draw("map.svg");
    draw("ours.png", "--scale", "1");
    convert();
    const gap = await apart("ours.png", "theirs.png", { width: 1200, height: 800 });
    context.diagnostic(JSON.stringify(gap));
    assert.ok(gap.mean < 3.5 && gap.far < 0.02, JSON.stringify(gap));
  });
}

test("Inkscape draws our poster as we do, from its PDF", async (context) => {
  draw("poster.pdf", "--paper", "a3", "--landscape", "--page", "1");
  inkscape("poster.pdf", "--pdf-poppler", "--export-type=png", "--export-filename=theirs.png");
  draw("ours.png", "--paper", "a3", "--landscape", "--page", "1", "--scale", "1");
  const gap = await apart("ours.png", "theirs.png", { width: 1587, height: 1122 });
  context.diagnostic(JSON.stringify(gap));
  assert.ok(gap.mean < 1.5 && gap.far < 0.005, JSON.stringify(gap));
});

test("LibreOffice Calc has every cell of our tables, accents and numbers included", () => {
  carte("convert", MAP, "--to", "csv", "-o", `${folder}/tables.csv`);
  const tables = readdirSync(folder).filter((name) => /^tables.*csv$/.test(name));
  assert.equal(tables.length, 3);
  for (const name of tables) {
    const ours = rows(readFileSync(`${folder}/${name}`, "utf8"));
    assert.ok(ours.length > 16 && ours[0].length > 5, name);
    // Its window finds out that it is UTF-8; its command is told.
    office("ods", name, "--infilter=CSV:44,34,76");
    office("csv:Text - txt - csv (StarCalc):44,34,76", name.replace("csv", "ods"));
    const theirs = rows(readFileSync(`${folder}/${name}`, "utf8"));
    assert.deepEqual(theirs, ours, name);
  }
});

/** The rows of a table, each a list of its cells; without the mark before the first, and the empty cells after the last. */
function rows(text) {
  const cells = [...text.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)];
  const all = [[]];
  for (const [, quoted, bare, end] of cells) {
    all.at(-1).push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ",") all.push([]);
  }
  return all.map((row) => row.slice(0, row.findLastIndex(Boolean) + 1)).filter((row) => row.length > 0);
}
