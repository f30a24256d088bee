import assert from "node:assert/strict";

export const promise = "printed, the whole map is within the sheet and above what follows it, and the screen is as before";

/** A sheet of A4 or letter paper between its margins, in pixels of CSS. */
const SHEET = { width: 718, height: 1000 };

export async function keeps(page, { driver, engine }) {
  const before = await page.onStage();
  if (engine === "chromium") {
    const size = (size) => driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { ...size, deviceScaleFactor: 1, mobile: false });
    await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
    await size(SHEET);
    await page.settled();
    const outside = [...(await page.nodes()).values()].filter(({ x, radius }) => x - radius < 0 || x + radius > SHEET.width);
    assert.deepEqual(outside, []);
    const [legend, after] = await page.run(() => [root.querySelector(".legend"), document.querySelector("#after")].map((one) => one.getBoundingClientRect()));
    assert.ok(legend.bottom <= after.top, "the legend is printed over the text after the map");
    await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "" });
    await size({ width: 1280, height: 800 });
    await page.settled();
  }
  // WebKit's driver has no printer.
  if (engine !== "webkit") assert.match(Buffer.from(await driver.printPage({ orientation: "portrait" }), "base64").subarray(0, 5).toString(), /^%PDF/);
  // Where the page is scrolled to afterwards is the browser's choice.
  assert.deepEqual(await page.movedSince(before), []);
}
