// Shrinks a wasm module with wasm-opt; with CARTE_QUICK set, leaves it as the compiler made it.

import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { promisify } from "node:util";

// Features that browsers have had for years; without this list wasm-opt emits code that they reject.
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"].map((name) => `--enable-${name}`);
// Only the search for places uses SIMD: in another module wasm-opt fails on it.
const USE_SIMD = ["companion_bg.wasm", "whole_bg.wasm"];

// With simpler control flow first; then repeated until nothing gets smaller, with inlining that compresses best. Memory below one kilobyte is the end of the stack,
// which no program reaches: addresses may be folded across it.
const SMALLER = ["--flatten", "--rereloop", "-Oz", "--converge", "--one-caller-inline-max-function-size=30", "--always-inline-max-function-size=5", "--low-memory-unused"];

/** Optimizes the file `wasm` in place for size. */
export async function shrink(wasm, usesSimd = USE_SIMD.includes(basename(wasm))) {
  if (process.env.CARTE_QUICK) return;
  const simd = usesSimd ? "--enable-simd" : "--disable-simd";
  const { stderr } = await promisify(execFile)("wasm-opt", [...SMALLER, "--strip-producers", "--strip-target-features", ...FEATURES, simd, wasm, "-o", wasm]);
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
