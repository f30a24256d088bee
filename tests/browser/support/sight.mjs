// Measures for the accessibility checks: the size of targets, overflow, what is covered, and the contrast of colours.

import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OUT = fileURLToPath(new URL("../out", import.meta.url));

/** Saves a screenshot, for visual inspection. */
export async function picture(page, name) {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}/${name}.png`, await page.driver.takeScreenshot(), "base64");
}

/** The controls smaller than `least` pixels, "name: width × height". A link in a running text is as high as its line. */
export const smallTargets = (page, least = 24, atLeast = 10) =>
  page.run((least, atLeast) => {
    const all = [...root.querySelectorAll("button, a[href], input, textarea, select, [role=option], .node__hit")];
    const seen = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0);
    // So is a name in a sentence of a list or a table.
    const isInProse = (one) => one.localName === "a" && (one.parentElement.localName === "p" || one.matches(".text-button"));
    // A click on its label ticks a box too.
    const pressed = (one) => (one.matches("[type=radio], [type=checkbox]") ? one.closest("label") ?? one : one);
    const measured = seen.filter((one) => !isInProse(one)).map((one) => [pressed(one), pressed(one).getBoundingClientRect()]);
    if (measured.length < atLeast) return ["hardly anything was measured"];
    const isSmall = ([, box]) => Math.min(box.width, box.height) < least - 0.01;
    return measured.filter(isSmall).map(([one, box]) => `${one.ariaLabel || one.textContent || one.className.baseVal}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
  }, least, atLeast);

/** The elements wider than their container, which need horizontal scrolling or are clipped. */
export const tooWide = (page) =>
  page.run(() => {
    const found = [];
    const root_ = document.documentElement;
    if (root_.scrollWidth > innerWidth) found.push(`the page: ${root_.scrollWidth} > ${innerWidth}`);
    for (const one of root.querySelectorAll(".cs, .cs *:not(svg *, textarea, pre, code, .hidden-visually)")) {
      // A field scrolls its text by itself; a long chip is shortened, and says all of itself in the legend and as a tooltip; the
      // zoom buttons may stand beside the stage. What unfolds from the search and the legend may be wider than they are. A
      // table scrolls within its frame, as WCAG's reflow allows: it needs two dimensions.
      if (one.matches("input, .chips, .chip__name, .stage, .search, .legend, .table__frame") || one.clientWidth === 0 || !one.checkVisibility()) continue;
      if (one.scrollWidth > one.clientWidth + 1) found.push(`${one.localName}.${one.className}: ${one.scrollWidth} > ${one.clientWidth}`);
    }
    return found;
  });

/** Spaces the text as in WCAG 1.4.12. */
export const spaceLetters = (page) =>
  page.run(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".cs, .cs * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } .cs p { margin-block-end: 2em !important }");
    root.adoptedStyleSheets.push(sheet);
  });

/** The elements taller than their box, and clipped. */
export const cutOff = (page) =>
  page.run(() => {
    const isCut = (one) => one.checkVisibility() && one.scrollHeight > one.clientHeight + 2 && getComputedStyle(one).overflowY !== "visible";
    return [...root.querySelectorAll("button, .tag, h2, h3, summary")].filter(isCut).map((one) => `${one.textContent} is cut`);
  });

/** Whether some of the focused element is visible: in the window, with nothing over it. */
export const isFocusInSight = (page) =>
  page.run(() => {
    const active = root.activeElement;
    const whole = (active.querySelector(".node__ground") ?? active).getBoundingClientRect();
    // A table is longer than the window: it is looked for where it may be seen.
    const [x, y] = [Math.max(whole.left, 0), Math.max(whole.top, 0)];
    const box = { x, y, width: Math.min(whole.right, innerWidth) - x, height: Math.min(whole.bottom, innerHeight) - y };
    if (box.width <= 0 || box.height <= 0) return false;
    const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
    return shares.some((x) =>
      shares.some((y) => {
        const [left, top] = [box.x + box.width * x, box.y + box.height * y];
        if (left < 0 || top < 0 || left >= innerWidth || top >= innerHeight) return false;
        const hit = root.elementFromPoint(left, top);
        return hit !== null && (active.contains(hit) || hit.contains(active));
      }),
    );
  });

/** Red, green and blue from 0 to 1, and the opacity, of a computed colour. */
export function channels(colour) {
  const numbers = colour.match(/-?[\d.]+(e-?\d+)?/g).map(Number);
  const scale = colour.startsWith("color(") ? 1 : 255;
  return { rgb: numbers.slice(0, 3).map((one) => one / scale), opacity: numbers[3] ?? 1 };
}

/** One colour over another. */
export const over = (above, opacity, below) => above.map((one, at) => one * opacity + below[at] * (1 - opacity));

/** The WCAG contrast ratio of two colours, from 1 to 21. */
export function contrast(one, other) {
  const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
