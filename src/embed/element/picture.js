// The picture of a map as PNG, drawn by the browser itself.

import { wrong } from "./wrong.js";

/** The widest picture, in pixels: browsers refuse a larger canvas. */
const WIDEST_PX = 8192;

/** A drawing as PNG, `width` pixels wide, else twice its size on the screen. */
export async function pngOf(svg, width) {
  const wanted = width === undefined ? undefined : Number(width);
  if (wanted !== undefined && !(wanted >= 1 && wanted <= WIDEST_PX)) throw wrong("width", width);
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  const canvas = document.createElement("canvas");
  canvas.width = Math.min(WIDEST_PX, Math.max(1, Math.round(wanted ?? image.naturalWidth * 2)));
  canvas.height = Math.round((canvas.width * image.naturalHeight) / image.naturalWidth);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  // Too many pixels for this browser.
  if (!blob) throw wrong("width", canvas.width);
  return blob;
}
