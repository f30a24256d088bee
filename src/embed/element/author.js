// Writing the story in the page: what one types shows at once, a slide goes where one drags it, and nothing is lost on the way.

/** How long one must have stopped typing before the map tells it. */
const PAUSE_MS = 150;

/** The drafts of this page, by name; the only place of those that the browser does not let us store. */
const drafts = new Map();

/** Those that would be lost with the page. */
const unsaved = new Set();

/**
 * Opens the panel of the slides on the draft that was left, and keeps it from now on.
 *
 * @param {object} panel the panel
 * @param {object} own the `element`: what `hostOf` has of it, with `retell`, which has the map tell the story of other data;
 *   the `data` as JSON text, and what can `resolve` others to a map
 */
export function author(panel, { element, data: before, resolve }) {
  let told = before;
  const name = ["carte-sociale", location.pathname, element.root.host.id, element.source ?? ""].join(" ");
  const dialog = element.root.querySelector(".dialog");
  const over = new AbortController();
  const { free, on_input } = panel;
  let timer;

  element.keep = (data, kept, isUnsaved) => {
    const isTold = data === told || element.retell(data, resolve(data));
    if (isTold) told = data;
    remember(name, kept, isUnsaved);
    return isTold;
  };
  const tell = () => {
    timer = clearTimeout(timer);
    panel.on_click("tell").run({ story: element.keep });
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
  const fields = new MutationObserver(() => showDrawn(dialog));
  fields.observe(dialog, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["value", "checked", "open"] });
  dialog.addEventListener("pointerdown", drag, { signal: over.signal });
  panel.free = () => {
    over.abort();
    fields.disconnect();
    try {
      if (timer) tell();
    } catch {
      // Its instance has broken, which is told elsewhere: the draft is the one that was kept last.
    }
    free();
  };
}

/**
 * A field that one typed in shows what is drawn all the same, such as what is found again when one takes a change back; and
 * the chosen slide is in sight in its list.
 */
function showDrawn(dialog) {
  for (const field of dialog.querySelectorAll("input,textarea")) {
    if (field.checked !== field.defaultChecked) field.checked = field.defaultChecked;
    if (field.type !== "radio" && field.value !== field.defaultValue) field.value = field.defaultValue;
  }
  const row = dialog.querySelector(".slides__list :checked")?.closest("li");
  if (!row) return;
  const list = row.parentElement;
  const [place, seen] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  list.scrollTop += Math.min(place.top - seen.top, 0) + Math.max(place.bottom - seen.bottom, 0);
}

/** The hand takes a slide by its grip, and lets it go at another place: the grip then says from where to where. */
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

/** Keeps a draft for this tab, and warns who would lose it; one of no bytes is none. */
function remember(name, draft, isUnsaved) {
  drafts.set(name, draft);
  try {
    // A letter for each byte: only texts can be stored.
    if (draft.length > 0) sessionStorage.setItem(name, Array.from(draft, (byte) => String.fromCharCode(byte)).join(""));
    else sessionStorage.removeItem(name);
  } catch {
    // Nothing may be stored here, or it is full: the page has it as long as it is open.
  }
  unsaved[isUnsaved ? "add" : "delete"](name);
  if (unsaved.size > 0) addEventListener("beforeunload", warn);
  else removeEventListener("beforeunload", warn);
}

function stored(name) {
  try {
    return Uint8Array.from(sessionStorage.getItem(name) ?? "", (letter) => letter.charCodeAt());
  } catch {
    return undefined;
  }
}

function warn(event) {
  event.preventDefault();
  // For browsers that do not take the line above for an answer.
  event.returnValue = true;
}
