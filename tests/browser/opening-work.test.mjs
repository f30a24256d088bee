// The work of opening files: off the page's thread where there may be a worker, stopped when asked, and done all the same without.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pressed } from "./support/author.mjs";
import { atStep, choose, openEntry, written } from "./support/files.mjs";
import { DIST, reader } from "./support/reader.mjs";
import { csv, CSV, XLSX } from "./support/tables.mjs";

/** Before the page runs: records long tasks, and the workers that it begins. */
const WATCH = `
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: "longtask" });
  window.workers = { begun: 0, ended: 0 };
  window.Worker = class extends Worker {
    constructor(...given) { super(...given); window.workers.begun += 1; }
    terminate() { super.terminate(); window.workers.ended += 1; }
  };
`;
/** The policy that is published with the page. */
const POLICY = readFileSync(`${DIST}/policy.txt`, "utf8").trim();

const desk = reader({ calm: true }, [WATCH]);

const SMALL = written("petit.csv", "Nom;Genre\nAlpha;Fonds\nBeta;Relais\n");

/** Those of a map whose places take some seconds. */
const MANY = [
  written("beaucoup.csv", csv([["Nom", "Genre"], ...Array.from({ length: 4000 }, (_, at) => [`Organisme ${at}`, `G${at % 5}`])])),
  written("leurs-liens.csv", csv([["De", "Vers", "Type"], ...Array.from({ length: 9000 }, (_, at) => [`Organisme ${at % 4000}`, `Organisme ${(at * 7 + 1) % 4000}`, "Partenariat"])])),
];

const workers = (page) => page.run(() => window.workers);

/** Goes from the files to the picture of their map. */
async function toPicture(page, ...files) {
  await choose(page, ...files);
  await atStep(page, 1);
  await pressed(page, "next");
  await atStep(page, 2);
  await page.until("the count", () => /\d/.test(root.querySelector(".dialog .open__count").textContent));
  await pressed(page, "next");
  await page.until("the picture", () => root.querySelector(".dialog .open__picture svg"));
}

for (const [kind, files] of Object.entries({ CSV, XLSX })) {
  test(`opening 1000 organisations and 3000 links in ${kind} is the work of a worker, which ends with the panel`, async (context) => {
    const page = await desk.visit("lang=fr");
    await openEntry(page, "open");
    // What the panel needs is loaded before: a module that compiles is no work of ours.
    await toPicture(page, SMALL);
    for (const step of [2, 1, 0]) {
      await pressed(page, "back");
      await atStep(page, step);
    }
    await page.run(() => (window.tasks.length = 0));
    const begun = Date.now();
    await toPicture(page, ...files);
    context.diagnostic(`picture after ${Date.now() - begun} ms, driver included; long tasks: ${(await page.run(() => window.tasks)).join(", ") || "none"} ms`);
    assert.match(await page.text(".dialog .open__count"), /1000 organisations, 2987 liens/);
    assert.deepEqual(await workers(page), { begun: 1, ended: 0 });
    await page.press("ESCAPE");
    await page.until("the worker's end", () => window.workers.ended === 1);
  });
}

/** Chooses many files, waits for the button that stops, and presses it. */
async function cancelled(page) {
  await choose(page, ...MANY);
  await atStep(page, 1);
  await pressed(page, "next");
  await atStep(page, 2);
  await page.until("the count", () => /4000/.test(root.querySelector(".dialog .open__count").textContent));
  await pressed(page, "next");
  // At once: the work may be done before a keyboard gets there.
  await page.until("the button", () => {
    const button = root.querySelector(".dialog [data-press=cancel]");
    if (!button) return false;
    window.said = root.querySelector(".dialog .open__acts").textContent;
    button.click();
    return true;
  });
  assert.match(await page.run(() => window.said), /Le tableau est mis en carte|Vérification de la carte|Les organisations prennent place/);
  await atStep(page, 2);
  assert.equal(await page.run(() => root.querySelector(".dialog [data-press=cancel]")), null);
  assert.equal((await page.nodes()).size, 16, "the map of the page is as it was");
}

test("who waits long is told what is being done, may stop it, and goes on from there", async () => {
  const page = await desk.visit("lang=fr");
  await openEntry(page, "open");
  await cancelled(page);
  assert.deepEqual(await workers(page), { begun: 1, ended: 1 });
  await pressed(page, "next");
  await page.until("the picture", () => root.querySelector(".dialog .open__picture svg"));
  assert.deepEqual(await workers(page), { begun: 2, ended: 1 });
});

for (const [what, policy, refused] of [
  ["forbids workers", POLICY.replace("worker-src 'self'", "worker-src 'none'"), true],
  ["wants trusted addresses of scripts", `${POLICY}; require-trusted-types-for 'script'`, false],
]) {
  test(`where the page's policy ${what}, files are opened all the same`, async () => {
    if (refused) desk.expected = ["worker-src", "Worker"];
    const page = await desk.visitWith({}, "lang=fr", { headers: (name) => (name === "index.html" ? { "content-security-policy": policy } : {}) });
    await openEntry(page, "open");
    await toPicture(page, SMALL);
    assert.match(await page.text(".dialog .open__count"), /2 organisations/);
    if (refused) {
      await pressed(page, "back");
      await atStep(page, 2);
      await pressed(page, "back");
      await atStep(page, 1);
      await pressed(page, "back");
      await atStep(page, 0);
      await cancelled(page);
    }
  });
}

test("where what reads files is not on the server, a sentence says so, and the map stays", async () => {
  desk.expected = ["404", "reader_bg.wasm"];
  const page = await desk.visitWith({ "embed/reader_bg.wasm": undefined }, "lang=fr");
  await openEntry(page, "open");
  await choose(page, SMALL);
  await page.until("the sentence", () => root.querySelector(".dialog [role=alert]"));
  assert.match(await page.text(".dialog [role=alert]"), /n’a pas le fichier reader_bg.wasm/);
  await page.press("ESCAPE");
  assert.equal((await page.nodes()).size, 16);
});
