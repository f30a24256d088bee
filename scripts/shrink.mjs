// Shrinks a wasm module with wasm-opt; with CARTE_QUICK set, leaves it as the compiler made it.

import { execFileSync } from "node:child_process";
import { basename } from "node:path";

// Features that browsers have had for years; without this list wasm-opt emits code that they reject.
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"].map((name) => `--enable-${name}`);
// Only the search for places uses SIMD: in another module wasm-opt fails on it.
const USES_SIMD = "companion_bg.wasm";

// Repeated until nothing gets smaller, with inlining that compresses best. Memory below one kilobyte is the end of the stack,
// which no program reaches: addresses may be folded across it.
const SMALLER = ["-Oz", "--converge", "--one-caller-inline-max-function-size=30", "--always-inline-max-function-size=5", "--low-memory-unused"];

/** Optimizes the file `wasm` in place for size. */
export function shrink(wasm, usesSimd = basename(wasm) === USES_SIMD) {
  if (process.env.CARTE_QUICK) return;
  const simd = usesSimd ? "--enable-simd" : "--disable-simd";
  execFileSync("wasm-opt", [...SMALLER, "--strip-producers", "--strip-target-features", ...FEATURES, simd, wasm, "-o", wasm], { stdio: ["ignore", "ignore", "inherit"] });
}
