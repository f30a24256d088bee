// Draws what the code loaded on demand renders, before it has its place.

/** The nodes that `draw` makes in the element it is given, of `document`. */
export function drawn(document, draw) {
  const place = document.createElement("div");
  draw(place);
  return [...place.childNodes];
}
