// Editing the story in the page, beside the map: typing previews at once, slides are dragged, and no draft is lost.

import { onKey, openBeside } from "./beside.js";
import { warnIf } from "./drafts.js";

/** How long after the last input the map shows the edited story. */
const PAUSE_MS = 150;

/** The drafts of this page, by name; the only copy of those that cannot be stored in the browser. */
const drafts = new Map();

/**
 * Opens the panel of the slides on the kept draft, and keeps it from now on.
 *
 * @param {object} panel the panel
 * @param {object} own the `element`: the argument of `hostOf`, with `retell`, which shows the story of other data on the map;
 *   the `data` as JSON text, and a function to `resolve` other data to a map
 */
export function author(panel, { element, data: before, resolve }) {
  let told = before;
  const name = ["carte-sociale", location.pathname, element.root.host.id, element.source ?? ""].join(" ");
  const dialog = element.root.querySelector(".dialog");
  const over = new AbortController();
  const { signal } = over;
  const { free, on_input, on_click } = panel;
  let timer;

  element.keep = (data, kept, isUnsaved) => {
    const isTold = data === told || element.retell(data, resolve(data));
    if (isTold) told = data;
    remember(name, kept, isUnsaved);
    return isTold;
  };
  const tell = () => {
    timer = clearTimeout(timer);
    on_click("tell").run({ story: element.keep, read: (reading) => element.widget().restore(reading) });
  };
  const tellSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE_MS);
  };

  const draft = drafts.get(name) ?? stored(name);
  if (draft?.length > 0) {
    panel.restore(draft);
    tellSoon();
  }
  panel.on_input = (...words) => {
    on_input(...words);
    tellSoon();
  };
  // The map changes while the panel is open: a slide is made of what it shows now.
  const follow = () => panel.show(element.widget().shown());
  panel.on_click = (press) => {
    follow();
    return on_click(press);
  };
  element.root.host.addEventListener("carte-reading", follow, { signal });

  const open = openBeside(dialog, signal);
  const fields = new MutationObserver(() => {
    open();
    showDrawn(dialog);
  });
  fields.observe(dialog, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["value", "checked"] });
  dialog.addEventListener("pointerdown", drag, { signal });
  dialog.addEventListener("keydown", (event) => onKey(event, dialog), { signal });
  panel.free = () => {
    over.abort();
    fields.disconnect();
    dialog.removeAttribute("open");
    try {
      if (timer) tell();
    } catch {
      // Its instance has broken, which is reported elsewhere: the draft is the last one kept.
    }
    free();
  };
}

/**
 * Resets fields to their markup where typing made them differ, such as after an undo; and scrolls
 * the list to the chosen slide.
 */
function showDrawn(dialog) {
  for (const field of dialog.querySelectorAll("input,textarea")) {
    if (field.checked !== field.defaultChecked) field.checked = field.defaultChecked;
    if (field.type !== "radio" && field.value !== field.defaultValue) field.value = field.defaultValue;
  }
  const chosen = dialog.querySelector(".slides__list :checked");
  if (!chosen) return;
  // The focus follows the slide that moved.
  if (dialog.getRootNode().activeElement?.matches(".slides__list [type=radio]:not(:checked)")) chosen.focus({ preventScroll: true });
  const row = chosen.closest("li");
  const list = row.parentElement;
  const [place, seen] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  list.scrollTop += Math.min(place.top - seen.top, 0) + Math.max(place.bottom - seen.bottom, 0);
}

/** Drags a slide by its grip: on release, the value of the grip is the old and the new place. */
function drag(event) {
  const grip = event.target.closest(".slides__grip");
  if (!grip || event.button !== 0) return;
  event.preventDefault();
  const rows = [...grip.closest("ol").children];
  const from = rows.indexOf(grip.closest("li"));
  const over = new AbortController();
  let to = from;
  const mark = (at) => {
    to = at;
    rows.forEach((row, place) => {
      if (place === to && to !== from) row.dataset.drop = to < from ? "before" : "after";
      else delete row.dataset.drop;
    });
  };
  const onMove = ({ clientY }) => {
    const below = rows.findIndex((row) => clientY < row.getBoundingClientRect().bottom);
    mark(below < 0 ? rows.length - 1 : below);
  };
  const onEnd = ({ type }) => {
    over.abort();
    const place = to;
    mark(from);
    if (type !== "pointerup" || place === from) return;
    grip.value = `${from} ${place}`;
    grip.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const { signal } = over;
  grip.setPointerCapture(event.pointerId);
  grip.addEventListener("pointermove", onMove, { signal });
  for (const end of ["pointerup", "pointercancel"]) grip.addEventListener(end, onEnd, { signal });
}

/** Keeps a draft for this tab, and warns before it would be lost; an empty draft is deleted. */
function remember(name, draft, isUnsaved) {
  drafts.set(name, draft);
  try {
    // A character for each byte: only texts can be stored.
    if (draft.length > 0) sessionStorage.setItem(name, Array.from(draft, (byte) => String.fromCharCode(byte)).join(""));
    else sessionStorage.removeItem(name);
  } catch {
    // Storage is forbidden or full: the page keeps the draft as long as it is open.
  }
  warnIf(name, isUnsaved);
}

function stored(name) {
  try {
    return Uint8Array.from(sessionStorage.getItem(name) ?? "", (letter) => letter.charCodeAt());
  } catch {
    return undefined;
  }
}
