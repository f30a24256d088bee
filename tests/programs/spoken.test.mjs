// What a screen reader on Linux is given of the page in Firefox, by AT-SPI, against golden files that were reviewed. Part of
// `make test-all` alone.
//
// When yours differs and is right, renew them: RENEW=1 node --test tests/programs/spoken.test.mjs

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Page, plain } from "../browser/support/page.mjs";
import { DIST } from "../browser/support/reader.mjs";
import { serve } from "../browser/support/server.mjs";
import { openSpoken } from "../browser/support/spoken.mjs";

const GOLDEN = fileURLToPath(new URL("../golden/accessibility", import.meta.url));

let server, desk;
before(async () => {
  server = await serve(DIST);
  desk = await openSpoken();
});
after(async () => {
  await desk?.quit();
  await server?.close();
});

for (const [name, hash] of Object.entries({ map: "", card: "select=flac", list: "view=list", story: "slide=2" })) {
  test(`the ${name} is told as tests/golden/accessibility/firefox-${name}.txt says`, async () => {
    await desk.driver.get("about:blank");
    const page = await Page.visit(desk.driver, `${server.address}#lang=fr&${hash}`);
    await page.settled();
    // The tree follows the page a little later.
    let told = desk.tree();
    for (let before = ""; told !== before; ) [before, told] = [told, desk.tree()];
    const lines = told.split("\n").map((line) => line.replace(/\S.*/, plain));
    const file = `${GOLDEN}/firefox-${name}.txt`;
    if (process.env.RENEW) writeFileSync(file, lines.join("\n"));
    assert.ok(lines.length > 40, told);
    assert.equal(lines.join("\n"), readFileSync(file, "utf8"), "see the head of this test for how to renew the file");
  });
}
