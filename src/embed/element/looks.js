// The looks of marks on canvases: read from elements of the same classes, so that the style sheet, the page's own properties, themes,
// contrast and forced colours count as they do for the elements of small maps.

const SVG = "http://www.w3.org/2000/svg";

/** The size of the letters of the probes, to read sizes as shares of it. */
const EM = 100;
/** The style sheet has the widths of lines in tenths of that. */
const UNIT = EM / 10;

/** What is read of an element for a canvas. */
function readable(element, style = getComputedStyle(element)) {
  const { stroke, fill, strokeWidth, strokeDasharray, strokeLinecap, strokeOpacity, fillOpacity, fontStyle, fontWeight, fontFamily, fontSize } = style;
  const dash = strokeDasharray === "none" ? [] : strokeDasharray.split(/[ ,]+/).map(parseFloat);
  const share = parseFloat(fontSize) / EM;
  return { stroke, fill, width: parseFloat(strokeWidth), dash, cap: strokeLinecap, alpha: Number(strokeOpacity), fillAlpha: Number(fillOpacity), share, font: (px) => `${fontStyle} ${fontWeight} ${px}px ${fontFamily}` };
}

/** The look of a line at scale 1. */
const lineOf = (look) => ({ ...look, width: look.width / UNIT, dash: look.dash.map((length) => length / UNIT) });

/** The looks in these texts of the widget, see src/paint/flat.rs, and those of classes, as they are in this drawing now. */
export function looksOf(drawing, texts) {
  const probes = document.createElementNS(SVG, "g");
  const reads = [];
  /** Reads an element once it is on the page; the result is given to `take`. */
  const read = (name, attributes, take) => {
    const probe = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) if (value) probe.setAttribute(key, value);
    probes.append(probe);
    reads.push(() => {
      const look = readable(probe);
      take(look);
      return JSON.stringify(look);
    });
  };
  const looks = { kinds: new Map(), types: [], networks: [], regions: [], thin: {}, names: [], dimmed: [], hulls: [] };
  for (const text of texts) {
    const [head, ...parts] = text.split("|");
    if (head[0] === "n") {
      const network = { path: new Path2D(parts[1]) };
      looks.networks.push(network);
      read("path", { class: "network", stroke: parts[0] }, (look) => (network.look = lineOf(look)));
    } else if (head[0] === "r") {
      const region = { path: new Path2D(parts[1]) };
      looks.regions.push(region);
      read("path", { class: parts[0] }, (look) => (region.look = lineOf(look)));
    } else if (head[0] === "k") {
      const segments = [];
      looks.kinds.set(Number(head.slice(1)), segments);
      for (let at = 0; at + 2 < parts.length; at += 3) {
        const segment = { path: new Path2D(parts[at + 1]), glyph: new Path2D(parts[at + 2]) };
        segments.push(segment);
        read("path", { fill: parts[at] }, ({ fill }) => (segment.fill = fill));
      }
    } else {
      const type = {};
      looks.types.push(type);
      const [ink, ...classes] = parts;
      for (const [at, name] of ["line", "open", "core"].entries()) read("path", { class: classes[at], stroke: ink, fill: name === "line" ? undefined : ink }, (look) => (type[name] = lineOf(look)));
      read("path", { fill: ink }, ({ fill }) => (type.fill = fill));
    }
  }
  // As a share of the size of letters.
  read("path", { class: "link__line link__line--thin" }, ({ width }) => (looks.thin.width = width / EM));
  read("path", { class: "is-thin" }, ({ alpha }) => (looks.thin.alpha = alpha));
  for (const [at, name] of ["label", "caption", "part"].entries()) {
    read("text", { class: `node__${name}` }, (look) => (looks.names[at] = look));
    read("text", { class: `node__${name}${name === "part" ? "" : " node__label--dimmed"}` }, (look) => (looks.dimmed[at] = look));
  }
  for (let at = 0; at < 8; at += 1) read("path", { class: `hull hull--${at}` }, (look) => (looks.hulls[at] = lineOf(look)));
  read("circle", { class: "node__ground" }, (look) => (looks.disc = look));
  read("circle", { class: "node__ground node__ground--blank" }, (look) => (looks.blank = look));
  read("path", { class: "node__glyph" }, (look) => (looks.glyph = look));
  read("path", { class: "is-faded" }, ({ alpha }) => (looks.faded = alpha));
  probes.style.fontSize = `${EM}px`;
  drawing.append(probes);
  /** All that was read, to compare. */
  looks.read = texts.concat(reads.map((take) => take())).join();
  probes.remove();
  return looks;
}
