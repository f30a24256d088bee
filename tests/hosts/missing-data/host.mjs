import { says } from "../../browser/support/failure.mjs";

export const promise = "without its data, the page's own text stays, and says why";

export const isDrawn = false;
export const expected = ["404"];

export const keeps = (page) => says(page, /^Le serveur n’a pas le fichier map.json \(404\)\.$/);
