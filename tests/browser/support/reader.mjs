// A reader in front of the built page: one browser and one server per test file, a fresh page per test.
//
// Any test fails when the page has logged an error or a warning, or violated its policy: see `check`.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, afterEach, before } from "node:test";
import { fileURLToPath } from "node:url";
import { complaints, open, pretend } from "./browser.mjs";
import { Page } from "./page.mjs";
import { serve } from "./server.mjs";

/** The folder under test: what `make dist` builds. */
export const DIST = fileURLToPath(new URL("../../../dist", import.meta.url));

/** The bundled map in the folder: its data file; and the files that were checked when they were built: with texts in French, which
    the page loads, in English, and in both. */
export const DATA = "embed/carte-sociale-2015.json";
export const MAP = "embed/carte-sociale-2015.fr.bin";
export const ENGLISH_MAP = "embed/carte-sociale-2015.en.bin";
export const WHOLE_MAP = "embed/carte-sociale-2015.bin";

/** The texts of the interface, that of the page first. */
export const WORDS = ["fr", "en", "es"].map((language) => `embed/words.${language}.txt`);

/** The same for the code loaded on demand. */
export const TEXTS = WORDS.map((name) => name.replace("words", "texts"));

/** The page of other data than the bundled ones, which have another address and are checked when loaded. */
const OTHER = "embed/other.json";
const ofOther = (page) => page.replace(`<carte-sociale src="${DATA}"`, `<carte-sociale src="${OTHER}"`);

/** The bundled map. */
export const dataset = () => JSON.parse(readFileSync(`${DIST}/${DATA}`, "utf8"));

/** The label of an organisation on the map. */
export const labelOf = (organisation) => organisation.acronym ?? organisation.label ?? organisation.name.fr;

/** The labels of the organisations that match, in order. */
export const labelled = (test) => dataset().organisations.filter(test).map(labelOf).sort();

/** Before the page runs: records every policy violation. */
const WATCH_POLICY = `
  window.refusals = [];
  addEventListener("securitypolicyviolation", (event) => window.refusals.push(event.violatedDirective + " " + event.blockedURI), true);
`;

/**
 * Sets up a browser for the file's tests.
 * @param {Parameters<typeof open>[1]} device the device of every page, unless a visit sets another
 * @param {string[]} scripts scripts that run before each page
 */
export function reader(device = {}, scripts = []) {
  const desk = {
    driver: undefined,
    server: undefined,
    /** Errors that the current test expects: each is a text that the error contains. */
    expected: [],
    /** Opens the page afresh at `hash`, on the usual device or another. */
    async visit(hash = "", other = {}) {
      await pretend(desk.driver, { ...device, ...other });
      await desk.driver.get("about:blank");
      const page = await Page.visit(desk.driver, `${desk.server.address}${hash && "#"}${hash}`);
      await page.settled();
      return page;
    },
    /** Serves the folder with some files replaced, and opens it. `undefined` as a text removes the file. Data replacing the
        bundled ones are those of the page. */
    async visitWith(files, hash = "", options = {}) {
      // The page before may still ask for its icon.
      await desk.driver.get("about:blank");
      await desk.server.close();
      const { [DATA]: data, ...others } = files;
      const served = DATA in files ? { files: { ...others, [OTHER]: data }, write: ofOther } : { files };
      desk.server = await serve(DIST, { ...served, ...options });
      return desk.visit(hash);
    },
  };
  before(async () => {
    assert.ok(existsSync(`${DIST}/index.html`), `Please run \`make dist\` first: there is no ${DIST}/index.html.`);
    desk.server = await serve(DIST);
    desk.driver = await open("chromium", device);
    await desk.driver.sendDevToolsCommand("Page.enable", {});
    for (const source of [WATCH_POLICY, ...scripts]) await desk.driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source });
  });
  afterEach(async () => {
    if (!desk.driver) return;
    const refusals = (await desk.driver.executeScript("return window.refusals")) ?? [];
    const all = await complaints(desk.driver);
    // Chromium says so when a page with a draft is left that nobody has touched, and when one is left while its icon is fetched.
    const expected = [...desk.expected, "Blocked attempt to show a 'beforeunload'", "about:blank - Error while trying to use the following icon"];
    const unexpected = [...refusals, ...all].filter((complaint) => !expected.some((text) => complaint.includes(text)));
    desk.expected = [];
    assert.deepEqual(unexpected, [], "the page complains");
  });
  after(async () => {
    await desk.driver?.quit();
    await desk.server?.close();
  });
  return desk;
}
