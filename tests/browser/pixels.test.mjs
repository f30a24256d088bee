// The same map, drawn three ways, is the same picture: the PNG of the page, the SVG of the page as the engine draws it, and
// the PNG of the command line, which draws without a browser and with its own fonts. Compared by the colour of small
// squares, so that the shape of letters counts for little and everything else in full.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENGINE_NAMES, open, USUAL_ENGINES } from "./support/browser.mjs";
import { carte } from "./support/carte.mjs";
import { Page } from "./support/page.mjs";
import { DATA, DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

/** Of 255: squares further apart than this differ. */
const APART = 40;
/** The most squares that may differ, and the most mean distance: in the same engine; with other fonts. */
const [SAME_LETTERS, OTHER_LETTERS] = [{ far: 0, mean: 0.75 }, { far: 0.012, mean: 2.4 }];
const READINGS = ["", "select=communagir&theme=dark&lang=en", "highlight=chantiers-partenariaux&hide-roles=network"];

/** A picture of the command line, as a data address. */
function withoutBrowser(reading, { width, height }) {
  const language = ["--lang", reading.includes("lang=en") ? "en" : "fr"];
  const ground = reading.includes("theme=dark") ? "dark" : "light";
  const asked = ["render", `${DIST}/${DATA}`, "--format", "png", "--scale", "1", "--theme", ground, "--size", `${Math.round(width)}x${Math.round(height)}`, "--reading", reading];
  return `data:image/png;base64,${carte(...language, ...asked).toString("base64")}`;
}

/** In the page: the pictures of the element, stored, and the size of the drawing. */
function drawn(done) {
  const map = document.querySelector("carte-sociale");
  const address = (blob) =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.readAsDataURL(blob);
    });
  (async () => {
    const svg = await map.toSvg();
    const [width, height] = ["width", "height"].map((name) => Number(new RegExp(` ${name}="([0-9.]+)"`).exec(svg)[1]));
    window.pictures = { svg: await address(new Blob([svg], { type: "image/svg+xml" })), png: await address(await map.toPng({ width })) };
    return { width, height };
  })().then(done, (error) => done(String(error)));
}

/** In the page: the distance between two of its pictures, by squares of eight pixels. */
function compared(one, two, { width, height }, apart, done) {
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

for (const engine of ENGINE_NAMES) {
  describe(`a picture drawn three ways, in ${engine}`, () => {
    let server, driver;
    before(async () => {
      server = await serve(DIST);
      driver = await open(engine);
    });
    after(async () => {
      await driver?.quit();
      await server?.close();
    });
    const show = async (reading) => {
      await driver.get("about:blank");
      await (await Page.visit(driver, `${server.address}#${reading}`)).settled();
      const size = await driver.executeAsyncScript(`(${drawn})(arguments[arguments.length - 1])`);
      assert.ok(size.width > 300 && size.height > 200, JSON.stringify(size));
      return size;
    };
    const gap = (one, two, size) => driver.executeAsyncScript(`(${compared})(...arguments)`, one, two, size, APART);
    const isSame = (found, most) => found.mean <= most.mean && found.far <= most.far;

    // One reading tests how an engine paints; Chromium tests them all.
    for (const reading of USUAL_ENGINES.includes(engine) ? READINGS : READINGS.slice(1, 2)) {
      test(`of ${reading || "the map as it opens"}`, async (context) => {
        const size = await show(reading);
        const native = withoutBrowser(reading, size);
        for (const [other, most] of [["svg", SAME_LETTERS], [native, OTHER_LETTERS]]) {
          const found = await gap("png", other, size);
          context.diagnostic(JSON.stringify(found));
          assert.ok(isSame(found, most), `${other.slice(0, 20)}: ${JSON.stringify(found)}`);
        }
      });
    }

    test("and another reading is another picture", async (context) => {
      const size = await show("");
      for (const other of ["hide-roles=research-centre", "select=inspq"]) {
        const found = await gap("png", withoutBrowser(other, size), size);
        context.diagnostic(JSON.stringify(found));
        assert.ok(!isSame(found, OTHER_LETTERS), `${other}: ${JSON.stringify(found)}`);
      }
    });
  });
}
