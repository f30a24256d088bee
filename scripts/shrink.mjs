// Shrinks a wasm module with wasm-opt; with CARTE_QUICK set, leaves it as the compiler made it.

import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { promisify } from "node:util";

// Features that browsers have had for years; without this list wasm-opt emits code that they reject.
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"].map((name) => `--enable-${name}`);
// Only the search for places uses SIMD: in another module wasm-opt fails on it.
const USE_SIMD = ["companion_bg.wasm", "whole_bg.wasm"];

// With simpler control flow first; then with what each function has an effect on known, what can only be one value replaced by it,
// and functions that differ by a few values joined (until nothing gets smaller, `--converge`, takes half as long again and compresses
// worse), with inlining that compresses best. Memory below one kilobyte is the end of the stack, which no program reaches: addresses
// may be folded across it.
const BETWEEN = ["--generate-global-effects", "--gufa", "--merge-similar-functions"];
const SMALLER = ["--flatten", "--rereloop", "-Oz", ...BETWEEN, "-Oz", "-Oz", "--one-caller-inline-max-function-size=15", "--always-inline-max-function-size=5", "--low-memory-unused"];

// What Leptos's client of servers exports for the streams of its requests, which no module makes.
const UNUSED = /^(__wbg_)?intounderlying/;

/** Removes from the file `wasm` what only unused exports need. */
async function prune(wasm, features) {
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(wasm))).map(({ name }) => name);
  const used = exports.filter((name) => !UNUSED.test(name));
  if (used.length === exports.length) return;
  const graph = `${wasm}.json`;
  writeFileSync(graph, JSON.stringify([{ name: "script", root: true, reaches: used }, ...used.map((name) => ({ name, export: name }))]));
  await promisify(execFile)("wasm-metadce", [...features, "--graph-file", graph, wasm, "-o", wasm]);
  rmSync(graph);
}

/** Optimizes the file `wasm` in place for size. */
export async function shrink(wasm, usesSimd = USE_SIMD.includes(basename(wasm))) {
  if (process.env.CARTE_QUICK) return;
  const features = [...FEATURES, usesSimd ? "--enable-simd" : "--disable-simd"];
  await prune(wasm, features);
  const { stderr } = await promisify(execFile)("wasm-opt", [...SMALLER, "--strip-producers", "--strip-target-features", ...features, wasm, "-o", wasm]);
  process.stderr.write(stderr);
}

/** Does so with several files, the first ones first: wasm-opt uses one processor. */
export async function shrinkAll(files) {
  const left = [...files];
  const worker = async () => {
    for (let file; (file = left.shift()); ) await shrink(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
