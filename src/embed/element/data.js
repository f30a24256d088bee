// The data of an element: given to it by the page, written inside it, at its address, or those beside the script.

import { BUNDLED, bundled, bundledMap, checker, companion, text } from "./parts.js";

const inside = (element) => element.querySelector(":scope > script[type='application/json']");

/**
 * What an element draws: the `map`, checked, in the bytes that the widget takes, or nothing when the data are not a map; and
 * `text()`, a promise of the data as JSON. The bundled map was checked when it was built: its text is only fetched by who asks
 * for it. What checks other data is fetched with them. What is `given` by the page comes first.
 */
export async function dataOf(element, given) {
  const known = given ?? inside(element)?.textContent;
  const address = known === undefined ? addressOf(element) : undefined;
  if (known === undefined && (!address || address.href === BUNDLED.href)) return { map: await bundledMap(), text: bundled };
  const checking = checker();
  // It is waited for below; the data may fail first.
  checking.catch(() => {});
  const data = address ? await text(address) : typeof known === "string" ? known : JSON.stringify(known);
  // Where they say no places ahead, what finds them is on its way before the widget asks; whether it fails matters then.
  if (!data.includes('"arrangements"')) companion().catch(() => {});
  return { map: (await checking).run(({ resolve }) => resolve(data)), text: async () => data };
}

/** Whether the data have no address of their own. */
export const areHere = (element, given) => given !== undefined || inside(element) !== null;

/** The address of the data; of the bundled ones, and of those that have none, there is nothing to say. */
export function sourceOf(element, given) {
  const address = areHere(element, given) ? undefined : addressOf(element)?.href;
  return address === BUNDLED.href ? undefined : address;
}

function addressOf(element) {
  const asked = element.getAttribute("src");
  return asked ? new URL(asked, document.baseURI) : undefined;
}
