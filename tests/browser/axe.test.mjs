// The accessibility checker finds nothing, in any state of the page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { SIZES } from "./support/browser.mjs";
import { reader } from "./support/reader.mjs";

const desk = reader();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the checker finds, one line for each element. */
async function violations(page) {
  await page.driver.executeScript(AXE);
  const found = await page.driver.executeAsyncScript("axe.run(document, { resultTypes: ['violations'] }).then(arguments[arguments.length - 1], (error) => arguments[arguments.length - 1]({ error: String(error) }))");
  assert.equal(found.error, undefined);
  assert.ok(found.passes.length > 10, "the checker looked at the page");
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(" ")} – ${node.failureSummary.replace(/\s+/g, " ")}`));
}

const STATES = {
  "nothing chosen": { hash: "" },
  "a card open": { hash: "select=ae" },
  "a collaboration's card open": { hash: "select-collaboration=chantiers-partenariaux&highlight=chantiers-partenariaux" },
  "a slide": { hash: "slide=9" },
  "a card open on a slide": { hash: "slide=2&select=ae" },
  "the list": { hash: "view=list" },
  "the share panel open": {
    hash: "select=ae",
    act: async (page) => {
      await page.run(() => root.querySelector("[data-panel=share]").click());
      await page.until("the panel", () => root.querySelector(".dialog[open] textarea"));
    },
  },
  "something hidden": { hash: "hide-roles=network&hide-links=funding" },
  "the search open": {
    hash: "",
    act: async (page) => {
      const field = await page.find("[role=combobox]");
      await field.click();
      await field.sendKeys("re");
    },
  },
  "the help open": { hash: "", act: async (page) => page.click(await page.button((await page.run(() => root.querySelector(".cs").lang)) === "fr" ? "Aide" : "Help")) },
  "the legend open": { hash: "", act: async (page) => page.run(() => root.querySelector(".legend__fold").click()) },
};

for (const [size, pixels] of [["phone", SIZES.phone], ["laptop", SIZES.laptop]]) {
  for (const scheme of ["light", "dark"]) {
    for (const language of ["fr", "en"]) {
      test(`nothing is wrong on a ${size}, ${scheme}, in ${language}`, async () => {
        const all = [];
        for (const [state, { hash, act }] of Object.entries(STATES)) {
          const page = await desk.visit([hash, language === "en" ? "lang=en" : ""].filter(Boolean).join("&"), { size: pixels, scheme });
          await act?.(page);
          await page.settled();
          all.push(...(await violations(page)).map((line) => `${state}: ${line}`));
        }
        assert.deepEqual(all, []);
      });
    }
  }
}
