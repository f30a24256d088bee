// Writes the names on a canvas, above everything.

import { HEAD, NAME, NODE, onCanvas } from "./marks.js";

/** The distance from one line of a text to the next, in the size of its letters. */
const LEADING = 1.2;

/** Whether there is room for a box, [left, top, right, bottom], which is taken then. */
function takes(taken, box) {
  if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return false;
  taken.push(box);
  return true;
}

/** The most names that are drawn while the camera moves away: until it rests, they are of a smaller part of the map. */
const MOST_NAMES = 120;

/** The names, the faded ones in grey under the others. While the camera moves away, those that have no room any more are left out. */
export function names(context, scene, view) {
  const { nodes, names, texts, widths, levels, looks } = scene;
  const taken = view.letters > names[0] * view.k * 1.05 ? [] : undefined;
  onCanvas(context);
  Object.assign(context, { lineJoin: "round", textBaseline: "alphabetic" });
  const { letters } = view;
  for (const isFaded of [true, false]) {
    let before;
    for (let at = HEAD, text = 0; at + NAME <= names.length; at += NAME, text += 1) {
      const row = names[at];
      if ((levels[row] === 2) !== isFaded) continue;
      const [x, y] = [(nodes[row * NODE] + names[at + 1]) * view.k + view.x, (nodes[row * NODE + 1] + names[at + 2]) * view.k + view.y];
      if (taken?.length >= MOST_NAMES) return;
      if (x < -400 || y < -200 || x > view.width + 400 || y > view.height + 200) continue;
      const look = (isFaded ? looks.dimmed : looks.names)[names[at + 5]];
      const px = letters * look.share;
      if (look !== before) {
        before = look;
        Object.assign(context, { font: look.font(px), strokeStyle: look.stroke, fillStyle: look.fill, lineWidth: px * 0.33 });
      }
      const [anchor, lines] = [names[at + 4], texts[text].split("\n")];
      context.textAlign = ["left", "center", "right"][anchor];
      let baseline = y + names[at + 3] * px;
      if (taken) {
        // To measure costs more than to draw.
        const width = px * (widths[text] ??= Math.max(...lines.map((line) => context.measureText(line).width)) / px);
        const left = x - (width * anchor) / 2;
        if (!takes(taken, [left, baseline - px, left + width, baseline + (lines.length - 1) * LEADING * px + 0.3 * px])) continue;
      }
      for (const line of lines) {
        context.strokeText(line, x, baseline);
        context.fillText(line, x, baseline);
        baseline += LEADING * px;
      }
    }
  }
}
