// What the picture of a large map follows on the page: its size, the theme, the pixels of the screen, and paper.

/**
 * Follows them until the `signal` aborts.
 * @param {{place: Element, resized: () => void, changed: () => void}} told the element that holds the picture, and what is called when the size
 * of the drawing or of the screen's pixels changes, and when something changes that looks depend on
 */
export function follow(stage, drawing, signal, { place, resized, changed }) {
  const sizes = new ResizeObserver(resized);
  sizes.observe(drawing);
  const themes = new MutationObserver(changed);
  for (const element of [stage.closest(".cs"), stage.getRootNode().host, document.documentElement, document.body]) if (element) themes.observe(element, { attributes: true, attributeFilter: ["data-theme", "style", "class", "lang"] });
  signal.addEventListener("abort", () => (sizes.disconnect(), themes.disconnect()));
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"]) matchMedia(query).addEventListener("change", changed, { signal });
  const watchDensity = () => matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => (resized(), watchDensity()), { once: true, signal });
  watchDensity();
  // On paper a picture would be blurred: the widget draws elements in its place.
  for (const name of ["beforeprint", "afterprint"])
    addEventListener(name, () => {
      place.hidden = name === "beforeprint";
      drawing.dispatchEvent(new Event(name));
    }, { signal });
}
