// The version of the build, from Cargo.toml alone.

import { readFileSync } from "node:fs";

export const VERSION = /^version = "(.*)"$/m.exec(readFileSync("Cargo.toml", "utf8"))[1];

/** The generator tag of a page. */
export const GENERATOR = `<meta name="generator" content="Carte sociale ${VERSION}">`;
