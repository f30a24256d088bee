// The other published files: a package that npm accepts, and an oEmbed response where the site's address is known.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { DIST } from "./support/reader.mjs";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

test("npm packs it, with everything the element loads", () => {
  const [packed] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json", "--silent"], { cwd: `${DIST}/embed`, encoding: "utf8" }));
  assert.equal(packed.name, "carte-sociale");
  const files = packed.files.map(({ path }) => path);
  for (const name of ["carte-sociale.js", "widget_bg.wasm", "widget.css", "hashes.json", "asked.js", "canvas.js", "companion.js", "widget.js", "companion_bg.wasm", "companion.css", "carte-sociale-2015.json", "carte-sociale-2015.bin", "carte-sociale-2015.fr.bin", "carte-sociale-2015.en.bin", "words.fr.txt", "words.en.txt", "words.es.txt", "texts.fr.txt", "texts.en.txt", "texts.es.txt", "checker.js", "checker_bg.wasm", "editor.js", "editor_bg.wasm", "files.js", "files_bg.wasm", "compare.js", "compare_bg.wasm", "reading.js", "reader_bg.wasm", "hulls.js", "hulls_bg.wasm", "interaction.js", "interaction_bg.wasm", "carte-sociale.d.ts", "custom-elements.json", "iframe.html", "iframe.js", "carte-sociale-frame.js", "LICENSE", "README.md"]) {
    assert.ok(files.includes(name), name);
  }
});

test("its README leads nowhere that the package lacks", () => {
  const links = [...readFileSync(`${DIST}/embed/README.md`, "utf8").matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address);
  assert.deepEqual(links.filter((address) => !/^(https:|#)/.test(address)), []);
});

test("the bill of materials names what is in the published files and what only builds them, each with its licence", async () => {
  const { bill } = await import("../../scripts/bill.mjs");
  const text = bill();
  const { bomFormat, components } = JSON.parse(text);
  assert.equal(bomFormat, "CycloneDX");
  const names = (scope) => components.filter((one) => one.scope === scope).map(({ name }) => name);
  const [published, others] = [names("required"), names("excluded")];
  for (const name of ["leptos", "wasm-bindgen", "vendor/fonts", "vendor/letters"]) assert.ok(published.includes(name), name);
  for (const name of ["esbuild", "binaryen", "leptos_macro"]) assert.ok(others.includes(name) && !published.includes(name), name);
  assert.deepEqual(components.filter(({ licenses, purl, hashes }) => !licenses || (purl && !hashes?.[0].content)).map(({ name }) => name), []);
  assert.deepEqual(components.length, new Set(components.map((one) => one["bom-ref"])).size, "each once");
  assert.doesNotMatch(text, /https?:/, "no address of a registry");
  assert.equal(bill(), text, "the same each time");
});

test("everything published says the version of Cargo.toml, which the changelog knows", () => {
  const version = /^version = "(.*)"$/m.exec(readFileSync(`${PROJECT}/Cargo.toml`, "utf8"))[1];
  assert.equal(JSON.parse(readFileSync(`${DIST}/embed/package.json`, "utf8")).version, version);
  for (const page of ["index.html", "carte-sociale.html", "embed/iframe.html"]) {
    assert.equal(/<meta name="generator" content="Carte sociale (.*?)">/.exec(readFileSync(`${DIST}/${page}`, "utf8"))?.[1], version, page);
  }
  assert.ok(readFileSync(`${PROJECT}/CHANGELOG.md`, "utf8").includes(`\n## [${version}] - `));
});

test("with the site's address, a pasted link becomes one frame", () => {
  const copy = mkdtempSync(join(tmpdir(), "carte-"));
  try {
    cpSync(DIST, `${copy}/dist`, { recursive: true });
    for (const name of ["Cargo.toml", "LICENSE", "docs"]) cpSync(`${PROJECT}/${name}`, `${copy}/${name}`, { recursive: true });
    execFileSync("node", [`${PROJECT}/scripts/package.mjs`], { cwd: copy, env: { ...process.env, SITE: "https://example.org/carte" } });
    const answer = JSON.parse(readFileSync(`${copy}/dist/embed/oembed.json`, "utf8"));
    assert.deepEqual([answer.version, answer.type, typeof answer.width, typeof answer.height], ["1.0", "rich", "number", "number"]);
    assert.match(answer.html, /^<iframe src="https:\/\/example\.org\/carte\/embed\/iframe\.html" width="100%" height="640" frameborder="0" title="[^"<]+"><\/iframe>$/);
    for (const page of ["index.html", "embed/iframe.html"]) {
      assert.match(readFileSync(`${copy}/dist/${page}`, "utf8"), /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/example\.org\/carte\/embed\/oembed\.json" title="[^"]+"><\/head>/);
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
});
