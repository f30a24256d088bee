// Pages that draw the map of the bench by other programs: `benches/peers/`, whose packages `make bench-large` installs.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const PEERS = ["force-graph", "sigma"];

/** What is served for a peer: its page and its script. */
export async function peerFiles(name) {
  const folder = fileURLToPath(new URL("../../../benches/peers", import.meta.url));
  const { outputFiles } = await build({ entryPoints: [`${folder}/${name}.js`], bundle: true, minify: true, write: false, format: "esm", target: "es2022", logLevel: "warning" });
  const page = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><style>body{margin:0}#stage{position:absolute;left:16px;top:70px;width:970px;height:722px}</style></head><body><div id="stage"></div><script type="module" src="${name}.js"></script></body></html>`;
  return { [`${name}.html`]: page, [`${name}.js`]: outputFiles[0].text };
}
