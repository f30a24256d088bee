// Editing the map in the page, beside it: each valid act shows at once, and no draft is lost.

import { onKey, openBeside } from "./beside.js";
import { editCells } from "./cells.js";
import { draftOf, draftsOf, keepDraft, warnIf } from "./drafts.js";
import { linkByHand } from "./linking.js";

/** How long after the last input the map shows what was typed. */
const PAUSE_MS = 150;

/** Does something once what was done is on the screen; soon, in browsers that do not say when they are idle. */
const later = (does) => (window.requestIdleCallback ? requestIdleCallback(does, { timeout: PAUSE_MS }) : setTimeout(does, 20));

/** By element, the name of the draft that it shows, and what returns the text of that map: it is edited on. */
const shownDrafts = new WeakMap();

/** By element, what the editor opens on next: a kept `draft`, or the `text` of a `file`. */
const waiting = new WeakMap();

/** The elements whose editor was opened on this page: they need no offer any more. */
const opened = new WeakSet();

export const wasOpened = (host) => opened.has(host);

/** Opens the editor on a draft: one that the browser keeps, or a file that is no valid map yet. */
export function openDraft(root, draft) {
  waiting.set(root.host, draft);
  root.querySelector("[data-command='dialog begin']")?.click();
}

/** A number for a text, by which the drafts of two maps are told apart. */
function sumOf(text) {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}

/** The name of the draft that the panel opens on: that which is shown, or the one of the map that the page has. */
function nameOf(element, kind, data, { draft, file }) {
  const { host } = element.root;
  if (draft) return draft.name;
  if (file) return `${draftsOf(host)}file ${Date.now()}`;
  if (kind === "begin") return `${draftsOf(host)}begun`;
  const shown = shownDrafts.get(host);
  return shown?.text() === data ? shown.name : `${draftsOf(host)}${element.source ?? ""} ${sumOf(data)}`;
}

/** The title of the map in this text. */
function titleOf(text) {
  const [, title] = /"title":\s*\{\s*"[^"]*":\s*("(?:[^"\\]|\\.)*")/.exec(text) ?? [];
  return title && JSON.parse(title);
}

/**
 * Opens the panel of the map's editor on the kept draft, and keeps it from now on.
 *
 * @param {object} panel the panel
 * @param {object} own the `element`: the argument of `hostOf`, with `renew`, which shows another map; the `kind` of the panel; the
 *   `data` as JSON text
 */
export async function edit(panel, { element, kind, data }) {
  const { host } = element.root;
  const asked = waiting.get(host) ?? {};
  waiting.delete(host);
  opened.add(host);
  element.root.querySelector(".replaced--drafts")?.remove();
  const name = nameOf(element, kind, data, asked);
  let label = asked.file ?? titleOf(data);
  const dialog = element.root.querySelector(".dialog");
  const over = new AbortController();
  const { signal } = over;
  const { free, on_input, on_click, effects_finished } = panel;
  let timer, textShown;
  let isKept = true;
  let hasKept = true;
  let isSaving = false;

  element.showEdited = (map, shown, isUnsaved) => {
    let decoded;
    const text = () => (decoded ??= panel.data());
    const isShown = map === undefined || element.renew(text, map, shown);
    if (map && isShown) {
      shownDrafts.set(host, { name, text });
      textShown = text;
    }
    warnIf(name, isUnsaved);
    if (isKept) later(keep);
    isKept = false;
    return isShown;
  };
  /** Keeps the draft, unless that is done. */
  const keep = () => {
    if (isKept) return;
    isKept = true;
    label = titleOf(textShown?.() ?? "") ?? label;
    keepDraft(name, panel.kept(), label).then((has) => {
      if (signal.aborted || has === hasKept) return;
      hasKept = has;
      on_input("kept", has ? "yes" : "no");
      panel.draw();
    });
  };
  const follow = () => {
    // The panel has taken a part of the map's place.
    const { width, height } = element.stage();
    panel.set_stage(width, height, element.isDark(), self !== top && self.origin === "null");
    panel.follow(element.widget().shown());
  };
  const tell = () => {
    timer = clearTimeout(timer);
    follow();
    on_click("tell").run({ edited: element.showEdited });
    panel.draw();
  };
  const tellSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE_MS);
  };

  if (kind === "begin") on_input("begin", new Date().toISOString().slice(0, 10));
  if (asked.file) on_input("file", asked.text);
  const draft = await draftOf(name, asked.draft?.tab);
  if (draft.bytes) {
    panel.restore(draft.bytes);
    label = draft.label ?? label;
  }
  if (draft.isForked) on_input("kept", "fork");
  if (draft.bytes || kind === "begin") tellSoon();
  panel.on_input = (field, value) => {
    on_input(field, value);
    // Searching and choosing change nothing.
    if (field !== "search" && field !== "entry") tellSoon();
  };
  panel.on_click = (press) => {
    timer = clearTimeout(timer);
    isSaving = press === "save" || press === "file";
    follow();
    return on_click(press);
  };
  panel.effects_finished = (succeeded) => {
    effects_finished(succeeded);
    // A saved draft is kept no longer.
    if (isSaving) tellSoon();
  };
  /** An act of the panel that no button of it has. */
  const act = (press) => {
    follow();
    on_click(press).run({ edited: element.showEdited });
    panel.draw();
  };
  // Who is moved on the map stays there.
  const keepPlaces = ({ target }) => {
    if (!dialog.contains(target)) setTimeout(() => signal.aborted || act("moved"));
  };
  // A double press on the ground adds an organisation there; links and what floats on the map have presses of their own.
  const addThere = (event) => {
    if (!event.target.closest(".stage svg, .stage canvas") || event.target.closest("button,.link")) return;
    const at = element.widget().ground_at(event);
    if (at) act(`ground ${at[0]} ${at[1]}`);
  };
  linkByHand(element.root, dialog, signal, (one, other) => act(`join ${one} ${other}`));
  element.root.addEventListener("dblclick", addThere, { signal });
  editCells(element.root, dialog, signal, act, () => panel.data());
  element.widget().hold(true);
  signal.addEventListener("abort", () => element.widget()?.hold(false));
  for (const type of ["pointerup", "keyup"]) element.root.addEventListener(type, keepPlaces, { signal });
  host.addEventListener("carte-reading", () => panel.show(element.widget().shown()), { signal });

  let isInside = false;
  let proposing;
  const onFocus = ({ target }) => {
    isInside = dialog.contains(target);
    if (!target.hasAttribute("list")) return;
    clearTimeout(proposing);
    proposing = setTimeout(() => {
      if (signal.aborted) return;
      on_input("propose", "");
      panel.draw();
    }, PAUSE_MS);
  };
  element.root.addEventListener("focusin", onFocus, { signal });
  addEventListener("pagehide", keep, { signal });
  const open = openBeside(dialog, signal);
  let focused = dialog.querySelector("[data-focus]")?.dataset.focus;
  let said = "";
  const fields = new MutationObserver(() => {
    open();
    showDrawn(dialog);
    const { focus } = dialog.querySelector("[data-focus]")?.dataset ?? {};
    const isMoving = focus !== focused && focused !== undefined;
    if (isMoving) focusField(element.root, dialog, focus.slice(focus.indexOf(" ") + 1), signal);
    focused = focus;
    const answers = dialog.querySelector(".edit__said:not(:empty)");
    if (answers && answers.textContent !== said) answers.scrollIntoView({ block: "nearest" });
    said = answers?.textContent ?? "";
    // What had the focus may be gone, such as a row after an undo.
    if (!isMoving && isInside && !element.root.activeElement) dialog.querySelector("[data-press=undo]")?.focus();
  });
  fields.observe(dialog, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["value", "checked", "selected", "data-focus"] });
  dialog.addEventListener("keydown", (event) => onKey(event, dialog), { signal });
  panel.free = () => {
    fields.disconnect();
    dialog.removeAttribute("open");
    try {
      if (timer) tell();
      keep();
    } catch {
      // Its instance has broken, which is reported elsewhere: the draft is the last one kept.
    }
    over.abort();
    free();
  };
}

/** Resets fields to their markup where typing or choosing made them differ, such as after an undo. */
function showDrawn(dialog) {
  for (const field of dialog.querySelectorAll("input,textarea,option[selected]")) {
    if (field.localName === "option") {
      if (!field.selected) field.selected = true;
    } else if (field.type === "checkbox") {
      if (field.checked !== field.defaultChecked) field.checked = field.defaultChecked;
    } else if (field.value !== field.defaultValue) field.value = field.defaultValue;
  }
}

/** Moves the focus to a field; where there is none in sight, to the button that adds an entry. It moves with the picture: sooner, the
    page would be laid out before the map has changed, and again afterwards. */
function focusField(root, dialog, name, signal) {
  const fields = [...dialog.querySelectorAll("[data-answer]")];
  const field = fields.find((field) => field.dataset.answer === name) ?? fields.find((field) => field.dataset.answer.startsWith(`${name}.`));
  const isWritten = (target) => target?.matches("input[type=text],textarea");
  // The next letter is typed in it.
  if (field && field === root.activeElement) return isWritten(field) && field.select();
  requestAnimationFrame(() => {
    if (signal.aborted) return;
    const folded = field?.closest("details:not([open])");
    if (folded) folded.open = true;
    const target = field?.checkVisibility() ? field : dialog.querySelector("[data-press=add]");
    target?.focus();
    if (isWritten(target)) target.select();
  });
}

/** Saves a text in a file that the reader chooses where browsers can, else downloads it; returns whether it is saved. */
export async function saveText(stem, text, give) {
  const suggestedName = `${stem}-${new Date().toISOString().slice(0, 10)}.json`;
  const blob = new Blob([text], { type: "application/json" });
  if (!window.showSaveFilePicker || self !== top) return give(blob, suggestedName);
  try {
    const file = await showSaveFilePicker({ suggestedName, types: [{ accept: { "application/json": [".json"] } }] });
    const writing = await file.createWritable();
    await writing.write(blob);
    await writing.close();
    return true;
  } catch (error) {
    // The reader gave up; anything else, such as a folder that may not be written, leads to a download.
    return error.name === "AbortError" ? false : give(blob, suggestedName);
  }
}
