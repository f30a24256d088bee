// The pages of tests/hosts/: each is a small website with a copy of the map's files in its folder map/,
// of another version in other/, and of the data in data/.
//
// A folder holds index.html and, beside it, host.mjs with what the page needs and promises:
//   promise   one sentence: what this page has that others have not
//   headers   by a file's name or ending: response headers beside the usual; `undefined` removes a header
//   files     by a path in the site: a text, or a function that makes it
//   size      of the window
//   organisations  how many are on the map
//   enter     (driver, site): brings the map into view: opens what hides it, switches to its frame
//   keeps     (page, site): fails unless the promise is kept
//   engines   those whose driver can do it, when not all can
//   expected  texts of the errors that belong to the page
//   isDrawn   false: there is no map here, and the promise describes what there is instead

import { existsSync, readdirSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ENGINE_NAMES, SIZES } from "./browser.mjs";
import { DIST } from "./reader.mjs";
import { serve } from "./server.mjs";

const FOLDER = fileURLToPath(new URL("../../hosts", import.meta.url));
const MODULES = fileURLToPath(new URL("../../../node_modules", import.meta.url));

/** The folder of the built element, with all that it needs. */
const ELEMENT_FOLDER = `${DIST}/embed`;

/** The placeholder in a page for the address of the second origin. */
const ELSEWHERE = "http://elsewhere.example/";

const USUAL = { size: SIZES.laptop, organisations: 16, headers: {}, files: {}, engines: ENGINE_NAMES, expected: [], isDrawn: true, enter: () => {}, keeps: () => {} };

/** Every page, in the order of its name. */
export async function hosts() {
  const names = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const beside = `${FOLDER}/${name}/host.mjs`;
      return { ...USUAL, name, ...(existsSync(beside) ? await import(pathToFileURL(beside)) : { promise: "it is a page like any other" }) };
    }),
  );
}

/** Serves all the pages at one origin, and the map's files at a second one that allows any origin. */
export async function serveHosts(all) {
  const elsewhere = await serve(ELEMENT_FOLDER, { base: "/map/", headers: () => ({ "access-control-allow-origin": "*", "content-security-policy": undefined }) });
  const origin = elsewhere.address.replace(/map\/$/, "");
  const write = (text) => text.replaceAll(ELSEWHERE, origin);
  const files = {};
  // Node's own modules come first, so that none of them is taken for the map of a page.
  const mounts = { "modules/": MODULES };
  for (const host of all) {
    for (const [name, content] of Object.entries(host.files)) files[`${host.name}/${name}`] = content;
    for (const folder of ["map", "other", "data"]) mounts[`${host.name}/${folder}/`] = ELEMENT_FOLDER;
  }
  const headers = (name) => {
    const host = all.find((one) => name.startsWith(`${one.name}/`));
    const own = host?.headers ?? {};
    const usual = { "content-security-policy": undefined };
    const answer = { ...usual, ...own[extname(name)], ...own[name.slice((host?.name.length ?? 0) + 1)] };
    for (const key of Object.keys(answer)) if (answer[key]) answer[key] = write(answer[key]);
    return answer;
  };
  const server = await serve(FOLDER, { files, mounts, headers, write, watched: true });
  return {
    elsewhere,
    address: server.address,
    requests: server.requests,
    close: () => Promise.all([server.close(), elsewhere.close()]),
  };
}
