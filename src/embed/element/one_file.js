// The map as one file that needs no network: the file that was published, with other data in it and another reading.

import { bytesOf, signsOf } from "./signs.js";

const DATA = /(<script type="application\/x-carte-data">)([^<]*)/;
const STILL = /(<!-- carte: still -->)[^]*(<!-- \/carte: still -->)/;

/** The text of the data that a file holds. */
export async function dataOf(file) {
  return new Response(through(bytesOf(DATA.exec(file)[2]), new DecompressionStream("deflate-raw"))).text();
}

/**
 * The file with these data and this reading; as it is, where it says just that already.
 *
 * @param {string} file the published one, or the one the page was read from
 * @param {string} data as JSON text
 * @param {string} reading what the reader has chosen, as the address says it
 * @param {(data: string) => string[]} still draws the map of other data ahead: its title and its page
 */
export async function writtenAnew(file, data, reading, still) {
  const marked = file.replace(/<carte-sociale[^>]*>/, (tag) => `${tag.replace(/ reading="[^"]*"|>$/g, "")}${reading && ` reading="${escaped(reading)}"`}>`);
  if ((await dataOf(file)) === data) return marked;
  const packed = await new Response(through(new TextEncoder().encode(data), new CompressionStream("deflate-raw"))).arrayBuffer();
  const [title, page] = still(data);
  return marked
    .replace(DATA, (_, start) => start + signsOf(new Uint8Array(packed)))
    .replace(STILL, (_, start, end) => start + page + end)
    .replace(/<title>[^<]*/, () => `<title>${escaped(title)}`);
}

const through = (bytes, stream) => new Blob([bytes]).stream().pipeThrough(stream);

const escaped = (text) => text.replace(/[&<>"\u00a0]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\u00a0": "&nbsp;" })[sign]);
