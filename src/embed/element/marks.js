// Paints the marks of a large map on a canvas, as src/paint/ draws them as elements. Each function is a generator that stops after a
// small part of its work, and says how much that was in strokes.

/** Numbers for each organisation, link and text, and before the texts; see src/paint/flat.rs. */
export const [NODE, LINK, NAME, HEAD] = [4, 9, 6, 3];

/** The most curves in one path: of hairlines, a path of many is painted faster than each by itself. */
const BUNDLE = 600;
/** A line no wider, in pixels of the screen, is a hairline. */
const HAIRLINE = 1.4;
/** Arrows smaller than this are not seen, nor among more links than that. */
const [LEAST_ARROW, MOST_ARROWS] = [3, 4000];
/** The share of a sprite's work in a stroke. */
const SPRITE = 0.2;

/** Draws in pixels of the world; a view has its scale `k` in pixels of the canvas, the place `x`, `y` of the origin
    there, and the size of the letters. */
const inWorld = (context, { k, x, y }) => context.setTransform(k, 0, 0, k, x, y);
export const onCanvas = (context) => context.setTransform(1, 0, 0, 1, 0, 0);

/** The part of the world that a view shows, and a little more. */
export function windowOf({ k, x, y, width, height }, more = 0) {
  return [(-x - more) / k, (-y - more) / k, (width - x + more) / k, (height - y + more) / k];
}

/** Whether the triangle of a curve's points touches a window. */
function isSeen(links, at, [left, top, right, bottom]) {
  const [x0, y0, x1, y1, x2, y2] = [links[at], links[at + 1], links[at + 2], links[at + 3], links[at + 4], links[at + 5]];
  return Math.min(x0, x1, x2) <= right && Math.max(x0, x1, x2) >= left && Math.min(y0, y1, y2) <= bottom && Math.max(y0, y1, y2) >= top;
}

/** The part of a curve in a window: dashes along all of it would cost as much as what is seen. */
function cut(points, [left, top, right, bottom]) {
  const [x0, y0, x1, y1, x2, y2] = points;
  const at = (share, a, b, c) => (1 - share) * (1 - share) * a + 2 * share * (1 - share) * b + share * share * c;
  let [first, last] = [17, -1];
  for (let step = 0; step <= 16; step += 1) {
    const [x, y] = [at(step / 16, x0, x1, x2), at(step / 16, y0, y1, y2)];
    if (x < left || x > right || y < top || y > bottom) continue;
    first = Math.min(first, step);
    last = step;
  }
  // It may cross a corner between two samples.
  if (last < 0) return points;
  const [from, to] = [Math.max(0, first - 1) / 16, Math.min(16, last + 1) / 16];
  if (from === 0 && to === 1) return points;
  const middle = (a, b, c) => (1 - to) * ((1 - from) * a + from * b) + to * ((1 - from) * b + from * c);
  return [at(from, x0, x1, x2), at(from, y0, y1, y2), middle(x0, x1, x2), middle(y0, y1, y2), at(to, x0, x1, x2), at(to, y0, y1, y2)];
}

function curve(context, [x0, y0, x1, y1, x2, y2]) {
  context.moveTo(x0, y0);
  context.quadraticCurveTo(x1, y1, x2, y2);
}

function arrow(context, links, at, fill) {
  const [endX, endY, x, y] = [links[at + 4], links[at + 5], links[at + 6], links[at + 7]];
  const length = Math.hypot(x - endX, y - endY);
  if (length < 0.01) return;
  // As long as src/scene/link_shape.rs has it: the line ends before the tip, by 0.8 of the arrow.
  const [aheadX, aheadY] = [(x - endX) / 0.8, (y - endY) / 0.8];
  context.fillStyle = fill;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x - aheadX - aheadY * 0.48, y - aheadY + aheadX * 0.48);
  context.lineTo(x - aheadX + aheadY * 0.48, y - aheadY - aheadX * 0.48);
  context.fill();
}

/** How much of the picture hairlines cover before they fade, and how far they do: where they would be a solid colour, one could
    not see which parts are tied more than others. */
const [COVERED, LEAST_SHARE] = [0.3, 0.12];

/** The box around the centres of all nodes. */
export function boundsOf(nodes) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < nodes.length; at += NODE) {
    [left, top] = [Math.min(left, nodes[at]), Math.min(top, nodes[at + 1])];
    [right, bottom] = [Math.max(right, nodes[at]), Math.max(bottom, nodes[at + 1])];
  }
  return [left, top, right, bottom];
}

/** Whether a scene has nodes in these places, and draws the same of them and of the links: only sizes may differ. */
export function isSameMap(scene, nodes, links) {
  if (scene.nodes.length !== nodes.length || scene.links.length !== links.length) return false;
  for (let at = 0; at < nodes.length; at += NODE) if (scene.nodes[at] !== nodes[at] || scene.nodes[at + 1] !== nodes[at + 1] || scene.nodes[at + 3] < 0 !== nodes[at + 3] < 0) return false;
  for (let at = 8; at < links.length; at += LINK) if (scene.links[at] !== links[at]) return false;
  return true;
}

/** How much hairlines of one pixel would cover of the picture at scale 1: their length over the area of all nodes. */
function crowdOf(nodes, links) {
  const [left, top, right, bottom] = boundsOf(nodes);
  let length = 0;
  for (let at = 0; at < links.length; at += LINK) if (links[at + 8] >= 0) length += Math.hypot(links[at + 4] - links[at], links[at + 5] - links[at + 1]);
  return length / Math.max(1, (right - left) * (bottom - top));
}

/** Links seen from afar: hairlines, of each type together. */
function* thinLinks(context, { nodes, links, looks }, view, rows, thin) {
  const seen = windowOf(view, 20);
  const px = thin.width * view.letters;
  const share = () => Math.min(1, COVERED / ((crowdOf(nodes, links) * Math.max(1, px)) / view.k));
  // Those that are lit are few, and in full colour.
  const alpha = thin.alpha < 1 ? thin.alpha * Math.max(LEAST_SHARE, share()) : 1;
  const byType = looks.types.map(() => []);
  let count = 0;
  for (const row of rows) {
    const style = links[row * LINK + 8];
    if (style < 0 || !isSeen(links, row * LINK, seen)) continue;
    byType[style >> 1].push(row * LINK);
    count += 1;
  }
  const hasArrows = 9 * view.k > LEAST_ARROW && count <= MOST_ARROWS;
  for (const [type, starts] of byType.entries()) {
    const { line, fill } = looks.types[type];
    for (let from = 0; from < starts.length; from += BUNDLE) {
      const bundle = starts.slice(from, from + BUNDLE);
      inWorld(context, view);
      context.globalAlpha = alpha;
      context.strokeStyle = line?.stroke;
      context.lineCap = "butt";
      context.setLineDash([]);
      context.lineWidth = (px < HAIRLINE ? 1 : px) / view.k;
      context.beginPath();
      for (const at of bundle) {
        curve(context, [links[at], links[at + 1], links[at + 2], links[at + 3], links[at + 4], links[at + 5]]);
        if (px >= HAIRLINE) {
          context.stroke();
          context.beginPath();
        }
      }
      context.stroke();
      if (hasArrows) for (const at of bundle) arrow(context, links, at, fill);
      context.globalAlpha = 1;
      yield px < HAIRLINE ? bundle.length / 6 : bundle.length;
    }
  }
}

/** Links in full: their width, their dash and their arrow. */
function* wholeLinks(context, { links, looks, names }, view, rows) {
  const seen = windowOf(view, 20);
  const share = names[2];
  const isUnder = context.globalCompositeOperation === "destination-over";
  let done = 0;
  for (const row of rows) {
    const at = row * LINK;
    const style = links[at + 8];
    if (style < 0 || !isSeen(links, at, seen)) continue;
    const type = looks.types[style >> 1];
    const points = cut([links[at], links[at + 1], links[at + 2], links[at + 3], links[at + 4], links[at + 5]], seen);
    const lines = style & 1 ? [type.open, type.core] : [type.line];
    inWorld(context, view);
    if (isUnder) {
      arrow(context, links, at, type.fill);
      lines.reverse();
    }
    for (const { stroke, width, dash, cap } of lines) {
      context.strokeStyle = stroke;
      context.lineWidth = width * share;
      context.lineCap = cap;
      context.setLineDash(dash.map((length) => length * share));
      context.beginPath();
      curve(context, points);
      context.stroke();
    }
    if (!isUnder) arrow(context, links, at, type.fill);
    done += lines.length;
    if (done < 40) continue;
    yield done;
    done = 0;
  }
  context.setLineDash([]);
  yield done;
}

/** The links of these rows, in full or, where `thin` is the look of such, as hairlines. */
export const links = (context, scene, view, rows, thin) => (thin ? thinLinks(context, scene, view, rows, thin) : wholeLinks(context, scene, view, rows));

/** The lines of networks. */
function networks(context, { looks, names }, view) {
  inWorld(context, view);
  for (const { path, look } of looks.networks) {
    const share = names[2];
    Object.assign(context, { strokeStyle: look.stroke, lineWidth: look.width * share, lineCap: look.cap, globalAlpha: look.alpha });
    context.setLineDash(look.dash.map((length) => length * share));
    context.stroke(path);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** The regions of groups, under everything: the last first, where all is drawn from the front to the back. */
function regions(context, { looks, names }, view) {
  inWorld(context, view);
  context.setLineDash([]);
  for (const { path, look } of [...looks.regions].reverse()) {
    Object.assign(context, { strokeStyle: look.stroke, lineWidth: look.width * names[2], globalAlpha: look.alpha });
    context.stroke(path);
    Object.assign(context, { fillStyle: look.fill, globalAlpha: look.fillAlpha });
    context.fill(path, "evenodd");
  }
  context.globalAlpha = 1;
}

/** Hulls, each its class and its path data. */
export function hulls(context, { looks, names }, view, texts) {
  inWorld(context, view);
  for (const text of texts) {
    const [name, data] = text.split("|");
    const [look, path] = [looks.hulls[Number(name.at(-1))], new Path2D(data)];
    const share = names[2];
    Object.assign(context, { fillStyle: look.fill, strokeStyle: look.stroke, lineWidth: look.width * share, globalAlpha: look.fillAlpha });
    context.setLineDash(look.dash.map((length) => length * share));
    context.fill(path, "evenodd");
    context.globalAlpha = 1;
    context.stroke(path);
  }
  context.setLineDash([]);
}

/** A node around the origin. */
function node(context, looks, kind, radius) {
  const segments = looks.kinds.get(kind) ?? [];
  const disc = segments.length > 0 ? looks.disc : looks.blank;
  context.beginPath();
  context.arc(0, 0, Math.max(0, radius - 1), 0, 2 * Math.PI);
  context.fillStyle = disc.fill;
  context.fill();
  if (disc === looks.blank) {
    Object.assign(context, { strokeStyle: disc.stroke, lineWidth: disc.width });
    context.setLineDash(disc.dash);
    context.stroke();
    context.setLineDash([]);
  }
  for (const { path, glyph, fill } of segments) {
    context.fillStyle = fill;
    context.fill(path, "evenodd");
    context.fillStyle = looks.glyph.fill;
    context.fill(glyph);
  }
}

/** A node as a picture to copy, at this scale. */
function sprite(looks, kind, radius, k) {
  const canvas = document.createElement("canvas");
  const half = Math.ceil((radius + 1) * k) + 1;
  canvas.width = canvas.height = 2 * half;
  const context = canvas.getContext("2d");
  context.setTransform(k, 0, 0, k, half, half);
  node(context, looks, kind, radius);
  return canvas;
}

/** The nodes of these rows. Those of a view that `lasts` are copied from sprites, which the scene keeps. */
export function* nodes(context, { nodes, looks, sprites }, view, rows, lasts) {
  if (lasts && sprites.k !== view.k) Object.assign(sprites, { k: view.k, made: new Map() });
  let done = 0;
  onCanvas(context);
  for (const row of rows) {
    const [worldX, worldY, radius, kind] = [nodes[row * NODE], nodes[row * NODE + 1], nodes[row * NODE + 2], nodes[row * NODE + 3]];
    if (kind < 0) continue;
    const [x, y, reach] = [worldX * view.k + view.x, worldY * view.k + view.y, (radius + 2) * view.k + 2];
    if (x < -reach || y < -reach || x > view.width + reach || y > view.height + reach) continue;
    if (lasts) {
      let picture = sprites.made.get(kind);
      if (!picture) sprites.made.set(kind, (picture = sprite(looks, kind, radius, view.k)));
      context.drawImage(picture, Math.round(x - picture.width / 2), Math.round(y - picture.height / 2));
    } else {
      context.setTransform(view.k, 0, 0, view.k, x, y);
      node(context, looks, kind, radius);
    }
    done += SPRITE;
    if (done < 40) continue;
    yield done;
    done = 0;
    onCanvas(context);
  }
  yield done;
}

/** The numbers below one. */
export const upTo = (count) => Array.from({ length: count }, (_, at) => at);

/** Whether links are hairlines. */
export const isFar = ({ names }) => names[1] === 1;

/** Everything, from the front to the back: nodes come first. */
export function* everything(context, scene, view) {
  yield* nodes(context, scene, view, upTo(scene.nodes.length / NODE), true);
  context.globalCompositeOperation = "destination-over";
  yield* links(context, scene, view, upTo(scene.links.length / LINK).reverse(), isFar(scene) ? scene.looks.thin : undefined);
  networks(context, scene, view);
  regions(context, scene, view);
  context.globalCompositeOperation = "source-over";
}
