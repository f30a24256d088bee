// The files beside this script, each fetched once for all the elements of the page.

import initialise, { Widget } from "./widget.js";
import { Failure, failure } from "./failure.js";
import { once } from "./once.js";
import { sheetOf } from "./sheet.js";

/** The hash that each file must have, by name; the build puts it here. */
const HASHES = typeof INTEGRITY === "undefined" ? {} : INTEGRITY;

const here = (name) => new URL(name, import.meta.url);

/** The map that is drawn where the page names none: its file, and the name of the same as bytes, checked when it was built. */
export const BUNDLED = here("carte-sociale-2015.json");
export const BUNDLED_MAP = "carte-sociale-2015.bin";

/** The script itself and the page to put in a frame, where a page that embeds the map finds them. */
export const script = here("carte-sociale.js").href;
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
  if (typeof IS_BUILT === "undefined") return (await checker())(await bundled());
  const { body } = await get(here(BUNDLED_MAP));
  return bytes(body.pipeThrough(new DecompressionStream("deflate-raw")));
});

const bytes = async (stream) => new Uint8Array(await new Response(stream).arrayBuffer());

/** What checks data: gives their map in the bytes that the widget takes, nothing when they are not one. */
export const checker = once(async () => {
  const [module, { default: initialise, resolve }] = await Promise.all([compiled("checker_bg.wasm"), imported("checker.js", () => import("./checker.js"))]);
  await initialise({ module_or_path: module });
  return resolve;
});

/** The widget's style sheet, once the widget itself is there. */
export const widget = once(async () => {
  const [style, module] = await Promise.all([sheet("widget.css"), compiled("widget_bg.wasm")]);
  await initialise({ module_or_path: module });
  return { style, Widget };
});

/** The style of what the companion draws. */
export const companionStyle = once(() => sheet("companion.css"));

/** A script that is fetched on demand; where it does not come, the file itself tells why better than the import does. */
async function imported(name, load) {
  try {
    return await load();
  } catch (error) {
    await get(here(name));
    throw error;
  }
}

/** The companion: what is asked for now and then. */
export const companion = once(async () => {
  const [module, library] = await Promise.all([compiled("companion_bg.wasm"), imported("asked.js", () => import("./asked.js"))]);
  await library.default({ module_or_path: module });
  return library;
});
