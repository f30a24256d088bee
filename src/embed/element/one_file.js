// The map as one file that needs no network: the file that was published, with other data in it and another reading.

const HOLDER = "script#data";

/** What was compressed with gzip and written in base64, as a stream of its bytes. */
export function unpacked(base64) {
  const bytes = Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
}

/** The other way. */
async function packed(text) {
  const blob = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).blob();
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(",")[1]);
    reader.readAsDataURL(blob);
  });
}

/** The text of the data in a page that is such a file. */
export const dataIn = (page) => new Response(unpacked(page.querySelector(HOLDER).textContent)).text();

/**
 * The file with these data and this reading; what it says already stays as it is.
 *
 * @param {string} file the published one, or the one the page was read from
 * @param {string} data as JSON text
 * @param {string} reading what the reader has chosen, as the address says it
 * @param {(data: string) => string[]} still draws the map of other data ahead: its title and its page
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
