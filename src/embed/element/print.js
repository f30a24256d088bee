// The poster of a map, printed: its pages stand in a frame of the page's own for as long as the printer's dialog is open.

/** The frame of the last poster, should its browser never tell that it was printed. */
let last;

/** Opens the browser's own dialog, to print or to save as PDF, on what a session's `pages` gave. */
export async function print(pages) {
  const { width, height, title, language } = pages;
  const frame = await opened();
  const { contentDocument: page, contentWindow: view } = frame;
  page.title = title;
  page.documentElement.lang = language;
  const style = new view.CSSStyleSheet();
  // A hair less than the paper: what is as high begins a page too many in some browsers.
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

/** An empty frame that no one sees or reaches; one that is not displayed at all would print nothing in some browsers. */
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
