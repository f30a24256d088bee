// The bill of materials of a release, as CycloneDX 1.5: the crates, fonts and letters that are in the published files; and, as
// excluded, the crates and npm packages that only build or test them.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { VERSION } from "./version.mjs";

const MODULES = "widget,companion,checker,editor,files,compare,reader,hulls,interaction";
const LICENCE = { fonts: "OFL-1.1", letters: "OFL-1.1" };

/** The bill as text: the same sources give the same bytes. */
export function bill() {
  const components = [...crates(), ...letters(), ...packages()].sort((one, other) => (one["bom-ref"] < other["bom-ref"] ? -1 : 1));
  const component = { type: "application", name: "carte-sociale", version: VERSION, "bom-ref": `carte-sociale@${VERSION}`, licenses: [{ license: { id: "MIT" } }] };
  return `${JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.5", version: 1, metadata: { component }, components }, null, 1)}\n`;
}

/** The crates of the modules for the browser. A macro runs in the compiler: neither it nor what only it needs is published. */
function crates() {
  const metadata = JSON.parse(execFileSync("cargo", ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown", "--no-default-features", "--features", MODULES], { encoding: "utf8", maxBuffer: 1 << 28 }));
  const packageOf = new Map(metadata.packages.map((one) => [one.id, one]));
  const nodeOf = new Map(metadata.resolve.nodes.map((one) => [one.id, one]));
  const isMacro = (id) => packageOf.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
  const published = new Set();
  const built = new Set();
  const follow = (id, isPublished) => {
    const seen = isPublished ? published : built;
    if (seen.has(id)) return;
    seen.add(id);
    for (const { pkg, dep_kinds } of nodeOf.get(id).deps) {
      const kinds = dep_kinds.map(({ kind }) => kind);
      if (kinds.includes(null)) follow(pkg, isPublished && !isMacro(pkg));
      else if (kinds.includes("build")) follow(pkg, false);
    }
  };
  follow(metadata.resolve.root, true);
  const checksums = new Map([...readFileSync("Cargo.lock", "utf8").matchAll(/^name = "(.*)"\nversion = "(.*)"\nsource = .*\nchecksum = "(.*)"$/gm)].map(([, name, version, sum]) => [`${name}@${version}`, sum]));
  return [...new Set([...published, ...built])]
    .map((id) => [id, packageOf.get(id)])
    .filter(([, { source }]) => source)
    .map(([id, { name, version, license }]) => {
      const purl = `pkg:cargo/${name}@${version}`;
      const licenses = [{ expression: license.replaceAll("/", " OR ") }];
      return { type: "library", "bom-ref": purl, name, version, scope: published.has(id) ? "required" : "excluded", licenses, purl, hashes: [{ alg: "SHA-256", content: checksums.get(`${name}@${version}`) }] };
    });
}

/** What of vendor/ is published, by folder: the fonts of pictures, and the letters of the page. */
function letters() {
  return Object.entries(LICENCE).map(([name, id]) => ({ type: "library", "bom-ref": `vendor/${name}`, name: `vendor/${name}`, scope: "required", licenses: [{ license: { id } }] }));
}

/** What npm installs to build and to test. */
function packages() {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const all = new Map();
  for (const [path, { version, license, integrity }] of Object.entries(packages)) {
    const name = path.split("node_modules/").at(-1);
    if (!name) continue;
    const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
    const sum = /^sha512-(.+)$/.exec(integrity)?.[1];
    all.set(purl, { type: "library", "bom-ref": purl, name, version, scope: "excluded", ...(license && { licenses: [{ expression: license }] }), purl, ...(sum && { hashes: [{ alg: "SHA-512", content: Buffer.from(sum, "base64").toString("hex") }] }) });
  }
  return [...all.values()];
}
