// The picture of a large map: canvases under the buttons of the stage. The ground holds everything, and is only moved while the
// camera moves; the hand holds what is lit, the names are above both. Under the ground, as one zooms out, is the last picture of the whole map.

import { Calm } from "./calm.js";
import { hasEdge, holds, isOff, isSame, isTiny, lettersAt, MARGIN_PX, transform } from "./camera.js";
import { Hits } from "./hits.js";
import { looksOf } from "./looks.js";
import { boundsOf, everything, HEAD, hulls, isFar, isSameMap, LINK, links, NAME, NODE, nodes, upTo } from "./marks.js";
import { names } from "./names.js";
import { follow } from "./surroundings.js";

/** The most pixels of a screen for one of the page, and the most of a canvas, which some browsers limit. */
const [MOST_DENSE, MOST_PIXELS] = [2, 16e6];
/** The strokes of a frame at first, and the bounds between which they adapt; a frame should take no longer than this. */
const [STROKES, LEAST_STROKES, MOST_STROKES, SLOW_MS] = [400, 60, 3000, 24];
/** More lit links than this are hairlines, in full colour. */
const MOST_WHOLE = 150;

const EMPTY = { nodes: new Float32Array(), links: new Float32Array(), looks: undefined, levels: new Uint8Array(), names: new Float32Array(HEAD), texts: [], sprites: {} };

export class Layers {
  #stage;
  #drawing;
  #place = document.createElement("div");
  #grounds = [0, 1].map(() => document.createElement("canvas"));
  #hand = document.createElement("canvas");
  #names = document.createElement("canvas");
  #far = document.createElement("canvas");
  #scene = { ...EMPTY };
  #texts = [];
  #hits;
  /** Where the camera is: the place of the world's origin on the stage, and the scale. */
  #camera;
  /** Where it was when the ground was drawn. */
  #grounded;
  /** Where it was for the last picture of the whole map, until the map looks otherwise. */
  #wholeFrom;
  /** Whether the scale changes: the ground waits until all is calm. */
  #isZooming = false;
  #isHandEmpty = true;
  /** The drawing of the other ground, in parts: a generator, its canvas and its camera. */
  #job;
  #strokes = STROKES;
  #size = { width: 0, height: 0, dense: 1 };
  #lit = { isLit: false, nodes: [], links: [], all: [] };
  /** What the next frame draws. */
  #wanted = { looks: false, ground: false, move: false, light: false };
  #frame = 0;
  #before = 0;
  #calm;
  #end = new AbortController();

  constructor(stage) {
    this.#stage = stage;
    this.#drawing = stage.querySelector("svg");
    this.#calm = new Calm(this.#drawing, () => this.#settle());
    const { signal } = this.#end;
    Object.assign(this.#place.style, { position: "absolute", inset: "0", overflow: "hidden", contain: "strict", pointerEvents: "none" });
    this.#place.setAttribute("aria-hidden", "true");
    for (const canvas of this.#canvases) {
      Object.assign(canvas.style, { position: "absolute", transformOrigin: "0 0" });
      canvas.addEventListener("contextrestored", () => this.#want({ looks: true, ground: true, light: true }), { signal });
    }
    this.#place.append(...this.#canvases);
    Object.assign(this.#far.style, { zIndex: "-1", visibility: "hidden" });
    stage.prepend(this.#place);
    // What edits the map by hand finds it there.
    stage.layers = this;
    follow(stage, this.#drawing, signal, { place: this.#place, resized: () => this.#resize(), changed: () => this.#want({ looks: true, theme: true, light: true }) });
  }

  get #canvases() {
    return [...this.#grounds, this.#hand, this.#names, this.#far];
  }

  draw(nodes, links, looks) {
    // The numbers are in the memory of the widget, which may move.
    if (!isSameMap(this.#scene, nodes, links)) this.#wholeFrom = undefined;
    Object.assign(this.#scene, { nodes: nodes.slice(), links: links.slice() });
    if (this.#lit.all.length !== links.length / LINK) this.#lit.all = upTo(links.length / LINK);
    this.#hits = undefined;
    if (looks.length !== this.#texts.length || looks.some((text, at) => text !== this.#texts[at])) {
      this.#texts = looks;
      this.#wanted.looks = true;
    }
    this.#want({ ground: true, light: true });
  }

  light(levels, names, texts) {
    // The letters, and the widths of lines.
    const isAlike = [0, 1, 2].every((at) => names[at] === this.#scene.names[at]);
    Object.assign(this.#scene, { levels: levels.slice(), names: names.slice(), texts, widths: [] });
    const count = this.#scene.nodes.length / NODE;
    const isLit = this.#scene.levels.includes(2);
    const lit = (from, to) => {
      const rows = [];
      for (let at = from; at < to; at += 1) if (levels[at] !== 2) rows.push(at - from);
      return rows;
    };
    Object.assign(this.#lit, { isLit, nodes: isLit ? lit(0, count) : [], links: isLit ? lit(count, levels.length) : [] });
    this.#want({ light: true, ground: this.#wanted.ground || !isAlike });
  }

  look(x, y, scale) {
    this.#isZooming ||= this.#camera !== undefined && this.#camera.scale !== scale;
    this.#camera = { x, y, scale };
    this.#want({ move: true });
    this.#calm.moved(scale);
  }

  hit(event) {
    const { target } = event;
    if (!(event instanceof MouseEvent) || !this.#camera || !this.#drawing.contains(target) || target.closest(".name-tag") || (event.type === "click" && event.detail === 0)) return -2;
    const world = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.#drawing.firstElementChild.getScreenCTM().inverse());
    this.#hits ??= new Hits(this.#scene);
    const { isLit, links, all } = this.#lit;
    const found = this.#hits.at(world, this.#camera.scale, event.pointerType === "touch", isLit ? links : isFar(this.#scene) ? [] : all);
    this.#drawing.style.cursor = found < 0 ? "" : "pointer";
    return found;
  }

  /** The rows of the organisations that are drawn. */
  get rows() {
    return upTo(this.#scene.nodes.length / NODE).filter((row) => this.#scene.nodes[row * NODE + 3] >= 0);
  }

  /** The place and the radius of the disc of a row in the world; `undefined` for who is not drawn. */
  discOf(row) {
    const [x, y, radius, kind] = this.#scene.nodes.subarray(row * NODE, row * NODE + NODE);
    return kind >= 0 ? { x, y, radius } : undefined;
  }

  free() {
    delete this.#stage.layers;
    this.#end.abort();
    this.#calm.stop();
    cancelAnimationFrame(this.#frame);
    for (const canvas of this.#canvases) canvas.width = 0;
    this.#place.remove();
  }

  /** The canvases have the size of the stage; none while it is not shown. */
  #resize() {
    const [width, height] = [this.#drawing.clientWidth, this.#drawing.clientHeight];
    const most = Math.sqrt(MOST_PIXELS / ((width + 2 * MARGIN_PX) * (height + 2 * MARGIN_PX)));
    const dense = Math.min(MOST_DENSE, devicePixelRatio, most);
    if (width === this.#size.width && height === this.#size.height && dense === this.#size.dense) return;
    this.#size = { width, height, dense };
    this.#job = undefined;
    this.#grounded = undefined;
    this.#wholeFrom = undefined;
    for (const canvas of this.#canvases) {
      const more = this.#more;
      const [across, down] = [width, height].map((px) => (width && height ? px + 2 * more(canvas) : 0));
      [canvas.width, canvas.height] = [Math.round(across * dense), Math.round(down * dense)];
      Object.assign(canvas.style, { left: `${-more(canvas)}px`, top: `${-more(canvas)}px`, width: `${across}px`, height: `${down}px`, transform: "" });
    }
    if (width && height) this.#want({ ground: true, light: true });
  }

  #want(what) {
    Object.assign(this.#wanted, what);
    if (!this.#frame && this.#size.width) this.#frame = requestAnimationFrame((now) => this.#draw(now));
  }

  /** How far a canvas goes beyond the stage. */
  #more = (canvas) => (canvas === this.#hand || canvas === this.#names ? 0 : MARGIN_PX);

  /** How a canvas shows the world from a camera. */
  #view(canvas, { x, y, scale }) {
    const { dense } = this.#size;
    const more = this.#more(canvas);
    return { k: scale * dense, letters: lettersAt(this.#scene.names[0], scale, this.#size) * dense, x: (x + more) * dense, y: (y + more) * dense, width: canvas.width, height: canvas.height };
  }

  #draw(now) {
    this.#frame = 0;
    const wanted = this.#wanted;
    this.#wanted = { looks: false, ground: false, move: false, light: false };
    const { width } = this.#size;
    if (!this.#camera || !width || this.#texts.length === 0) return;
    if (wanted.looks || !this.#scene.looks) {
      const looks = looksOf(this.#drawing, this.#texts);
      // What the page changed may not concern the map.
      if (looks.read === this.#scene.looks?.read && !wanted.ground) wanted.light = false;
      else {
        Object.assign(this.#scene, { looks, sprites: {} });
        wanted.ground = true;
        if (wanted.theme) this.#wholeFrom = undefined;
      }
    }
    if (wanted.ground) this.#isStale = true;
    if (wanted.move) this.#moveGround();
    if (wanted.move || wanted.light) this.#light();
    // As one zooms out, the whole map is seen beyond the ground.
    const isLost = !this.#grounded || ((!this.#isZooming || (!this.#wholeFrom && hasEdge(this.#grounded, this.#camera, this.#size))) && isOff(this.#grounded, this.#camera, this.#size));
    // What is lit is drawn by the hand: the ground stays as it was until all is calm.
    if (!this.#grounded || (this.#isStale && !this.#lit.isLit && !wanted.move && !this.#isZooming) || isLost) this.#begin(!this.#grounded || (this.#isStale && !this.#job));
    else if (this.#isStale) this.#calm.wait();
    if (this.#job && (!this.#isZooming || this.#job.canvas === this.#grounds[0] || isLost)) this.#go(now);
  }

  /** Whether the ground shows something else than it should. */
  #isStale = false;

  /** All is calm: by the next frame the widget has chosen the names and the sizes again. */
  #settle() {
    this.#isZooming = false;
    this.#drawing.dispatchEvent(new Event("calm"));
    return () => {
      if (!this.#size.width || !this.#grounded || this.#wanted.ground) return;
      if (this.#isStale || !isSame(this.#job?.camera ?? this.#grounded, this.#camera)) this.#begin(true);
      else if (this.#job) this.#want({});
    };
  }

  /** Moves the ground as it is to where the camera is; beyond it, as one zooms out, is the last picture of the whole map. */
  #moveGround() {
    if (!this.#grounded) return;
    const [ground] = this.#grounds;
    const isOver = Boolean(this.#isZooming && this.#wholeFrom && hasEdge(this.#grounded, this.#camera, this.#size));
    Object.assign(this.#far.style, { visibility: isOver ? "visible" : "hidden", transform: isOver ? transform(this.#wholeFrom, this.#camera) : "" });
    Object.assign(ground.style, { transform: transform(this.#grounded, this.#camera), background: isOver ? this.#scene.looks.names[0].stroke : "", visibility: isOver && isTiny(this.#grounded, this.#camera) ? "hidden" : "visible" });
  }

  /** Keeps the ground as the picture of the whole map, if it is one. */
  #keepWhole() {
    if (this.#isStale || !holds(this.#grounded, this.#size, boundsOf(this.#scene.nodes))) return;
    const context = this.#far.getContext("2d");
    context.globalCompositeOperation = "copy";
    context.drawImage(this.#grounds[0], 0, 0);
    this.#wholeFrom = this.#grounded;
  }

  /** Draws what is lit, and the names. */
  #light() {
    const { isLit, nodes: litNodes, links: litLinks } = this.#lit;
    const { looks, texts, names: numbers } = this.#scene;
    for (const ground of [...this.#grounds, this.#far]) ground.style.opacity = isLit ? looks.faded : 1;
    const shown = texts.slice((numbers.length - HEAD) / NAME);
    const isHandEmpty = !isLit && shown.length === 0;
    for (const canvas of isHandEmpty && this.#isHandEmpty ? [this.#names] : [this.#hand, this.#names]) {
      const context = canvas.getContext("2d");
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
    }
    this.#isHandEmpty = isHandEmpty;
    const hand = this.#hand.getContext("2d");
    const view = this.#view(this.#hand, this.#camera);
    hulls(hand, this.#scene, view, shown);
    if (isLit) {
      const thin = litLinks.length > MOST_WHOLE && isFar(this.#scene) ? { ...looks.thin, alpha: 1 } : undefined;
      for (const _ of links(hand, this.#scene, view, litLinks, thin)) void _;
      for (const _ of nodes(hand, this.#scene, view, litNodes)) void _;
    }
    names(this.#names.getContext("2d"), this.#scene, this.#view(this.#names, this.#camera));
  }

  /** Begins to draw the other ground where the camera is, unless it is being drawn there and nothing is `isNew`. */
  #begin(isNew) {
    if (this.#job && !isNew) return;
    this.#isStale = false;
    // What the last marks of the one before cost says nothing of the first ones of this one.
    this.#strokes = Math.min(this.#strokes, STROKES);
    const canvas = this.#grounds[1];
    const camera = { ...this.#camera };
    const context = canvas.getContext("2d");
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    canvas.style.visibility = "hidden";
    canvas.style.transform = "";
    this.#job = { canvas, camera, steps: everything(context, { ...this.#scene }, this.#view(canvas, camera)) };
    // The first one is seen as it is drawn.
    if (!this.#grounded) this.#swap();
    this.#want({});
  }

  #go(now) {
    const took = this.#before && now - this.#before;
    if (took > SLOW_MS) this.#strokes = Math.max(LEAST_STROKES, this.#strokes / 2);
    else if (took) this.#strokes = Math.min(MOST_STROKES, this.#strokes * 1.3);
    let done = 0;
    while (done < this.#strokes) {
      const { value, done: isDone } = this.#job.steps.next();
      if (isDone) return this.#finish();
      done += value;
    }
    this.#before = now;
    this.#want({});
  }

  #finish() {
    const { canvas } = this.#job;
    if (canvas === this.#grounds[1]) this.#swap();
    this.#job = undefined;
    this.#before = 0;
    if (this.#isStale) this.#want({ ground: true });
    this.#moveGround();
    this.#keepWhole();
  }

  /** Shows the ground that is being drawn. */
  #swap() {
    this.#grounds.reverse();
    this.#grounded = this.#job.camera;
    Object.assign(this.#grounds[1].style, { transform: "", visibility: "hidden", background: "" });
    this.#moveGround();
  }
}
