// Where the picture of a large map is on the stage: a camera has the place `x`, `y` of the world's origin, and the scale.

/** How far the ground goes beyond the stage, so that a small move shows no edge. */
export const MARGIN_PX = 160;

/** By how much the ground is scaled before it is drawn anew while the camera moves. */
const MOST_SCALED = 2;

/** Whether two cameras show the same. */
export const isSame = (one, other) => ["x", "y", "scale"].every((along) => one[along] === other[along]);

/** How a ground that was drawn from the camera `from` is moved to where the camera is `now`: as a transform of the style sheet. */
export function transform(from, now) {
  const ratio = now.scale / from.scale;
  const [x, y] = ["x", "y"].map((along) => now[along] - ratio * from[along] + MARGIN_PX * (1 - ratio));
  return ratio === 1 && x === 0 && y === 0 ? "" : `translate(${x}px,${y}px) scale(${ratio})`;
}

/** Whether a ground that was drawn from there shows an edge on a stage of this size, or is scaled too much. */
export function isOff(from, now, size) {
  const ratio = now.scale / from.scale;
  return ratio > MOST_SCALED || ratio < 1 / MOST_SCALED || hasEdge(from, now, size);
}

/** Whether it shows an edge. */
export function hasEdge(from, now, { width, height }) {
  const ratio = now.scale / from.scale;
  const [left, top] = [now.x - ratio * (from.x + MARGIN_PX), now.y - ratio * (from.y + MARGIN_PX)];
  return left > 0 || top > 0 || left + ratio * (width + 2 * MARGIN_PX) < width || top + ratio * (height + 2 * MARGIN_PX) < height;
}

/** Whether a ground that was drawn from there is scaled down so much that less of it is seen than of what is around it. */
export const isTiny = (from, now) => now.scale * MOST_SCALED < from.scale;

/** Whether a ground that is drawn from there, on a stage of this size, holds all of a box in the world. */
export function holds({ x, y, scale }, { width, height }, [left, top, right, bottom]) {
  return left * scale + x > -MARGIN_PX && top * scale + y > -MARGIN_PX && right * scale + x < width + MARGIN_PX && bottom * scale + y < height + MARGIN_PX;
}

/** The letters of names on the screen, given their size in the world: as src/scene/letters.rs has them, which follows once all is calm. */
export function lettersAt(size_px, scale, { width, height }) {
  const side = Math.min(width, height);
  return Math.min(Math.max(24, side / 24), Math.max(12, side / 56, size_px * scale));
}
