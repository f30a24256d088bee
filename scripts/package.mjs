// Completes dist/embed/ as a package that npm accepts, and, when the site's address is known, as an oEmbed provider.
//
//   SITE=https://example.org/carte/ node scripts/package.mjs        after scripts/dist.mjs

import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { VERSION } from "./version.mjs";

const EMBED = "dist/embed";

writeFileSync(
  `${EMBED}/package.json`,
  `${JSON.stringify(
    {
      name: "carte-sociale",
      version: VERSION,
      description: "A living social map: who does what, and who is tied to whom.",
      license: "MIT",
      type: "module",
      exports: { ".": { types: "./carte-sociale.d.ts", default: "./carte-sociale.js" }, "./*": "./*" },
      types: "./carte-sociale.d.ts",
      customElements: "./custom-elements.json",
      sideEffects: true,
    },
    null,
    2,
  )}\n`,
);
copyFileSync("LICENSE", `${EMBED}/LICENSE`);
// Without the guides that it leads to, which are not in the package.
writeFileSync(`${EMBED}/README.md`, readFileSync("docs/embed.md", "utf8").replace(/\[([^\]]+)\]\((?!https?:|#)[^)]+\)/g, "$1"));

if (process.env.SITE) provide(new URL(process.env.SITE.endsWith("/") ? process.env.SITE : `${process.env.SITE}/`));

/** A static oEmbed response, and the link for its discovery: no server is needed. */
function provide(site) {
  const frame = new URL("embed/iframe.html", site).href;
  const answer = new URL("embed/oembed.json", site).href;
  const { title } = JSON.parse(readFileSync(`${EMBED}/carte-sociale-2015.json`, "utf8"));
  const [width, height] = [960, 640];
  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  // As wide as the text around it. What WordPress leaves of a frame's attributes: no style.
  const html = `<iframe src="${escape(frame)}" width="100%" height="${height}" frameborder="0" title="${escape(title.fr)}"></iframe>`;
  const oembed = { version: "1.0", type: "rich", provider_name: title.fr, provider_url: site.href, title: title.fr, html, width, height, cache_age: 86400 };
  writeFileSync(`${EMBED}/oembed.json`, `${JSON.stringify(oembed)}\n`);
  const link = `<link rel="alternate" type="application/json+oembed" href="${escape(answer)}" title="${escape(title.fr)}">`;
  for (const page of ["dist/index.html", ...readdirSync(EMBED).filter((name) => name.endsWith(".html") && name !== "carte-sociale.html").map((name) => `${EMBED}/${name}`)]) {
    const text = readFileSync(page, "utf8");
    writeFileSync(page, text.replace("</head>", `${link}</head>`));
  }
}
