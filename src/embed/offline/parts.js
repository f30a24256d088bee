// The parts of the one file: replaces src/embed/element/parts.js, which fetches them. scripts/one-file.mjs packs the files that
// are named here; one module of WebAssembly does what several do on the published page.

import * as onDemand from "./asked.js";
import * as layers from "./canvas.js";
import { Failure } from "./failure.js";
import { Instance, running } from "./instance.js";
import { welcoming } from "./letters.js";
import { once } from "./once.js";
import { dataIn } from "./one_file.js";
import { sheetOf } from "./sheet.js";
import { exportsOf } from "./glue.js";

/** The source of the file as loaded, before any change: copies with other data are made from it. */
const source = `<!DOCTYPE html>\n${document.documentElement.outerHTML}`;
export const template = async () => source;

/** The bytes of each file; what takes those of another element apart, and what runs a script. */
const { files: packed, filesIn, run } = document.querySelector("#program");

/** The content of this file has no address. */
export const BUNDLED = {};
export const element = "";
export const frame = "";

/** Other data would have to be fetched, which this file never does. */
export const bytes = async (address) => {
  throw new Failure("file", address.href);
};

/** The JSON text of the map in the file. */
export const bundled = once(() => dataIn(document));

/** The same, encoded for the widget. */
export const bundledMap = once(async () => {
  const [instance, data] = await Promise.all([companion(), bundled()]);
  return instance.run(({ resolve }) => resolve(data));
});

const textOf = (name) => new TextDecoder().decode(packed[name]);

/** The module has the texts that every reader needs in every language; the others are files. */
export const wordsIn = async (tag) => [tag, ""];
export async function textsIn(tag) {
  const names = Object.keys(packed).filter((name) => name.startsWith("texts."));
  const name = names.find((name) => name.includes(`.${tag.toLowerCase().split("-")[0]}.`)) ?? names[0];
  return [name.split(".")[1], textOf(name)];
}

/** The same holds for the map. */
export const bundledMapIn = async () => ({ name: "", map: await bundledMap() });

const sheet = async (name) => sheetOf(textOf(name));

const module = once(() => WebAssembly.compile(packed["whole_bg.wasm"]));

/** An instance of a module, which is compiled once; each has its own glue. */
const starting = (name, parts = async () => ({ exportsOf, module: await module() })) =>
  running(async () => {
    const { exportsOf, module: module_or_path } = await parts();
    const exports = exportsOf();
    await exports.default({ module_or_path });
    return new Instance(exports, name);
  });

/** The poster's letters. */
const areWelcome = welcoming(async (name) => packed[name]);
export const letters = async () => ({ areWelcome });

/** What breaks while it does what a reader asked for leaves the map as it is: as on the published page, another instance has it. */
export const widget = starting("widget");
export const companion = starting("companion");

/** It does all that others do. */
export { companion as checker, companion as editor, companion as hulls, companion as interaction };

export const widgetStyle = once(() => sheet("widget.css"));
export const companionStyle = once(() => sheet("companion.css"));

/** What opens files, but no spreadsheets, and compares editions: a module of its own, expanded for who asks for it. */
const opening = once(async () => {
  const place = document.querySelector("#opening");
  const { script, module } = await filesIn(place);
  run("", script);
  const { exportsOf } = place;
  return { exportsOf, module: await WebAssembly.compile(module), address: new URL(URL.createObjectURL(new Blob([script], { type: "text/javascript" }))) };
});
export const files = starting("opening", opening);
export { files as compare };

/** What reads files: the same module, in a worker where the browser lets such a file have one. */
export const reading = {
  module: async () => (await opening()).module,
  script: async () => (await opening()).address,
  instance: starting("reader", opening),
};

/** The part of the page's script for the code loaded on demand. */
export const asked = async () => onDemand;

/** What paints large maps. */
export const canvas = async () => layers;

/** The page is the map, and its address keeps the reading: reloading restarts it. */
export const reload = () => location.reload();
