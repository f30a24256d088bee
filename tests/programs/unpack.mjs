// Decompresses files of brotli: each argument is a file, followed by what to write.

import { readFileSync, writeFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

const paths = process.argv.slice(2);
for (let i = 0; i < paths.length; i += 2) writeFileSync(paths[i + 1], brotliDecompressSync(readFileSync(paths[i])));
