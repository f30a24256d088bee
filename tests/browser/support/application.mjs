// Applications that contain the map: how they are built, and what each of them must support.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { By } from "selenium-webdriver";

/** An application in one file, built on first use. */
export function bundled(source) {
  let made;
  const make = async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(source)],
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      jsx: "automatic",
      define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
    });
    return outputFiles[0].text;
  };
  return () => (made ??= make());
}

/** The application listens to the selection, changes attributes, and removes the map and adds it again. */
export async function application(page, { driver }) {
  const click = (id) => driver.findElement(By.id(id)).click();
  const selected = await driver.executeScript("return document.getElementById('selected').textContent");
  assert.match(selected, /^[a-z-]+$/, "the event of the click was heard");
  await click("language");
  await page.until("English", () => root.querySelector(".legend").textContent.includes("Roles"));
  assert.equal(await page.shows(".panel--card"), true, "a change of language keeps the card");
  await click("hide");
  await page.until("fewer organisations", () => [...root.querySelectorAll(".node")].filter((node) => node.getBoundingClientRect().width > 0).length < 16);
  await click("show");
  await driver.wait(() => driver.executeScript("return document.querySelector('carte-sociale') === null"), 5000);
  await click("show");
  await page.until("a new map", () => !!root?.querySelector(".node"));
}
