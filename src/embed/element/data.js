// The data of an element: given to it by the page, written inside it, at its address, or those beside the script.

import { BUNDLED, bundled, text } from "./parts.js";

const inside = (element) => element.querySelector(":scope > script[type='application/json']");

/** The data as JSON text; what is `given` comes first. */
export async function dataOf(element, given) {
  if (given !== undefined) return typeof given === "string" ? given : JSON.stringify(given);
  const written = inside(element);
  if (written) return written.textContent;
  const address = addressOf(element);
  return address ? text(address) : bundled();
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
