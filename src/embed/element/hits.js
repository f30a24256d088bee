// Finds what is at a point of the world: the nearest organisation in a grid, else a link.

import { LINK, NODE } from "./marks.js";

/** The side of a cell, in pixels of the world. */
const CELL = 32;
/** How far from what it is on a pointer may be, in pixels of the screen: a mouse or a finger, on an organisation or a link. */
const REACH = { mouse: [14, 6], touch: [22, 12] };

export class Hits {
  #nodes;
  #links;
  #cells = new Map();
  #most = 0;

  constructor({ nodes, links }) {
    this.#nodes = nodes;
    this.#links = links;
    for (let row = 0; row * NODE < nodes.length; row += 1) {
      if (nodes[row * NODE + 3] < 0) continue;
      const key = keyOf(nodes[row * NODE], nodes[row * NODE + 1]);
      const cell = this.#cells.get(key);
      if (cell) cell.push(row);
      else this.#cells.set(key, [row]);
      this.#most = Math.max(this.#most, nodes[row * NODE + 2]);
    }
  }

  /** Twice the row of the organisation at a point, or that of a link among `rows`, and one; −1 for none. */
  at({ x, y }, scale, isTouch, rows) {
    const [node, link] = REACH[isTouch ? "touch" : "mouse"].map((px) => px / scale);
    const row = this.#nodeAt(x, y, node);
    if (row >= 0) return row * 2;
    let [found, nearest] = [-1, link];
    for (const row of rows) {
      const distance = this.#fromLink(row * LINK, x, y, nearest);
      if (distance < nearest) [found, nearest] = [row * 2 + 1, distance];
    }
    return found;
  }

  #nodeAt(x, y, least) {
    const reach = Math.max(least, this.#most);
    let [found, nearest] = [-1, Infinity];
    for (let cellX = x - reach; cellX < x + reach + CELL; cellX += CELL)
      for (let cellY = y - reach; cellY < y + reach + CELL; cellY += CELL)
        for (const row of this.#cells.get(keyOf(cellX, cellY)) ?? []) {
          const distance = Math.hypot(this.#nodes[row * NODE] - x, this.#nodes[row * NODE + 1] - y);
          if (distance < nearest && distance <= Math.max(least, this.#nodes[row * NODE + 2])) [found, nearest] = [row, distance];
        }
    return found;
  }

  /** The distance from a link, or infinity if it is further than `reach` or hidden. */
  #fromLink(at, x, y, reach) {
    const [x0, y0, x1, y1, x2, y2] = this.#links.subarray(at, at + 6);
    if (this.#links[at + 8] < 0 || x < Math.min(x0, x1, x2) - reach || x > Math.max(x0, x1, x2) + reach || y < Math.min(y0, y1, y2) - reach || y > Math.max(y0, y1, y2) + reach) return Infinity;
    let [nearest, beforeX, beforeY] = [Infinity, x0, y0];
    for (let step = 1; step <= 16; step += 1) {
      const share = step / 16;
      const along = (a, b, c) => (1 - share) * (1 - share) * a + 2 * share * (1 - share) * b + share * share * c;
      const [nowX, nowY] = [along(x0, x1, x2), along(y0, y1, y2)];
      const [dx, dy] = [nowX - beforeX, nowY - beforeY];
      const part = Math.min(1, Math.max(0, ((x - beforeX) * dx + (y - beforeY) * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot(beforeX + part * dx - x, beforeY + part * dy - y));
      [beforeX, beforeY] = [nowX, nowY];
    }
    return nearest;
  }
}

const keyOf = (x, y) => Math.floor(x / CELL) * 65536 + Math.floor(y / CELL);
