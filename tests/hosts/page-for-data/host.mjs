import { says } from "../../browser/support/failure.mjs";

export const promise = "a page sent in the place of data is told from data";

export const isDrawn = false;
export const files = { "map.json": "<!doctype html><title>Oups</title><p>Cette page n’existe pas." };

export const keeps = (page) => says(page, /^À la place du fichier map.json, le serveur a envoyé autre chose\./);
