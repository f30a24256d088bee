// The data of an element: set by the page, written inside it, at its address, or the bundled ones.

import { Failure, named } from "./failure.js";
import { BUNDLED, bundled, bundledMap, bundledMapIn, bytes, checker, companion } from "./parts.js";
import { checkedBy } from "./slices.js";

const inside = (element) => element.querySelector(":scope > script[type='application/json']");

/**
 * The data of an element: the checked `map`, encoded for the widget, or `undefined` when the data are invalid; the
 * `name` of its file; and `text()`, a promise of the data as JSON, or the `file`, when it is not text in UTF-8. The bundled
 * map was checked when it was built: its text is fetched only on request, as is the `whole()` map, with the texts of cards and
 * those in other languages than this one, unless it starts with one that `needsDetails`. The checker is fetched with other data. `given`, set by the page, has precedence.
 */
export async function dataOf(element, given, language, needsDetails) {
  const known = given ?? inside(element)?.textContent;
  const address = known === undefined ? addressOf(element) : undefined;
  if (known === undefined && (!address || address.href === BUNDLED.href)) return { ...(await bundledMapIn(language, needsDetails)), whole: bundledMap, text: bundled };
  const checking = checker();
  // It is awaited below; the data may fail first.
  checking.catch(() => {});
  const file = address && (await bytes(address));
  const data = file ? decoded(file) : written(known);
  if (data === undefined) return { file };
  // A page in place of the data: no JSON begins so.
  if (/^\s*</.test(data) && address) throw new Failure("type", named(address));
  // Without arrangements in the data, preloads the layout search before the widget requests it, which handles a failure.
  if (!data.includes('"arrangements"')) companion().catch(() => {});
  return { map: await checkedBy(await checking, data), text: async () => data };
}

/** The text of a file, its byte order mark included, as the checker expects it; `undefined` when it is not UTF-8. */
function decoded(file) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file);
  } catch {}
}

/** What the page gave, as JSON. */
function written(given) {
  if (typeof given === "string") return given;
  let text, reason;
  try {
    text = JSON.stringify(given);
  } catch (error) {
    reason = error;
  }
  if (text === undefined) throw new Failure("data", "", [String(reason ?? typeof given)]);
  return text;
}

/** Whether the data have no address of their own. */
export const areHere = (element, given) => given !== undefined || inside(element) !== null;

/** The address of the data; `undefined` for the bundled ones, and for those that have none. */
export function sourceOf(element, given) {
  const address = areHere(element, given) ? undefined : addressOf(element)?.href;
  return address === BUNDLED.href ? undefined : address;
}

function addressOf(element) {
  const asked = element.getAttribute("src");
  return asked ? new URL(asked, document.baseURI) : undefined;
}
