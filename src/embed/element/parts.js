// The files beside this script, each fetched once for all the elements of the page.

import * as glue from "./widget.js";
import { Failure, failure } from "./failure.js";
import { Instance, running } from "./instance.js";
import { once } from "./once.js";
import { sheetOf } from "./sheet.js";

/** The hash that each file must have, by name; the build puts it here. */
const HASHES = typeof INTEGRITY === "undefined" ? {} : INTEGRITY;

const here = (name) => new URL(name, import.meta.url);

/** The map that is drawn where the page names none: its file, and the name of the same as bytes, checked when it was built. */
export const BUNDLED = here("carte-sociale-2015.json");
export const BUNDLED_MAP = "carte-sociale-2015.bin";

/** The script itself and the page to put in a frame, where a page that embeds the map finds them. */
export const element = here("carte-sociale.js").href;
export const frame = here("iframe.html").href;

/** The name of a file, for who must find out why it is not there. */
const named = (address) => address.pathname.split("/").pop() || address.href;

/** Fetches a file, or fails with the reason. */
async function get(address) {
  const name = named(address);
  const integrity = HASHES[name] ?? "";
  let response;
  try {
    response = await fetch(address, integrity ? { integrity } : {});
  } catch (error) {
    throw (integrity && (await refused(address))) || failure(error, name);
  }
  if (!response.ok) throw missing(address, response);
  return response;
}

const missing = (address, { status }) => new Failure("missing", `${named(address)} (${status})`);

/** Why a file with a hash was refused, which the browser does not tell apart: there is none, or another. */
async function refused(address) {
  const answer = await fetch(address, { method: "HEAD" }).catch(() => {});
  return answer && (answer.ok ? new Failure("type", named(address)) : missing(address, answer));
}

/** The text of a file, given by its address. */
export const text = async (address) => (await get(address)).text();

/** Compiled while it arrives where the server says what it is, else once it is there. */
async function compiled(name) {
  const response = await get(here(name));
  const isNamed = /^application\/wasm\b/.test(response.headers.get("content-type") ?? "");
  try {
    return await (isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  } catch (error) {
    throw failure(error, name);
  }
}

const sheet = async (name) => sheetOf(await style(name));

/** The text of a style. Until the build has put them in it, it imports its parts, which a sheet that is adopted may not. */
async function style(name) {
  const whole = await text(here(name));
  if (typeof IS_BUILT !== "undefined") return whole;
  const parts = await Promise.all([...whole.matchAll(/@import "(.+?)"/g)].map(([, part]) => text(here(part))));
  return parts.join("");
}

/** The one file that is published beside the script, to be written again with other data. */
export const template = () => text(here("carte-sociale.html"));

/** The text of the bundled map. */
export const bundled = once(() => text(BUNDLED));

/** The bundled map, in the bytes that the widget takes. Until it is built, it is checked as others are. */
export const bundledMap = once(async () => {
  if (typeof IS_BUILT === "undefined") {
    const [instance, data] = await Promise.all([checker(), bundled()]);
    return instance.run(({ resolve }) => resolve(data));
  }
  const { body } = await get(here(BUNDLED_MAP));
  return bytes(body.pipeThrough(new DecompressionStream("deflate-raw")));
});

const bytes = async (stream) => new Uint8Array(await new Response(stream).arrayBuffer());

/** An instance of a module; `count` tells how many there were before. The script that calls it belongs to one instance. */
function starting(name, load = (count) => script(`${name}.js`, count ? `#${count}` : "")) {
  const module = once(() => compiled(`${name}_bg.wasm`));
  let count = 0;
  return running(async () => {
    const [exports, module_or_path] = await Promise.all([load(count), module()]);
    count += 1;
    await exports.default({ module_or_path });
    return new Instance(exports);
  });
}

/** A script beside this one; where it does not come, the file itself tells why better than the import does. A script with
    another fragment in its address is run anew. */
async function script(name, fragment = "") {
  const address = here(name);
  try {
    return await import(`${address}${fragment}`);
  } catch (error) {
    await get(address);
    throw error;
  }
}

/** The instance that draws maps. The first one is called by what stands in this script already. */
export const widget = starting("widget", (count) => (count === 0 ? glue : script("widget.js", `#${count}`)));

/** The style of what it draws. */
export const widgetStyle = once(() => sheet("widget.css"));

/** The instance that checks data: its `resolve` gives their map in the bytes that the widget takes, nothing when they are not one. */
export const checker = starting("checker");

/** The instance of the code loaded on demand. */
export const companion = starting("companion");

/** The style of what it draws. */
export const companionStyle = once(() => sheet("companion.css"));

/** What the page does with it. */
export const asked = once(() => script("asked.js"));

/** How a map starts again when all of the page is that map; elsewhere its element does. */
export const reload = undefined;
