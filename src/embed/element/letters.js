// The poster's letters on the page, for elements that ask for them. They come after what the map needs, and only before it is
// drawn: nothing moves because of them. A reader whose network is slower sees them the next time, from the browser's cache.

/** The weight of each file, and the family that style/widget/frame.css calls by its name. */
export const FACES = [["text", "400"], ["text", "600", "text-strong"], ["title", "700"]];

/** How long the map is not drawn while they may still come, as a browser waits for a font that is optional. */
const PATIENCE_MS = 100;

/** Adds the faces to the document, each from the bytes of its file. */
export async function addLetters(bytesOf) {
  const faces = await Promise.all(FACES.map(async ([family, weight, name = family]) => new FontFace(`Carte ${family}`, await bytesOf(`${name}.woff2`), { weight }).load()));
  for (const face of faces) document.fonts.add(face);
}

/** Whether the letters that `load` brings are there in time. */
export const areThere = (load) => Promise.race([load().then(() => true, () => false), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, false))]);
