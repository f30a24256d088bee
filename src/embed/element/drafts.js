// The drafts of edited maps, kept by the browser: one for each tab that edits a map, so that none overwrites another.

const DATABASE = "carte-sociale";
const STORE = "drafts";

/** In the browser's storage of texts, whether there are drafts: what a page can look at without a database. */
const FLAG = "carte-sociale drafts";

/** The names of those that closing the page would lose. */
const unsaved = new Set();

/** This page among the tabs; a lock of this name is held as long as it is open. */
const tab = `carte-sociale ${Date.now()} ${Math.random()}`;

/** Warns, before the page is closed, that the draft of this name would be lost; or no longer. */
export function warnIf(name, isUnsaved) {
  unsaved[isUnsaved ? "add" : "delete"](name);
  if (unsaved.size > 0) addEventListener("beforeunload", warn);
  else removeEventListener("beforeunload", warn);
}

function warn(event) {
  event.preventDefault();
  // For browsers that ignore `preventDefault` here.
  event.returnValue = true;
}

/** The result of a request to the database. */
const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let opening;

/** The database; a browser without one rejects it. */
function database() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      // Who deletes it need not wait for this page.
      request.result.onversionchange = () => {
        request.result.close();
        opening = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
  return opening;
}

const store = async (mode) => (await database()).transaction(STORE, mode).objectStore(STORE);

/** Holds the lock of this tab, and returns the names of those that other tabs hold. */
async function others() {
  const { locks } = navigator;
  if (!locks) return [];
  if (!others.isHeld) {
    others.isHeld = true;
    locks.request(tab, () => new Promise(() => {}));
  }
  return (await locks.query()).held.map(({ name }) => name).filter((name) => name !== tab);
}

/** What the names of the drafts of this element begin with. */
export const draftsOf = (host) => `${["carte-sociale", location.pathname, host.id].join(" ")} `;

/** The drafts of this element that no tab has open, the last one first. */
export async function freeDrafts(host) {
  try {
    const open = await others();
    const all = await answered((await store("readonly")).getAll());
    const free = all.filter((draft) => draft.name.startsWith(draftsOf(host)) && draft.tab !== tab && !open.includes(draft.tab));
    return free.sort((one, other) => other.time - one.time);
  } catch {
    return [];
  }
}

/**
 * The draft of this `name` that this tab goes on with: its own, or that of the tab that is `wanted`, or the last of a tab that was
 * closed. `isForked` is whether another tab that is open has one.
 */
export async function draftOf(name, wanted) {
  try {
    const open = await others();
    const all = await answered((await store("readonly")).getAll());
    const drafts = all.filter((draft) => draft.name === name).sort((one, other) => other.time - one.time);
    const own = drafts.find((draft) => draft.tab === tab) ?? drafts.find((draft) => draft.tab === wanted) ?? drafts.find((draft) => !open.includes(draft.tab));
    if (own && own.tab !== tab) {
      const drafts = await store("readwrite");
      drafts.put({ ...own, tab }, `${tab} ${name}`);
      drafts.delete(`${own.tab} ${name}`);
    }
    return { bytes: own?.bytes, label: own?.label, isForked: drafts.some((draft) => draft !== own && open.includes(draft.tab)) };
  } catch {
    return { isForked: false };
  }
}

/** Keeps the draft of this tab, of a map called `label`; an empty one is deleted. Returns whether the browser has it. */
export async function keepDraft(name, bytes, label) {
  try {
    const drafts = await store("readwrite");
    const key = `${tab} ${name}`;
    await answered(bytes.length > 0 ? drafts.put({ name, tab, time: Date.now(), bytes, label }, key) : drafts.delete(key));
    flag((await answered((await store("readonly")).count())) > 0);
    return true;
  } catch {
    return bytes.length === 0;
  }
}

function flag(isAny) {
  try {
    if (isAny) localStorage.setItem(FLAG, "yes");
    else localStorage.removeItem(FLAG);
  } catch {
    // Without it, a draft is found when the editor opens.
  }
}
