// The map as one file that needs no network: the published file, with other data in it and another reading.

const HOLDER = "script#data";

/** The bytes that were encoded in base64. */
export const bytesOf = (base64) => Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** A stream of the bytes that were compressed with gzip. */
export const inflated = (bytes) => new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));

/** The same of bytes in base64. */
export const unpacked = (base64) => inflated(bytesOf(base64));

/** The inverse. */
async function packed(text) {
  const blob = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).blob();
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(",")[1]);
    reader.readAsDataURL(blob);
  });
}

/** The JSON text of the data in such a page. */
export const dataIn = (page) => new Response(unpacked(page.querySelector(HOLDER).textContent)).text();

/**
 * The file with these data and this reading; the rest stays as it is.
 *
 * @param {string} file the published one, or the source of this page
 * @param {string} data as JSON text
 * @param {string} reading what the reader has chosen, as in the address
 * @param {(data: string) => string[]} still prerenders the map of other data: its title and its page
 */
export async function writtenAnew(file, data, reading, still) {
  const page = new DOMParser().parseFromString(file, "text/html");
  const element = page.querySelector("carte-sociale");
  if (reading) element.setAttribute("reading", reading);
  else element.removeAttribute("reading");
  if ((await dataIn(page)) !== data) {
    page.querySelector(HOLDER).textContent = await packed(data);
    [page.title, element.querySelector(".still").outerHTML] = still(data);
  }
  return `<!DOCTYPE html>\n${page.documentElement.outerHTML}`;
}
