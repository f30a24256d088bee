// The version of what is built, which Cargo.toml alone says.

import { readFileSync } from "node:fs";

export const VERSION = /^version = "(.*)"$/m.exec(readFileSync("Cargo.toml", "utf8"))[1];

/** What a page says it was made by. */
export const GENERATOR = `<meta name="generator" content="Carte sociale ${VERSION}">`;
