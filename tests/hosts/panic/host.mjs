import assert from "node:assert/strict";
import { dataset } from "../../browser/support/reader.mjs";

export const promise = "a map whose module panics shows its organisations and a button that starts it again where it was";

/** The engines word a trap differently. */
export const expected = ["on purpose", "unreachable", "Unreachable"];

export async function keeps(page) {
  for (const [name, use] of [
    ["widget_next", () => document.querySelector("carte-sociale").next()],
    ["mountedpanel_draw", () => root.querySelector("[data-command='dialog help']").click()],
  ]) {
    await page.run(() => document.querySelector("carte-sociale").select("ae"));
    await page.settled();
    if (name !== "widget_next") {
      // The module of the panels is there once one was open.
      await page.run(use);
      await page.until("the panel", () => root.querySelector(".dialog[open] dl"));
      await page.press("ESCAPE");
    }
    await page.run((name) => window.breaks(name), name);
    await page.run(use);
    await page.until("the notice", () => root.querySelector("[role=alert] button")?.checkVisibility());
    assert.equal(await page.run(() => root.querySelectorAll("[role=alert] li").length), dataset().organisations.length, name);
    await page.click(await page.find("[role=alert] button"));
    await page.until("a new map", () => root?.querySelectorAll(".node").length > 0);
    await page.settled();
    assert.match(await page.text(".panel--card h2"), /Avenir d’enfants/, name);
  }
}
