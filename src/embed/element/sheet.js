// Style sheets that an element adopts.

/** The sheet of a style written in rem. */
export function sheetOf(style) {
  try {
    CSS.registerProperty({ name: "--cs-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
  } catch {
    // It was done already, or the browser cannot: then sizes are relative to what is around.
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ofReader(style));
  return sheet;
}

/**
 * The style in letters of the reader's own size. A rem is the page's: many pages make it 10 pixels, and mean nothing by it
 * for what they embed.
 */
function ofReader(style) {
  return style.replace(/(?<![\w-])(-?[\d.]+)rem\b/g, "calc($1 * var(--cs-rem))");
}
