// Linking two organisations by hand while the map is edited: a line drawn from the handle of one to another.

/** How far from a disc's edge the middle of its handle is, and how far the pointer may stray before it goes, in pixels. */
const [BESIDE_PX, STRAY_PX] = [11, 34];
/** How near a disc's centre the line may end, at least: with a mouse, with a finger. */
const REACH_PX = { mouse: 16, touch: 28 };

/**
 * Shows a handle on the organisation under the pointer, or that was tapped, until `signal` aborts: a line drawn from it to another
 * one calls `join` with the rows of both. Elsewhere, and on Escape, nothing happens. The same by keyboard is a button of the form.
 */
export function linkByHand(root, dialog, signal, join) {
  const stage = root.querySelector(".stage");
  const drawing = stage.querySelector(":scope > svg");
  const over = document.createElement("div");
  over.className = "linking";
  over.ariaHidden = "true";
  over.hidden = true;
  const [line, from, to, handle] = ["line", "ring", "ring", "handle"].map((name) => {
    const part = document.createElement("i");
    part.className = `linking__${name}`;
    return part;
  });
  over.append(line, from, to, handle);
  stage.append(over);
  /** The row of who has the handle; its disc and those of all while a line is drawn from it, and who is at its end. */
  let row, all, end;

  const put = ({ style }, x, y, size) => Object.assign(style, { left: `${x}px`, top: `${y}px`, ...(size && { width: `${size}px`, height: `${size}px` }) });
  const ring = (element, disc) => {
    element.hidden = !disc;
    if (disc) put(element, disc.x, disc.y, 2 * disc.radius + 8);
  };
  const hide = () => {
    row = undefined;
    over.hidden = true;
  };
  /** Puts the handle at the disc: above it on the side that has room. */
  const place = () => {
    const disc = row === undefined || all ? undefined : discOf(stage, row);
    if (!disc) return all || hide();
    const away = (disc.radius + BESIDE_PX) * Math.SQRT1_2;
    const [x, y] = [disc.x + away > stage.clientWidth - BESIDE_PX ? disc.x - away : disc.x + away, Math.max(disc.y - away, BESIDE_PX)];
    over.hidden = false;
    handle.title = dialog.querySelector("[data-press=link]")?.textContent ?? "";
    put(handle, x, y);
    for (const mark of [line, from, to]) mark.hidden = true;
  };
  const show = (found) => {
    if (found === row && !over.hidden) return;
    row = found;
    place();
  };
  const at = ({ clientX, clientY }) => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  const onHover = (event) => {
    if (all || event.pointerType === "touch" || event.buttons) return;
    if (handle === event.target) return;
    const found = rowUnder(stage, event);
    if (found !== undefined) return show(found);
    const disc = row === undefined ? undefined : discOf(stage, row);
    if (disc && apart(disc, at(event)) > disc.radius + STRAY_PX) hide();
  };
  const onTap = (event) => {
    const found = rowUnder(stage, event);
    if (found === undefined) hide();
    else show(found);
  };
  const draw = (event) => {
    const [{ x, y }, one] = [at(event), all.find((disc) => disc.row === row)];
    const least = REACH_PX[event.pointerType === "touch" ? "touch" : "mouse"];
    const near = all.filter((disc) => disc.row !== row && apart(disc, { x, y }) <= Math.max(least, disc.radius + 4));
    end = near.sort((a, b) => apart(a, { x, y }) - apart(b, { x, y }))[0];
    const last = end ?? { x, y, radius: -4 };
    ring(from, one);
    ring(to, end);
    // From the ring of one to that of the other.
    const [angle, away] = [Math.atan2(last.y - one.y, last.x - one.x), one.radius + 4];
    const length = apart(one, last) - away - last.radius - 4;
    line.hidden = length <= 0;
    put(line, one.x + away * Math.cos(angle), one.y + away * Math.sin(angle));
    Object.assign(line.style, { width: `${Math.max(0, length)}px`, rotate: `${angle}rad` });
  };
  const stop = () => {
    all = end = undefined;
    delete over.dataset.drawn;
    place();
  };
  const onDown = (event) => {
    if (event.button !== 0 || row === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all = rowsOf(stage).map((row) => discOf(stage, row)).filter(Boolean);
    if (!all.some((disc) => disc.row === row)) return stop();
    handle.setPointerCapture(event.pointerId);
    over.dataset.drawn = "";
    draw(event);
  };
  const onUp = () => {
    if (!all) return;
    const [one, other] = [row, end?.row];
    stop();
    hide();
    if (other !== undefined) join(one, other);
  };
  const onKey = (event) => {
    if (event.key !== "Escape" || !all) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stop();
  };
  handle.addEventListener("pointerdown", onDown, { signal });
  handle.addEventListener("pointermove", (event) => all && draw(event), { signal });
  handle.addEventListener("pointerup", onUp, { signal });
  handle.addEventListener("pointercancel", stop, { signal });
  stage.addEventListener("pointermove", onHover, { signal });
  stage.addEventListener("pointerleave", ({ pointerType }) => all || pointerType === "touch" || hide(), { signal });
  drawing.addEventListener("pointerdown", hide, { signal });
  drawing.addEventListener("click", onTap, { signal });
  addEventListener("keydown", onKey, { capture: true, signal });
  // The camera and the layout move under it.
  const moves = new MutationObserver(place);
  moves.observe(drawing, { subtree: true, attributeFilter: ["transform"] });
  signal.addEventListener("abort", () => {
    moves.disconnect();
    over.remove();
  });
}

const apart = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);

/** The row of the organisation under a pointer, if any; a picture knows it, elements have it. */
function rowUnder(stage, event) {
  const found = stage.layers?.hit(event) ?? -2;
  if (found > -2) return found >= 0 && found % 2 === 0 ? found / 2 : undefined;
  const node = event.target.closest?.(".node[data-row]");
  return node ? Number(node.dataset.row) : undefined;
}

const nodesOf = (stage) => [...stage.querySelectorAll(".node[data-row]")];

/** The rows of those that are drawn. */
const rowsOf = (stage) => stage.layers?.rows ?? nodesOf(stage).map((node) => Number(node.dataset.row));

/** The disc of a row on the stage, in pixels; `undefined` for who is not drawn. */
function discOf(stage, row) {
  const { left, top } = stage.getBoundingClientRect();
  const world = stage.layers?.discOf(row);
  if (world) {
    const matrix = stage.querySelector(":scope > svg > g").getScreenCTM();
    const { x, y } = new DOMPoint(world.x, world.y).matrixTransform(matrix);
    return { row, x: x - left, y: y - top, radius: world.radius * matrix.a };
  }
  const ground = stage.querySelector(`.node[data-row="${row}"] .node__ground`)?.getBoundingClientRect();
  if (!ground?.width) return undefined;
  return { row, x: ground.x + ground.width / 2 - left, y: ground.y + ground.height / 2 - top, radius: ground.width / 2 };
}
