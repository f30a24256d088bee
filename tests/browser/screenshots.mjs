// Draws the pictures of the README, from the built page; into a folder, more of them, to look at: node screenshots.mjs [FOLDER]

import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { open, SIZES } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";
import { Page } from "./support/page.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const folder = process.argv[2] ?? fileURLToPath(new URL("../../docs/images", import.meta.url));

const PICTURES = [
  { name: "laptop-light", size: SIZES.laptop, scheme: "light", reading: "" },
  { name: "laptop-dark", size: SIZES.laptop, scheme: "dark", reading: "highlight=chantiers-partenariaux&select-collaboration=chantiers-partenariaux" },
];
const MORE = [
  { name: "phone-light", size: SIZES.phone, scheme: "light", reading: "" },
  { name: "projector-light", size: SIZES.projector, scheme: "light", reading: "highlight=recherche-professions" },
  { name: "laptop-card", size: SIZES.laptop, scheme: "light", reading: "select=communagir" },
  { name: "laptop-english", size: SIZES.laptop, scheme: "light", reading: "lang=en&highlight=chantiers-partenariaux,recherche-professions" },
  { name: "laptop-groupe", size: SIZES.laptop, scheme: "light", reading: "highlight=groupe-de-reflexion&show=external" },
  { name: "phone-dark-card", size: SIZES.phone, scheme: "dark", reading: "select=ae" },
  { name: "projector-dark", size: SIZES.projector, scheme: "dark", reading: "lang=en" },
  { name: "laptop-hidden", size: SIZES.laptop, scheme: "light", reading: "hide-roles=network&roles=all" },
];

await mkdir(folder, { recursive: true });
const server = await serve(DIST);
for (const { name, size, scheme, reading } of process.argv[2] ? [...PICTURES, ...MORE] : PICTURES) {
  const driver = await open("chromium", { size, scheme });
  try {
    const page = await Page.visit(driver, `${server.address}#${reading}`);
    await page.settled();
    await writeFile(join(folder, `${name}.png`), await driver.takeScreenshot(), "base64");
  } finally {
    await driver.quit();
  }
}
await server.close();
