// The picture of a large map: canvases under the buttons of the stage. The ground holds everything, and is only moved while the
// camera moves; the hand holds what is lit, the names are above both.

import { isOff, isSame, lettersAt, MARGIN_PX, transform } from "./camera.js";
import { Hits } from "./hits.js";
import { looksOf } from "./looks.js";
import { crowdOf, HEAD, hulls, LINK, links, NAME, names, networks, NODE, nodes, regions } from "./marks.js";

/** How long nothing moves before the ground is drawn where the camera is. */
const CALM_MS = 140;
/** The most pixels of a screen for one of the page, and the most of a canvas, which some browsers limit. */
const [MOST_DENSE, MOST_PIXELS] = [2, 16e6];
/** The strokes of a frame at first, and the bounds between which they adapt; a frame should take no longer than this. */
const [STROKES, LEAST_STROKES, MOST_STROKES, SLOW_MS] = [400, 60, 3000, 24];
/** More lit links than this are hairlines, in full colour. */
const MOST_WHOLE = 150;

const EMPTY = { nodes: new Float32Array(), links: new Float32Array(), crowd: 0, looks: undefined, levels: new Uint8Array(), names: new Float32Array(HEAD), texts: [], sprites: {} };
const upTo = (count) => Array.from({ length: count }, (_, at) => at);

export class Layers {
  #stage;
  #drawing;
  #place = document.createElement("div");
  #grounds = [0, 1].map(() => document.createElement("canvas"));
  #hand = document.createElement("canvas");
  #names = document.createElement("canvas");
  #scene = { ...EMPTY };
  #texts = [];
  #hits;
  /** Where the camera is: the place of the world's origin on the stage, and the scale. */
  #camera;
  /** Where it was when the ground was drawn. */
  #grounded;
  /** The drawing of the other ground, in parts: a generator, its canvas and its camera. */
  #job;
  #strokes = STROKES;
  #size = { width: 0, height: 0, dense: 1 };
  #lit = { isLit: false, nodes: [], links: [], all: [] };
  /** What the next frame draws. */
  #wanted = { looks: false, ground: false, move: false, light: false };
  #frame = 0;
  #before = 0;
  #calm = 0;
  #end = new AbortController();
  #observers = [];

  constructor(stage) {
    this.#stage = stage;
    this.#drawing = stage.querySelector("svg");
    const { signal } = this.#end;
    Object.assign(this.#place.style, { position: "absolute", inset: "0", overflow: "hidden", contain: "strict", pointerEvents: "none" });
    this.#place.setAttribute("aria-hidden", "true");
    for (const canvas of this.#canvases) {
      Object.assign(canvas.style, { position: "absolute", transformOrigin: "0 0" });
      canvas.addEventListener("contextrestored", () => this.#want({ looks: true, ground: true, light: true }), { signal });
    }
    this.#place.append(...this.#canvases);
    stage.prepend(this.#place);
    // What edits the map by hand finds it there.
    stage.layers = this;
    const sizes = new ResizeObserver(() => this.#resize());
    sizes.observe(this.#drawing);
    const anew = () => this.#want({ looks: true, light: true });
    const themes = new MutationObserver(anew);
    const root = stage.getRootNode();
    for (const element of [stage.closest(".cs"), root.host, document.documentElement, document.body]) if (element) themes.observe(element, { attributes: true, attributeFilter: ["data-theme", "style", "class", "lang"] });
    this.#observers.push(sizes, themes);
    for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"]) matchMedia(query).addEventListener("change", anew, { signal });
    this.#watchDensity();
    // On paper a picture would be blurred: the widget draws elements in its place.
    for (const name of ["beforeprint", "afterprint"])
      addEventListener(name, () => {
        this.#place.hidden = name === "beforeprint";
        this.#drawing.dispatchEvent(new Event(name));
      }, { signal });
  }

  get #canvases() {
    return [...this.#grounds, this.#hand, this.#names];
  }

  draw(nodes, links, looks) {
    // The numbers are in the memory of the widget, which may move.
    Object.assign(this.#scene, { nodes: nodes.slice(), links: links.slice(), crowd: crowdOf(nodes, links) });
    if (this.#lit.all.length !== links.length / LINK) this.#lit.all = upTo(links.length / LINK);
    this.#hits = undefined;
    if (String(looks) !== String(this.#texts)) {
      this.#texts = looks;
      this.#wanted.looks = true;
    }
    this.#want({ ground: true, light: true });
  }

  light(levels, names, texts) {
    // The letters, and the widths of lines.
    const isAlike = [0, 1, 2].every((at) => names[at] === this.#scene.names[at]);
    Object.assign(this.#scene, { levels: levels.slice(), names: names.slice(), texts });
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

  /** Whether links are hairlines. */
  get #isFar() {
    return this.#scene.names[1] === 1;
  }

  look(x, y, scale) {
    this.#camera = { x, y, scale };
    this.#want({ move: true });
    this.#whenCalm();
  }

  hit(event) {
    const { target } = event;
    if (!(event instanceof MouseEvent) || !this.#camera || !this.#drawing.contains(target) || target.closest(".name-tag") || (event.type === "click" && event.detail === 0)) return -2;
    const world = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.#drawing.firstElementChild.getScreenCTM().inverse());
    this.#hits ??= new Hits(this.#scene);
    const { isLit, links, all } = this.#lit;
    const found = this.#hits.at(world, this.#camera.scale, event.pointerType === "touch", isLit ? links : this.#isFar ? [] : all);
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
    for (const observer of this.#observers) observer.disconnect();
    clearTimeout(this.#calm);
    cancelAnimationFrame(this.#frame);
    for (const canvas of this.#canvases) canvas.width = 0;
    this.#place.remove();
  }

  #watchDensity() {
    const { signal } = this.#end;
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => (this.#resize(), this.#watchDensity()), { once: true, signal });
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
    const more = (canvas) => (this.#grounds.includes(canvas) ? MARGIN_PX : 0);
    for (const canvas of this.#canvases) {
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

  /** How a canvas shows the world from a camera. */
  #view(canvas, { x, y, scale }) {
    const { dense } = this.#size;
    const more = this.#grounds.includes(canvas) ? MARGIN_PX : 0;
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
      else Object.assign(this.#scene, { looks, sprites: {} }), (wanted.ground = true);
    }
    if (wanted.ground) this.#isStale = true;
    if (wanted.move) this.#moveGround();
    if (wanted.move || wanted.light) this.#light();
    const isLost = !this.#grounded || isOff(this.#grounded, this.#camera, this.#size);
    // What is lit is drawn by the hand: the ground stays as it was until all is calm.
    if (!this.#grounded || (this.#isStale && !this.#lit.isLit && !wanted.move) || isLost) this.#begin(!this.#grounded || (this.#isStale && !this.#job));
    else if (this.#isStale) this.#whenCalm();
    if (this.#job) this.#go(now);
  }

  /** Whether the ground shows something else than it should. */
  #isStale = false;

  #whenCalm() {
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => {
      this.#drawing.dispatchEvent(new Event("calm"));
      if (!this.#size.width || !this.#grounded) return;
      if (this.#isStale || !isSame(this.#job?.camera ?? this.#grounded, this.#camera)) this.#begin(true);
    }, CALM_MS);
  }

  /** Moves the ground as it is to where the camera is. */
  #moveGround() {
    if (this.#grounded) this.#grounds[0].style.transform = transform(this.#grounded, this.#camera);
  }

  /** Draws what is lit, and the names. */
  #light() {
    const { isLit, nodes: litNodes, links: litLinks } = this.#lit;
    const { looks, texts, names: numbers } = this.#scene;
    for (const ground of this.#grounds) ground.style.opacity = isLit ? looks.faded : 1;
    for (const canvas of [this.#hand, this.#names]) {
      const context = canvas.getContext("2d");
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
    }
    const hand = this.#hand.getContext("2d");
    const view = this.#view(this.#hand, this.#camera);
    hulls(hand, this.#scene, view, texts.slice((numbers.length - HEAD) / NAME));
    if (isLit) {
      const thin = litLinks.length > MOST_WHOLE && this.#isFar ? { ...looks.thin, alpha: 1 } : undefined;
      for (const _ of links(hand, this.#scene, view, litLinks, thin)) void _;
      for (const _ of nodes(hand, this.#scene, view, litNodes)) void _;
    }
    names(this.#names.getContext("2d"), this.#scene, this.#view(this.#names, this.#camera));
  }

  /** Begins to draw the other ground where the camera is, unless it is being drawn there and nothing is `isNew`. */
  #begin(isNew) {
    if (this.#job && !isNew) return;
    this.#isStale = false;
    const canvas = this.#grounds[1];
    const camera = { ...this.#camera };
    const context = canvas.getContext("2d");
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    canvas.style.visibility = "hidden";
    canvas.style.transform = "";
    this.#job = { canvas, camera, steps: this.#steps(context, this.#view(canvas, camera)) };
    // The first one is seen as it is drawn.
    if (!this.#grounded) this.#swap();
    this.#want({});
  }

  /** Everything, from the front to the back: nodes come first. */
  *#steps(context, view) {
    const scene = { ...this.#scene };
    const count = scene.nodes.length / NODE;
    yield* nodes(context, scene, view, upTo(count), true);
    context.globalCompositeOperation = "destination-over";
    yield* links(context, scene, view, upTo(scene.links.length / LINK).reverse(), this.#isFar ? scene.looks.thin : undefined);
    networks(context, scene, view);
    regions(context, scene, view);
    context.globalCompositeOperation = "source-over";
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
  }

  /** Shows the ground that is being drawn. */
  #swap() {
    this.#grounds.reverse();
    this.#grounded = this.#job.camera;
    this.#grounds[0].style.visibility = "visible";
    this.#grounds[1].style.visibility = "hidden";
    this.#moveGround();
  }
}
