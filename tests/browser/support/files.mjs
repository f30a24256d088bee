// Files for the panels that open them, given as a reader does.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "carte-files-"));

/** The path of a file with this content. */
export function written(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Opens a panel by its entry in the menu. */
export async function openEntry(page, kind) {
  await page.run((kind) => {
    const button = root.querySelector(`[data-command='dialog ${kind}']`);
    button.closest(".menu").open = true;
    button.focus();
  }, kind);
  await page.press("ENTER");
  await page.until("the panel", () => root.querySelector(".dialog[open] [data-step]"));
}

/** Chooses files in the panel's field. */
export async function choose(page, ...paths) {
  await (await page.find(".dialog input[type=file]")).sendKeys(paths.join("\n"));
}

/** Drops a text as a file on what the selector finds. */
export const drop = (page, selector, name, text) =>
  page.run(
    (selector, name, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      const target = root.querySelector(selector);
      for (const type of ["dragover", "drop"]) target.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }));
    },
    selector,
    name,
    text,
  );

/** Waits for the step of this number, from 0, with its heading focused. */
export const atStep = (page, number) => page.until(`step ${number}`, (number) => root.activeElement?.dataset.step === `${number}`, number);
