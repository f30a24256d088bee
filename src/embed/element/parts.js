// The files beside this script, each fetched once for all the elements of the page.

import initialise, { on_panic, Widget } from "./widget.js";
import { Failure, failure, named } from "./failure.js";
import { Instance, running } from "./instance.js";
import { once } from "./once.js";
import { sheetOf } from "./sheet.js";
import { checkedBy } from "./slices.js";

/** The hash that each file must have, by name; set by the build. Those of what is asked for now and then are 0 here, and in a file. */
const HASHES = typeof INTEGRITY === "undefined" ? {} : INTEGRITY;
const laterHashes = once(async () => JSON.parse(await text(here("hashes.json"))));
const hashOf = async (name) => (HASHES[name] === 0 ? (await laterHashes())[name] : HASHES[name]) ?? "";

const here = (name) => new URL(name, import.meta.url);

/** The map of an element without `src`: its data file, and the names of its encoded forms, checked at build time: whole, and
    with its texts in one language, the main one first, but those of cards. */
export const BUNDLED = here("carte-sociale-2015.json");
export const BUNDLED_MAP = "carte-sociale-2015.bin";
const ALL = Object.keys(HASHES);
const MAPS = ALL.filter((name) => /\.[\w-]+\.bin$/.test(name));

/** The files of the interface's texts, by language, the first one first: those for every reader, and those of the code loaded on demand. */
const WORDS = ALL.filter((name) => name.startsWith("words."));
const TEXTS = ALL.filter((name) => name.startsWith("texts."));

/** The addresses of this script and of the page to put in a frame. */
export const element = here("carte-sociale.js").href;
export const frame = here("iframe.html").href;

/** Fetches a file, or throws the reason. A file with a hash that was refused is asked for once more, past caches: one may hold a
    damaged copy, or that of another version. */
async function get(address) {
  const name = named(address);
  const integrity = await hashOf(name);
  let response;
  try {
    response = await fetch(address, { integrity }).catch((error) => (integrity ? fetch(address, { integrity, cache: "reload" }) : Promise.reject(error)));
  } catch (error) {
    throw (integrity && (await refused(address))) || failure(error, name);
  }
  if (!response.ok) throw missing(address, response);
  return response;
}

const missing = (address, { status }) => new Failure("missing", `${named(address)} (${status})`);

/** Why a file with a hash was refused, since browsers give one error for both: it is missing, or another file. */
async function refused(address) {
  const answer = await fetch(address, { method: "HEAD" }).catch(() => {});
  return answer && (answer.ok ? new Failure("type", named(address)) : missing(address, answer));
}

/** The content of a file, given its address. */
export const bytes = async (address) => new Uint8Array(await (await get(address)).arrayBuffer());

const text = async (address) => (await get(address)).text();

/** Compiled while it downloads if the server sends its media type, else afterwards. */
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

/** The text of a style. Before the build, it imports its parts, which an adopted sheet may not. */
async function style(name) {
  const whole = await text(here(name));
  if (typeof IS_BUILT !== "undefined") return whole;
  const parts = await Promise.all([...whole.matchAll(/@import "(.+?)"/g)].map(([, part]) => text(here(part))));
  return parts.join("");
}

/** The one file that is published beside the script, to be copied with other data. */
export const template = () => text(here("carte-sociale.html"));

/** The JSON text of the bundled map. */
export const bundled = once(() => text(BUNDLED));

/** The bundled map, encoded for the widget. Before the build, it is checked as others are. */
const encoded = (name) =>
  once(async () => {
    if (typeof IS_BUILT === "undefined") {
      const [instance, data] = await Promise.all([checker(), bundled()]);
      return checkedBy(instance, data);
    }
    return bytes(here(name));
  });
export const bundledMap = encoded(BUNDLED_MAP);

/** Of the files of each language, the one in that of a tag, else the first. */
const fileIn = (names, tag) => names.find((name) => name.includes(`.${tag.toLowerCase().split("-")[0]}.`)) ?? names[0];

/** Reads a file of each language once. */
const each = (read) => {
  const known = {};
  return (name) => (known[name] ??= once(() => read(name)))();
};
const inOneLanguage = each((name) => encoded(name ?? BUNDLED_MAP)());
const wordsOf = each((name) => text(here(name)));

/** The name of its file with texts in the language of a tag, else in the main one, and without those of cards; or of the whole one,
    if it can be had; and that map. */
export async function bundledMapIn(tag, isWhole) {
  const whole = isWhole && (await bundledMap().catch(() => {}));
  if (whole) return { name: BUNDLED_MAP, map: whole };
  const name = fileIn(MAPS, tag);
  return { name, map: await inOneLanguage(name) };
}

/** The tag of a language of the interface, that of `tag` if it has it, and the texts in it. Before the build, the checker has them. */
const inLanguage = (names, of) => async (tag) => {
  if (typeof IS_BUILT === "undefined") return [tag, (await checker()).run((exports) => exports[of](tag))];
  const name = fileIn(names, tag);
  return [name.split(".")[1], await wordsOf(name)];
};
export const wordsIn = inLanguage(WORDS, "words");
export const textsIn = inLanguage(TEXTS, "texts");

const moduleOf = (name) => once(() => compiled(`${name}_bg.wasm`));

/** An instance of a module; `count` is the number of those before. Its glue script belongs to one instance. */
function starting(name, load = (count) => script(`${name}.js`, count ? `#${count}` : ""), module = moduleOf(name)) {
  let count = 0;
  return running(async () => {
    const [exports, module_or_path] = await Promise.all([load(count), module()]);
    count += 1;
    await exports.default({ module_or_path });
    return new Instance(exports, name);
  });
}

/** A script beside this one, run anew if its address has another fragment. It is fetched first: an import checks no hash, and
    gives no reason when it fails. */
async function script(name, fragment = "") {
  const address = here(name);
  await get(address);
  return import(`${address}${fragment}`);
}

/** The glue of the first instance, bundled in this script. Not `import * as`: the bundler's helper for it enumerates what old
    libraries add to Object.prototype. */
const glue = { default: initialise, on_panic, Widget };

/** The instance that draws maps. */
export const widget = starting("widget", (count) => (count === 0 ? glue : script("widget.js", `#${count}`)));

/** Its style. */
export const widgetStyle = once(() => sheet("widget.css"));

/** The poster's letters, for elements that ask for them. */
export const letters = once(() => script("letters.js"));

/** The instance that checks data, in slices. */
export const checker = starting("checker");

/** The instance of the code loaded on demand. */
export const companion = starting("companion");

/** The instance that computes hulls. */
export const hulls = starting("hulls");

/** The instance that a reader's input needs. */
export const interaction = starting("interaction");

/** The instance that edits the map. */
export const editor = starting("editor");

/** The instance that opens files, and the one that compares editions. */
export const files = starting("files");
export const compare = starting("compare");

/** What reads files: an instance in this page, or the checked script and the module of a worker. */
const READING = "reading.js";
const readerModule = moduleOf("reader");
export const reading = {
  address: here(READING),
  module: readerModule,
  script: async () => (await get(here(READING))) && here(READING),
  instance: starting("reader", (count) => script(READING, count ? `#${count}` : ""), readerModule),
};

/** The style of what is loaded on demand. */
export const companionStyle = once(() => sheet("companion.css"));

/** Its part of the page's script. */
export const asked = once(() => script("asked.js"));

/** What paints large maps. */
export const canvas = once(() => script("canvas.js"));

/** How a map restarts when it is the whole page; elsewhere its element restarts it. */
export const reload = undefined;
