// The picture of a map as PNG, drawn by the browser itself.

/** The widest picture, in pixels: browsers refuse a larger canvas. */
const WIDEST_PX = 8192;

/** A drawing as PNG, `width` pixels wide, else twice its size on the screen. */
export async function pngOf(svg, width) {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  const canvas = document.createElement("canvas");
  canvas.width = Math.min(WIDEST_PX, Math.max(1, Math.round(width ?? image.naturalWidth * 2)));
  canvas.height = Math.round((canvas.width * image.naturalHeight) / image.naturalWidth);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
