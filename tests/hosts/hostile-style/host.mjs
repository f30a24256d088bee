import assert from "node:assert/strict";

export const promise = "no rule of the page reaches into the map, and what is inherited stops at its door";

export async function keeps(page) {
  const style = await page.run(() => {
    const read = (selector, names) => {
      const style = getComputedStyle(root.querySelector(selector));
      return Object.fromEntries(names.map((name) => [name, style[name]]));
    };
    return {
      text: read(".legend__title", ["letterSpacing", "textTransform", "whiteSpace", "wordSpacing", "fontStyle", "textIndent", "cursor", "textAlign", "textShadow", "wordBreak"]),
      ring: read(".node__ground", ["display", "stroke"]),
    };
  });
  assert.deepEqual(style, {
    text: { letterSpacing: "normal", textTransform: "none", whiteSpace: "normal", wordSpacing: "0px", fontStyle: "normal", textIndent: "0px", cursor: "auto", textAlign: "start", textShadow: "none", wordBreak: "normal" },
    ring: { display: "inline", stroke: "none" },
  });
  // Without the page's own width for it, the map takes the width there is.
  const { width, height } = await page.run(() => root.querySelector(".stage > svg").getBoundingClientRect().toJSON());
  assert.ok(width > 500 && height > 250, `the stage is ${width} × ${height}`);
}
