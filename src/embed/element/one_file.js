// The map as one file that needs no network: the published file, with other data in it and another reading.

import { fileAt } from "./file_at.js";

const HOLDER = "script#data";

/** The bytes that were encoded in base64. */
export const bytesOf = (base64) => Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** A stream of the bytes that were compressed with gzip. */
export const inflated = (bytes) => new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));

/** The same of bytes in base64. */
export const unpacked = (base64) => inflated(bytesOf(base64));

/** The inverse. */
async function packed(content) {
  const blob = await new Response(new Blob([content]).stream().pipeThrough(new CompressionStream("gzip"))).blob();
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(",")[1]);
    reader.readAsDataURL(blob);
  });
}

/** The JSON text of the data in such a page. */
export const dataIn = (page) => new Response(unpacked(page.querySelector(HOLDER).textContent)).text();

/** The scripts of a page that hold the editions which its slides compare the map with; the attribute has the name. */
const EDITIONS = "script[data-edition]";

/** The edition of this name in such a page; `undefined` without one. */
export async function editionIn(page, name) {
  const place = [...page.querySelectorAll(EDITIONS)].find(({ dataset }) => dataset.edition === name);
  return place && new File([await new Response(unpacked(place.textContent)).arrayBuffer()], name);
}

/** The names of the files that the slides of these data compare the map with. */
function comparedIn(data) {
  const { story = [] } = JSON.parse(data.replace(/^\ufeff/, ""));
  return [...new Set(story.flatMap(({ state = "" }) => /(?:^|&)compare=([a-z\d][\w.-]*)(?:&|$)/i.exec(state)?.[1] ?? []))];
}

/**
 * The file with these data and this reading; the rest stays as it is.
 *
 * @param {string} file the published one, or the source of this page
 * @param {string} data as JSON text
 * @param {string} reading what the reader has chosen, as in the address
 * @param {(data: string) => string[]} still prerenders the map of other data: its title and its page
 * @param {string} source the address beside which the editions are that slides compare the map with
 */
export async function writtenAnew(file, data, reading, still, source) {
  const page = new DOMParser().parseFromString(file, "text/html");
  const element = page.querySelector("carte-sociale");
  if (reading) element.setAttribute("reading", reading);
  else element.removeAttribute("reading");
  if ((await dataIn(page)) !== data) {
    page.querySelector(HOLDER).textContent = await packed(data);
    [page.title, element.querySelector(".still").outerHTML] = still(data);
  }
  for (const name of comparedIn(data)) {
    if (!URL.canParse(name, source) || (await editionIn(page, name))) continue;
    const edition = await fileAt(new URL(name, source));
    if (!edition) continue;
    const place = page.createElement("script");
    place.type = "application/gzip";
    place.dataset.edition = name;
    place.textContent = await packed(edition);
    [...page.querySelectorAll(`${HOLDER}, ${EDITIONS}`)].at(-1).after(place);
  }
  return `<!DOCTYPE html>\n${page.documentElement.outerHTML}`;
}
