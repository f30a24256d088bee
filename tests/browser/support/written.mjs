// The names written on the map, measured.

/** The visible names: text, box, and the size of the letters on the screen. */
export const written = (page, selector = ".node__label, .node__caption") =>
  page.run((selector) => {
    const stage = root.querySelector(".stage").getBoundingClientRect();
    const texts = [...root.querySelectorAll(`:is(.node, .name):not(.is-hidden) :is(${selector})`)].filter((text) => !text.classList.contains("is-hidden"));
    return texts.map((text) => {
      const { left, top, right, bottom } = text.getBoundingClientRect();
      const isOnStage = left < stage.right && right > stage.left && top < stage.bottom && bottom > stage.top;
      return { text: text.textContent, left, top, right, bottom, isOnStage, px: parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a };
    });
  }, selector);

/** The pairs of names that lie on one another, by more than a font wider than estimated explains. */
export function clashes(names) {
  const deep = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.12 * (one.right - one.left) && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
  return names.flatMap((one, at) => names.slice(at + 1).filter((other) => deep(one, other) && deep(other, one)).map((other) => `${one.text} / ${other.text}`));
}
