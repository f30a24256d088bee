// Style sheets that an element adopts.

/** The sheet of a style; where the build has run, its sizes are multiples of `--cs-rem`, see scripts/dist.mjs. */
export function sheetOf(style) {
  try {
    CSS.registerProperty({ name: "--cs-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
  } catch {
    // It was done already, or the browser cannot: then sizes are relative to what is around.
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}
