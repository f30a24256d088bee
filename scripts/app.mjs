// Makes an app of what was built: its manifest and icons, and a service worker with the hash of each file of this very version.
//
//   node scripts/app.mjs [FOLDER]        the last step on dist/, since nothing may change afterwards

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { carte } from "./carte.mjs";

const SOURCE = "src/embed/app";

/** Files that are not of the app: those for other pages, authors and servers. */
const FOR_OTHERS = /^sw\.js$|(?<!(?:words|texts)\.\w+)\.(txt|md|ts)$|LICENSE$|package\.json$|custom-elements\.json$|oembed\.json$|page\.css$|embed\/(index|iframe)\.html$|(iframe|offer|carte-sociale-frame)\.js$|offer\.css$|^carte-sociale\.html$/;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? "dist";
  drawIcons(folder);
  await makeApp(folder);
}

/** The icon, which is the map without its labels, in the sizes that devices request. */
function drawIcons(folder) {
  mkdirSync(`${folder}/icons`, { recursive: true });
  for (const [name, ...options] of [["192", "--side", "192"], ["512", "--side", "512"], ["maskable", "--side", "512", "--maskable"], ["touch", "--side", "180"]]) {
    carte("icon", "data/carte-sociale-2015.json", ...options, "-o", `${folder}/icons/${name}.png`);
  }
}

/** Writes the app's own files into a folder, and their names into its page; idempotent. */
export async function makeApp(folder) {
  const page = readFileSync(`${folder}/index.html`, "utf8").replace(/<!-- app -->[^]*?<!-- \/app -->/g, "");
  writeFileSync(`${folder}/manifest.webmanifest`, manifest(page));
  const options = { bundle: true, minify: true, target: "es2022", legalComments: "none", logLevel: "warning" };
  await build({ ...options, format: "esm", entryPoints: [`${SOURCE}/app.js`], outfile: `${folder}/app.js` });
  const files = Object.fromEntries(names(folder).map((name) => [`./${name}`, hashOf(readFileSync(`${folder}/${name}`))]));
  const version = createHash("sha256").update(page).update(JSON.stringify(files)).update(readFileSync(`${SOURCE}/sw.js`)).digest("hex").slice(0, 16);
  writeFileSync(`${folder}/index.html`, withApp(page, version));
  // The page by the name that servers have for it, without a hash; it contains its version.
  const define = { APP_VERSION: JSON.stringify(version), APP_FILES: JSON.stringify({ "./": "", ...files }) };
  await build({ ...options, format: "iife", entryPoints: [`${SOURCE}/sw.js`], outfile: `${folder}/sw.js`, define });
  return version;
}

/** The manifest has the page's own title and description. */
function manifest(page) {
  const said = (pattern) => decoded(pattern.exec(page)?.[1] ?? "");
  const name = said(/<title>([^<]*)/);
  const description = said(/<meta name="description" content="([^"]*)/);
  const rest = JSON.parse(readFileSync(`${SOURCE}/manifest.webmanifest`, "utf8"));
  return `${JSON.stringify({ name, short_name: name.split(/ [–—-] /)[0], description, ...rest })}\n`;
}

function withApp(page, version) {
  const [head, body] = [
    '<link rel="manifest" href="manifest.webmanifest"><link rel="apple-touch-icon" href="icons/touch.png">',
    `<script type="module" src="app.js" data-version="${version}"></script>`,
  ].map((text) => `<!-- app -->${text}<!-- /app -->`);
  for (const end of ["</head>", "</body>"]) if (page.split(end).length !== 2) throw new Error(`index.html has not one ${end}`);
  return page.replace("</head>", () => `${head}</head>`).replace("</body>", () => `${body}</body>`);
}

/** Every file of the app but its page, in a fixed order. */
function names(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const all = entries.map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(folder.length + 1).replaceAll("\\", "/"));
  return all.filter((name) => name !== "index.html" && !FOR_OTHERS.test(name)).sort();
}

function hashOf(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

function decoded(text) {
  const signs = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };
  return text.replace(/&(\w+);/g, (whole, name) => signs[name] ?? whole);
}
