// Makes a wasm module and its glue small.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

// What browsers have had for years; without this list wasm-opt writes what they refuse.
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"].map((name) => `--enable-${name}`);

/** What is called from one place only, or hardly longer than its call, and no more, is put where it is called: that compresses
    best. */
const INLINED = ["--one-caller-inline-max-function-size=30", "--always-inline-max-function-size=5"];

/**
 * The wasm called `name` of `folder`, and its glue. What they call one another gets the shortest names, and the glue loses
 * what the wasm never asks for. Low memory is the last kilobyte of the stack, where no map leads: addresses may be folded
 * across it.
 */
export function shrink(folder, name) {
  const [glue, wasm] = [`${folder}/${name}.js`, `${folder}/${name}_bg.wasm`];
  const { imports, exports } = JSON.parse(wasmOpt("-Oz", ...INLINED, "--minify-imports-and-exports-and-modules", ...FEATURES, wasm, "-o", wasm));
  wasmOpt("-Oz", ...INLINED, "--converge", "--low-memory-unused", "--strip-producers", "--strip-target-features", ...FEATURES, wasm, "-o", wasm);
  const asked = new Map(imports.map(([, long, short]) => [long, short]));
  const given = new Map(exports);
  const text = readFileSync(glue, "utf8")
    .replace(/^ {8}(\w+): function[^]*?^ {8}\}.*\n/gm, (entry, long) => (asked.has(long) ? entry.replace(long, () => asked.get(long)) : ""))
    .replace(`"./${name}_bg.js": import0`, "a: import0")
    // What is held is freed by name.
    .replace(/^if \(Symbol\.dispose\).*\n/gm, "")
    .replace(/\bwasm\.(\w+)/g, (use, long) => (given.has(long) ? `wasm.${given.get(long)}` : use));
  writeFileSync(glue, text);
}

function wasmOpt(...options) {
  return execFileSync("wasm-opt", options, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 24 });
}
