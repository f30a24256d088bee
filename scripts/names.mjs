// Gives what a module of wasm-bindgen imports and exports short names, in the module and in its glue: the hashes at the end of the
// generated ones are the only part of both that does not compress.

import { readFileSync, writeFileSync } from "node:fs";

/** The sections of a module that have names. */
const [IMPORTS, EXPORTS] = [2, 7];
const HEADER_BYTES = 8;
const HASHED = /_h?[0-9a-f]{16}$/;

/** Renames in place, in the files `wasm` and `glue`, whatever is called by one generated name in both. */
export function shorten(wasm, glue) {
  const bytes = readFileSync(wasm);
  const module = new WebAssembly.Module(bytes);
  let script = readFileSync(glue, "utf8");
  const all = [...WebAssembly.Module.imports(module), ...WebAssembly.Module.exports(module)].map(({ name }) => name);
  const hashed = [...new Set(all)].filter((name) => HASHED.test(name) && script.includes(name));
  const names = new Map(hashed.map((name, number) => [name, `n${number.toString(36)}`]));
  for (const [name, short] of names) script = script.replaceAll(name, short);
  const renamed = withNames(bytes, names);
  // Before anything is written.
  new WebAssembly.Module(renamed);
  writeFileSync(wasm, renamed);
  writeFileSync(glue, script);
}

function withNames(bytes, names) {
  const parts = [bytes.subarray(0, HEADER_BYTES)];
  for (let at = HEADER_BYTES; at < bytes.length; ) {
    const [size, start] = number(bytes, at + 1);
    const content = bytes.subarray(start, start + size);
    const section = bytes[at] === IMPORTS || bytes[at] === EXPORTS ? entries(content, bytes[at] === IMPORTS, names) : content;
    parts.push(bytes.subarray(at, at + 1), encoded(section.length), section);
    at = start + size;
  }
  return Buffer.concat(parts);
}

/** Imports, each a module, a name, a kind and a type, all of functions here; or exports, each a name, a kind and an index. */
function entries(content, areImports, names) {
  let [count, at] = number(content, 0);
  const parts = [encoded(count)];
  const text = () => {
    const [size, start] = number(content, at);
    at = start + size;
    return content.toString("utf8", start, at);
  };
  const write = (name) => parts.push(encoded(Buffer.byteLength(name)), Buffer.from(name));
  for (; count > 0; count -= 1) {
    if (areImports) write(text());
    const name = text();
    write(names.get(name) ?? name);
    if (areImports && content[at] !== 0) throw new Error(`${name} is no function`);
    const [, end] = number(content, at + 1);
    parts.push(content.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

/** The number encoded as LEB128 at `at`, and where it ends. */
function number(bytes, at) {
  let [value, shift] = [0, 0];
  for (; ; at += 1, shift += 7) {
    value += (bytes[at] & 127) * 2 ** shift;
    if (bytes[at] < 128) return [value, at + 1];
  }
}

function encoded(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Buffer.from([...bytes, value]);
}
