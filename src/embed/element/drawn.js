// What the code loaded on demand draws, before it has its place.

/** The nodes of `document` that `draw` makes in the element it is given. */
export function drawn(document, draw) {
  const place = document.createElement("div");
  draw(place);
  return [...place.childNodes];
}
