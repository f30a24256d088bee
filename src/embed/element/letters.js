// The poster's letters on the page, fetched by elements that ask for them. They come after what the map needs, and nothing moves
// because of them: the map's own page keeps their place (see style/letters.css); elsewhere they are shown only if they come before
// the map is drawn, hence, to a reader whose network is slower, the next time, from the browser's cache.

import { once } from "./once.js";

/** The hash that each file must have, by name; set by the build. */
const HASHES = typeof INTEGRITY === "undefined" ? {} : INTEGRITY;

/** The weight of each file, and the family that style/widget/frame.css calls by its name. */
const FACES = [["text", "400"], ["text", "600", "text-strong"], ["title", "700"]];

/** How long the map is not drawn while they may still come, as a browser waits for a font that is optional. */
const PATIENCE_MS = 100;

/** The bytes of a file beside this script. */
async function fetched(name) {
  const response = await fetch(new URL(name, import.meta.url), HASHES[name] ? { integrity: HASHES[name] } : {});
  if (!response.ok) throw new Error(`${name} (${response.status})`);
  return response.arrayBuffer();
}

/** Adds the faces to the document, each from the bytes of its file. */
const adding = (bytesOf) =>
  once(async () => {
    const faces = await Promise.all(FACES.map(async ([family, weight, name = family]) => new FontFace(`Carte ${family}`, await bytesOf(`${name}.woff2`), { weight }).load()));
    for (const face of faces) document.fonts.add(face);
  });

/** A function that brings the letters, and returns whether the map may be written in them. */
export function welcoming(bytesOf) {
  const add = adding(bytesOf);
  return () => {
    const added = add().then(() => true, () => false);
    if ([...document.fonts].some(({ family }) => family.includes("Carte text"))) return true;
    return Promise.race([added, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, false))]);
  };
}

export const areWelcome = welcoming(fetched);
