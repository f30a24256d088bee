// The page in the frame: sets the element's attributes from the address, and sends the height of
// the map to the host page.

/** The settings that the address may contain, besides the reading itself. */
const SETTABLE = ["controls", "gestures"];

const map = document.querySelector("carte-sociale");
const { secret, settings, reading } = asked(location.hash);

for (const name of SETTABLE) if (settings.has(name)) map.setAttribute(name, settings.get(name));
const source = sourceOf(settings.get("src"));
if (source) {
  // The still map is the bundled one.
  map.replaceChildren();
  map.setAttribute("src", source);
}
const other = sourceOf(settings.get("compare"));
if (other) map.setAttribute("compare", other);
const language = settings.get("lang") ?? "";
if (/^[a-z]{2,3}\b/i.test(language)) document.documentElement.lang = { fr: "fr-CA", en: "en-CA" }[language] ?? language;
if (reading) map.setAttribute("reading", reading);
// Only now: the map starts in the language that its attributes say.
import("./carte-sociale.js");

map.addEventListener("carte-ready", () => {
  document.title = map.shadowRoot.querySelector(".header__title")?.textContent || document.title;
});
// The host page may request it again: some begin to listen late.
addEventListener("message", (event) => {
  if (event.source === parent && event.data?.message === "ready") tellHeight();
});
new ResizeObserver(tellHeight).observe(map);
// Some host pages show the frame once they have its height, and a hidden frame observes nothing.
tellHeight();

/** Settings, reading, and WordPress's identifier of its frames: it appends `#?secret=…`. */
function asked(hash) {
  const [, before, secret] = /^#?(.*?)(?:#?\?secret=([A-Za-z0-9]{1,64}))?$/s.exec(hash);
  const parts = before.split("&").filter((part) => part.includes("=") || part === "compare");
  const isSetting = (part) => [...SETTABLE, "src", "compare"].some((name) => part.startsWith(`${name}=`));
  return { secret, settings: new URLSearchParams(parts.join("&")), reading: parts.filter((part) => !isSetting(part)).join("&") };
}

/** Only data of this page's own site are drawn, so that nobody can show other data under its name. */
function sourceOf(address) {
  if (!address || !URL.canParse(address, location.href)) return undefined;
  const url = new URL(address, location.href);
  return url.origin === new URL(location.href).origin ? url.href : undefined;
}

/** A good proportion of the map's width. */
function tellHeight() {
  if (parent === window) return;
  const width = document.documentElement.clientWidth;
  const height = Math.round(Math.min(900, Math.max(600, width * 0.6)));
  // The height of a map is no secret: any page that frames this one may receive it.
  parent.postMessage({ source: "carte-sociale", version: 1, type: "height", height }, "*");
  if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
}
