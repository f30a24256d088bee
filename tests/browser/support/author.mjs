// The panel of the slides, as an author uses it by keyboard.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { shifted } from "./keys.mjs";

/** In the page: intercepts each download. */
export const CATCH = `
  window.files = [];
  const { createObjectURL } = URL;
  let last;
  URL.createObjectURL = (blob) => createObjectURL.call(URL, (last = blob));
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) last.text().then((text) => window.files.push({ name: this.download, text }));
    else click.call(this);
  };
`;

/** The slides as the panel lists them. */
export const listed = (page) => page.run(() => [...root.querySelectorAll(".slides__list label > span")].map((label) => label.textContent.replace(/^\d+ /, "")));

/** The value of a field of the panel. */
export const field = (page, name) => page.run((name) => root.querySelector(`.dialog [data-answer="${name}"]`).value, name);

/** The panel's message about the last action. */
export const said = (page) => page.run(() => root.querySelector(".dialog .form__act [role=status]").textContent);

export async function openPanel(page) {
  await page.run(() => {
    const button = root.querySelector("[data-command='dialog slides']");
    button.closest(".menu").open = true;
    button.focus();
  });
  await page.press("ENTER");
  await page.until("the panel", () => root.querySelector(".dialog[open] .slides__form"));
}

/** Presses Tab, or Shift+Tab, until the focused element matches this selector: past its ends, a dialog passes the
    focus to the browser's own buttons in some. */
export async function tabTo(page, selector) {
  await page.until(`what is at ${selector}`, (selector) => !!root.querySelector(selector), selector);
  const isBefore = await page.run((selector) => {
    const wanted = root.querySelector(selector);
    return Boolean(root.activeElement?.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING);
  }, selector);
  for (let steps = 0; steps < 60; steps += 1) {
    if (await page.run((selector) => root.activeElement?.matches(selector) ?? false, selector)) return;
    await (isBefore ? shifted(page, Key.TAB) : page.press("TAB"));
  }
  assert.fail(`Tab never reaches ${selector}`);
}

/** Presses a button of the panel by keyboard. */
export async function pressed(page, name) {
  await tabTo(page, `.dialog [data-press="${name}"]`);
  await page.press("ENTER");
}

/** Waits until the map shows the slide of this title. */
export const told = (page, title) => page.until(`the map tells ${title}`, (title) => root.querySelector(".panel h2")?.textContent === title, title);

export async function leave(page) {
  await page.press("ESCAPE");
  await page.until("the panel is closed", () => !root.querySelector(".dialog[open]"));
}
