// The author's command line, which `make carte` builds. Through cargo, each call would wait for the builds beside it.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const TARGET = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../target", import.meta.url));

/** Runs a command; returns the bytes that it writes. */
export const carte = (...command) => execFileSync(`${TARGET}/debug/carte`, command, { stdio: ["ignore", "pipe", "pipe"], maxBuffer: 64_000_000 });
