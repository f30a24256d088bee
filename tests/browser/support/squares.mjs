// Two pictures compared by the colour of small squares, so that the shape of letters counts for little and everything else in full.

/** In the page: the distance between two of its pictures, or of data addresses, by squares of eight pixels. */
export function compared(one, two, { width, height }, apart, done) {
  const SIDE = 8;
  const squares = async (source) => {
    const image = new Image();
    image.src = window.pictures[source] ?? source;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.floor(width), Math.floor(height)];
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const means = [];
    for (let y = 0; y + SIDE <= canvas.height; y += SIDE)
      for (let x = 0; x + SIDE <= canvas.width; x += SIDE)
        for (let channel = 0; channel < 3; channel++) {
          let sum = 0;
          for (let at = 0; at < SIDE * SIDE; at++) sum += data[((y + (at >> 3)) * canvas.width + x + (at & 7)) * 4 + channel];
          means.push(sum / SIDE / SIDE);
        }
    return means;
  };
  (async () => {
    const [left, right] = [await squares(one), await squares(two)];
    const gaps = left.map((mean, at) => Math.abs(mean - right[at]));
    return { mean: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, far: gaps.filter((gap) => gap > apart).length / gaps.length };
  })().then(done, (error) => done(String(error)));
}
