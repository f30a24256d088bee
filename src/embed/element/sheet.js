// Style sheets that an element adopts.

/** The sheet of a style; after the build, its sizes are multiples of `--cs-rem`, see scripts/dist.mjs. */
export function sheetOf(style) {
  try {
    CSS.registerProperty({ name: "--cs-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
  } catch {
    // Registered already, or not supported: then sizes are relative to the surrounding font size.
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}

/** Adds a style to those of a shadow root. */
export function adopt(root, sheet) {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
