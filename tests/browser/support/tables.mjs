// Files of 1,000 organisations and 3,000 links, as people have them.

import { written } from "./files.mjs";
import { workbook } from "./workbook.mjs";

const ORGANISATIONS = [["Nom", "Genre"], ...Array.from({ length: 1000 }, (_, at) => [`Organisme ${at}`, `G${at % 5}`])];
const LINKS = [["De", "Vers", "Type"], ...Array.from({ length: 3000 }, (_, at) => [`Organisme ${at % 1000}`, `Organisme ${(at * 7 + 1 + Math.floor(at / 1000)) % 1000}`, "Partenariat"])];

/** Rows of cells as delimited text. */
export const csv = (rows) => rows.map((row) => row.join(";")).join("\n");

export const CSV = [written("organismes.csv", csv(ORGANISATIONS)), written("liens.csv", csv(LINKS))];
export const XLSX = [written("carte.xlsx", workbook({ Organismes: ORGANISATIONS, Liens: LINKS }))];

const id = (name) => `n${name.split(" ")[1]}`;
const nodes = ORGANISATIONS.slice(1).map(([name, kind]) => `<node id="${id(name)}" label="${name}"><attvalues><attvalue for="0" value="${kind}"/></attvalues></node>`);
const edges = LINKS.slice(1).map(([from, to, type], at) => `<edge id="${at}" source="${id(from)}" target="${id(to)}" label="${type}"/>`);
export const GEXF = [
  written(
    "carte.gexf",
    `<?xml version="1.0" encoding="UTF-8"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="Genre" type="string"/></attributes><nodes>${nodes.join("")}</nodes><edges>${edges.join("")}</edges></graph></gexf>`,
  ),
];
