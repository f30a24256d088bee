// The panels that take files: those that are chosen or dropped, work in slices, and a map that takes the place of another.

import { Desk } from "./desk.js";
import { fileAt } from "./file_at.js";

/** After how long the reader is told what is being done, and may stop it, in milliseconds. */
const LONG_MS = 1000;

/** The pause in which the page answers between two slices of work, in milliseconds. */
const PAUSE_MS = 0;

/** Where the texts that a panel remembers are stored in the browser. */
const placeOf = (name) => `carte-sociale ${name}`;

/** The files of a drop or a field, as a panel takes them. */
async function taken(files) {
  const bytes = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
  return [files.map(({ name }) => name), files.map(({ lastModified }) => day(lastModified)), bytes];
}

/** A day as in the file format, where the reader is. */
function day(time) {
  const date = new Date(time);
  const two = (number) => `${number}`.padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * Gives the panel its files, has it work, and moves the focus to the heading of each step.
 *
 * @param {object} panel the panel
 * @param {object} own the `element`: the argument of `hostOf`; the `kind` of the panel and its `place`; the module that does the `reading`
 */
export function opening(panel, { element, kind, place, reading }) {
  const dialog = place.closest("dialog") ?? place;
  const over = new AbortController();
  const { signal } = over;
  const { free, draw, on_click } = panel;
  const desk = new Desk(reading);
  let step = "0";
  let isWorking = false;
  /** Whether something may be left to do, also since the panel was last asked. */
  let isAsked = false;

  panel.restore(new TextEncoder().encode(remembered(kind)));
  panel.on_input("today", day(Date.now()));
  panel.on_input("previous", `${element.hasPrevious}`);

  /** Goes on with what is left to do, while the panel is open. */
  const work = async () => {
    isAsked = true;
    if (isWorking) return;
    isWorking = true;
    let phase = 0;
    let isLong = false;
    const tell = () => {
      panel.on_input("phase", isLong ? `${phase}` : "");
      draw();
    };
    const timer = setTimeout(() => {
      isLong = true;
      tell();
    }, LONG_MS);
    const onPhase = (now) => {
      const isOther = phase !== now;
      phase = now;
      if (isLong && isOther) tell();
    };
    try {
      while (isAsked && !signal.aborted) {
        const request = panel.request();
        isAsked = request !== undefined || panel.work();
        if (isAsked) draw();
        if (request) {
          const answer = await desk.ask(request, onPhase);
          if (answer && !signal.aborted) panel.on_answer(answer);
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      clearTimeout(timer);
      if (signal.aborted) return;
      isLong = false;
      tell();
      show();
    } catch (error) {
      over.abort();
      element.warn(error);
    } finally {
      clearTimeout(timer);
      isWorking = false;
    }
  };
  panel.on_click = (press) => {
    if (press === "cancel") desk.stop();
    return on_click(press);
  };
  const show = () => {
    draw();
    const heading = dialog.querySelector("[data-step]");
    if (!heading || heading.dataset.step === step) return;
    step = heading.dataset.step;
    heading.focus();
    dialog.scrollTop = 0;
  };
  panel.draw = () => {
    show();
    work();
  };
  const take = async (files) => {
    if (files.length === 0) return;
    panel.on_files(...(await taken([...files])));
    panel.draw();
  };
  const onFiles = (files) => take(files).catch((error) => element.complain(error));

  dialog.addEventListener(
    "change",
    ({ target }) => {
      if (target.type !== "file") return;
      const files = [...target.files];
      // So that the same file, corrected, can be chosen again.
      target.value = "";
      onFiles(files);
    },
    { signal },
  );
  for (const type of ["dragover", "drop"]) {
    dialog.addEventListener(
      type,
      (event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        event.stopPropagation();
        if (type === "drop") onFiles(event.dataTransfer.files);
      },
      { signal },
    );
  }
  dialog.addEventListener(
    "paste",
    (event) => {
      const { target, clipboardData } = event;
      const table = target.matches?.("textarea[data-answer=pasted]") && tableOf(clipboardData.getData("text/html"));
      if (!table) return;
      event.preventDefault();
      target.setRangeText(table, target.selectionStart, target.selectionEnd, "end");
      target.dispatchEvent(new Event("input", { bubbles: true }));
    },
    { signal },
  );
  if (kind === "compared") {
    panel.take = take;
  } else {
    element.give = onFiles;
    // Those that were dropped before the panel was there.
    onFiles(element.dropped());
  }
  /** The edition that the page publishes beside its map. */
  const openPublished = async (address) => {
    panel.on_input("published", address);
    draw();
    const file = URL.canParse(address, document.baseURI) && (await fileAt(new URL(address, document.baseURI).href));
    if (signal.aborted) return;
    if (file) return take([file]);
    panel.effects_finished(false);
    draw();
  };
  const published = kind === "compare" ? element.published() : "";
  if (published) openPublished(published).catch((error) => element.complain(error));
  panel.free = () => {
    over.abort();
    desk.stop();
    free();
  };
}

/** The first table of a piece of HTML as cells separated by tabs; `undefined` without one. Merged cells have their text once, and
    only text is taken: the document is inert. */
function tableOf(html) {
  const table = html && new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return;
  const rows = [];
  for (const [at, row] of [...table.rows].entries()) {
    const cells = (rows[at] ??= []);
    let place = 0;
    for (const cell of row.cells) {
      while (cells[place] !== undefined) place += 1;
      for (const mark of cell.querySelectorAll("script, style")) mark.remove();
      for (const mark of cell.querySelectorAll("br, p + p, div + div")) mark.before("\n");
      const [wide, high] = [Math.min(cell.colSpan, 1000), Math.min(cell.rowSpan || 1, table.rows.length - at)];
      for (let down = 0; down < high; down += 1) {
        for (let along = 0; along < wide; along += 1) (rows[at + down] ??= [])[place + along] = "";
      }
      cells[place] = written(cell);
      place += wide;
    }
  }
  return rows.map((cells) => `${Array.from(cells, (cell) => cell ?? "").join("\t")}\n`).join("");
}

/** The text of a cell: spaces as a browser shows them, the line breaks of its marks, in quotes where these need them. */
function written(cell) {
  const text = cell.textContent.replace(/[ \t\r\f]*\n[ \t\r\f]*/g, "\n").replace(/[ \t\r\f]+/g, " ").trim();
  return /[\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text that the panel of this name remembers; empty where storage is forbidden. */
function remembered(name) {
  try {
    return localStorage.getItem(placeOf(name)) ?? "";
  } catch {
    return "";
  }
}

/** Remembers a text; forbidden or full storage is no failure. */
export function remember(name, text) {
  try {
    localStorage.setItem(placeOf(name), text);
  } catch {}
  return true;
}

/** The bar below the map that replaced another one: what it is, and how to return. */
export function replacedBar({ notice, buttons: [back, keep, close], lang, previous, save }) {
  return barOf(notice, lang, [[back, previous], [keep, save], [close]]);
}

/** A bar below the map: what it says, and its buttons, each with its name and what it does; any of them may close it. */
export function barOf(notice, lang, buttons) {
  const bar = document.createElement("div");
  bar.className = "replaced";
  bar.lang = lang;
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  text.tabIndex = -1;
  text.textContent = notice;
  bar.append(text);
  for (const [name, does = () => bar.remove()] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = name;
    button.addEventListener("click", () => does(bar));
    bar.append(button);
  }
  return bar;
}
