// Prints the poster or the story: the pages are in a frame of this page for as long as the print dialog is open.

import { wrong } from "./wrong.js";

/** The values of each option; the first is the default, and an absent story is none. */
const CHOICES = { paper: ["letter", "a4", "a3", "a2"], orientation: ["landscape", "portrait"], story: ["", "slides", "notes"] };

/** The last frame, in case its browser never dispatches `afterprint`. */
let last;

/** Opens the browser's dialog, to print or to save as PDF, on what is `shown` of a session's map. */
export async function print(session, shown, options) {
  const [paper, orientation, story] = Object.entries(CHOICES).map(([name, choices]) => {
    const value = options[name] ?? choices[0];
    if (!choices.includes(value)) throw wrong(name, value);
    return value;
  });
  const link = options.link ?? undefined;
  const pages = session.pages(shown, paper, orientation, link === undefined ? link : String(link), story);
  const { width, height, title, language } = pages;
  const frame = await opened();
  const { contentDocument: page, contentWindow: view } = frame;
  page.title = title;
  page.documentElement.lang = language;
  const style = new view.CSSStyleSheet();
  // A bit less than the paper: in some browsers, the full height adds an empty page.
  style.replaceSync(
    `@page{size:${width}mm ${height}mm;margin:0}html,body{margin:0}` +
      `svg{display:block;inline-size:${width}mm;block-size:${height - 0.2}mm}body>svg+svg{break-before:page}`,
  );
  page.adoptedStyleSheets = [style];
  pages.draw(page.body);
  view.addEventListener("afterprint", () => frame.remove());
  view.focus();
  view.print();
}

/** An empty frame that is invisible and not focusable; one with `display: none` would print nothing in some browsers. */
async function opened() {
  last?.remove();
  const frame = document.createElement("iframe");
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  Object.assign(frame.style, { position: "fixed", insetInlineStart: "-1px", insetBlockStart: "0", inlineSize: "1px", blockSize: "1px", border: "0", opacity: "0", pointerEvents: "none" });
  last = frame;
  await new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
    document.body.append(frame);
  });
  return frame;
}
