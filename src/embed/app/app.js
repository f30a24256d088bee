// Makes the page an installable app: it works offline, and announces new versions.
//
// Only the app's page loads this; it becomes an app only where it is not framed.

import { hint } from "./hint.js";
import { line } from "./line.js";

/** The message, and the label of its button. */
const WORDS = {
  fr: ["Une nouvelle version de la carte est prête.", "La montrer"],
  en: ["A new version of the map is ready.", "Show it"],
  es: ["Hay una nueva versión del mapa.", "Mostrarla"],
};

/** The version of this page. */
const version = document.querySelector("script[data-version]")?.dataset.version;

/** The waiting service worker, if any. */
let waiting;
/** Whether this page activated it. */
let isAsked = false;
/** Whether the reader has done anything yet. */
let isTouched = false;

// A server whose own policy lacks the hash of the inline style blocks it: the linked style sheet replaces it.
if (!document.querySelector("head > style")?.sheet) {
  const link = document.createElement("link");
  [link.rel, link.href] = ["stylesheet", "embed/page.css"];
  document.head.append(link);
}

if (self === top) hint().catch(() => {});

if ("serviceWorker" in navigator && self === top) {
  for (const name of ["pointerdown", "keydown", "wheel"]) addEventListener(name, () => (isTouched = true), { once: true, capture: true, passive: true });
  // The map comes first: the cache can wait.
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}

async function start() {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register("sw.js", { updateViaCache: "none" }).catch(() => undefined);
  // A browser may forbid it, as in a private window: the page then works without the app.
  if (!registration) return;
  serviceWorker.addEventListener("controllerchange", () => {
    if (isAsked) location.reload();
    // Another window may have activated it, while this one still shows the old version.
    else ifOther(serviceWorker.controller, tell);
  });
  const look = () => follow(registration.installing);
  registration.addEventListener("updatefound", look);
  look();
  if (registration.waiting) offer(registration.waiting);
  const ask = () => registration.update().catch(() => leaveIfGone(registration));
  ask();
  document.addEventListener("visibilitychange", () => document.hidden || ask());
}

/** Where the site no longer has the app, its caches would stay for ever: they are deleted. Offline, they stay. */
async function leaveIfGone(registration) {
  const answer = await fetch("sw.js", { cache: "no-store" }).catch(() => undefined);
  const isGone = answer && ([404, 410].includes(answer.status) || (answer.ok && !/javascript/.test(answer.headers.get("content-type"))));
  if (!isGone) return;
  const mine = `carte-sociale ${new URL("./", location.href).href} `;
  for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
  await registration.unregister();
  if (navigator.serviceWorker.controller) location.reload();
}

/** Waits until a version is installed, with all its files. */
function follow(worker) {
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed") offer(worker);
  });
}

function offer(worker) {
  ifOther(worker, () => {
    waiting = worker;
    // The reader has not yet used the old version.
    if (isTouched) tell();
    else show();
  });
}

/** Calls `deed` if a worker is of another version than this page. */
function ifOther(worker, deed) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (data !== version) deed();
  };
  worker?.postMessage("version", [port2]);
}

/** Shows the new version; the address keeps what the reader has chosen. */
function show() {
  if (waiting?.state !== "installed") return location.reload();
  isAsked = true;
  waiting.postMessage("take over");
}

/** Announces the new version; this replaces the hint of a first visit. */
function tell() {
  line(WORDS, show);
}
