// The map as one file that needs no network: the file that was published, with other data in it and another reading.

/**
 * The file with these data and this reading.
 *
 * @param {string} file the published one, or the one the page was read from
 * @param {string} data as JSON text
 * @param {string} reading what the reader has chosen, as the address says it
 * @param {(data: string) => string[]} still draws the map of other data ahead: its title and its page
 */
export function writtenAnew(file, data, reading, still) {
  const page = new DOMParser().parseFromString(file, "text/html");
  const element = page.querySelector("carte-sociale");
  const holder = element.querySelector("script[type='application/json']");
  if (reading) element.setAttribute("reading", reading);
  else element.removeAttribute("reading");
  // In JSON, this sign stands in texts only; written so, no text ends the script.
  const written = data.replaceAll("<", "\\u003c");
  if (holder.textContent !== written) {
    holder.textContent = written;
    [page.title, element.querySelector(".still").outerHTML] = still(data);
  }
  return `<!DOCTYPE html>\n${page.documentElement.outerHTML}`;
}
