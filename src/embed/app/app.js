// What makes an app of the page: it works without a network, and says when there is a new version.
//
// Only the app's page loads this; it becomes an app only where it has the window for itself.

import { hint } from "./hint.js";
import { line } from "./line.js";

/** What is said, and what its button says. */
const WORDS = {
  fr: ["Une nouvelle version de la carte est prête.", "La montrer"],
  en: ["A new version of the map is ready.", "Show it"],
};

/** The version of this page. */
const version = document.querySelector("script[data-version]")?.dataset.version;

/** The worker that waits to take over, once there is one. */
let waiting;
/** Whether this page asked for it. */
let isAsked = false;
/** Whether the reader has done anything yet. */
let isTouched = false;

// A server whose own policy does not know the style written in the page refuses it: the same one stands beside the element.
if (!document.querySelector("head > style")?.sheet) {
  const link = document.createElement("link");
  [link.rel, link.href] = ["stylesheet", "embed/page.css"];
  document.head.append(link);
}

if (self === top) hint().catch(() => {});

if ("serviceWorker" in navigator && self === top) {
  for (const name of ["pointerdown", "keydown", "wheel"]) addEventListener(name, () => (isTouched = true), { once: true, capture: true, passive: true });
  // First the map: what is kept for later can wait.
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}

async function start() {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register("sw.js", { updateViaCache: "none" }).catch(() => undefined);
  // A browser may forbid it, in a private window for one: then there is a page, and no app.
  if (!registration) return;
  serviceWorker.addEventListener("controllerchange", () => {
    if (isAsked) location.reload();
    // Another window may have asked for it, while this one still shows the old version.
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

/** Where the site has no such app any more, what is kept of it would stay for ever: it goes. Without an answer, it stays. */
async function leaveIfGone(registration) {
  const answer = await fetch("sw.js", { cache: "no-store" }).catch(() => undefined);
  const isGone = answer && ([404, 410].includes(answer.status) || (answer.ok && !/javascript/.test(answer.headers.get("content-type"))));
  if (!isGone) return;
  const mine = `carte-sociale ${new URL("./", location.href).href} `;
  for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
  await registration.unregister();
  if (navigator.serviceWorker.controller) location.reload();
}

/** Waits until a version is there, whole. */
function follow(worker) {
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed") offer(worker);
  });
}

function offer(worker) {
  ifOther(worker, () => {
    waiting = worker;
    // Nobody has looked at the old version yet.
    if (isTouched) tell();
    else show();
  });
}

/** Does something if a worker is of another version than this page. */
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

/** Tells the reader; the hint of a first visit can wait no longer then. */
function tell() {
  line(WORDS, show);
}
