// The same map, drawn three ways, is the same picture: the PNG of the page, the SVG of the page as the engine draws it, and
// the PNG of the command line, which draws without a browser and with its own fonts. Compared by the colour of small
// squares, so that the shape of letters counts for little and everything else in full.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENGINE_NAMES, open, USUAL_ENGINES } from "./support/browser.mjs";
import { carte } from "../../scripts/carte.mjs";
import { Page } from "./support/page.mjs";
import { DATA, DIST } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";
import { compared } from "./support/squares.mjs";

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
