// The service worker: caches one whole version, and serves the app's page from it.
//
// A new version is cached beside the old one, whole or not at all, and replaces it when the page requests it, or when the page
// is opened again and no other window shows it. No other client is served: a map in another page always uses the network.

/** Set by the build: the version, and each file of the app with its hash. The page itself is under "./". */
const VERSION = APP_VERSION;
const FILES = APP_FILES;

/** The page of the app, and the prefix of its caches, since other apps may share the origin. */
const PAGE = new URL("./", self.location).href;
const MINE = `carte-sociale ${PAGE} `;
const CACHE = MINE + VERSION;

/** The cache that is served: this version's, until the next one takes over. */
let current = CACHE;

/** How long to wait for the next version to respond, before serving this one all the same. */
const PATIENCE_MS = 1000;

/** Fetches a file of this very version; throws for any other. */
async function fetched(name) {
  const integrity = FILES[name];
  const request = new Request(name, { cache: "no-cache", ...(integrity && { integrity }) });
  const response = await fetch(request);
  // Servers may modify a page on its way, so its hash is not checked; it contains its version.
  const isOurs = response.ok && (integrity || (await response.clone().text()).includes(VERSION));
  if (!isOurs) throw new Error(`${name} is not of the version ${VERSION}`);
  return [name, response];
}

async function keep() {
  const wasKept = await caches.has(CACHE);
  try {
    // All of them are fetched before the first is cached.
    const all = await Promise.all(Object.keys(FILES).map(fetched));
    const cache = await caches.open(CACHE);
    await Promise.all(all.map(([name, response]) => cache.put(name, response)));
  } catch (error) {
    if (!wasKept) await caches.delete(CACHE);
    throw error;
  }
}

async function takeOver() {
  // In order of creation: a younger cache may still be filling.
  const all = (await caches.keys()).filter((name) => name.startsWith(MINE));
  await Promise.all(all.slice(0, all.indexOf(CACHE)).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The name under which the app caches an address; `undefined` if it is not one of its files. */
function nameOf(address) {
  const path = address.split(/[?#]/)[0];
  if (!path.startsWith(PAGE)) return undefined;
  const name = `./${path.slice(PAGE.length)}`.replace(/^\.\/index\.html$/, "./");
  return name in FILES ? name : undefined;
}

const isPage = (address) => nameOf(address) === "./";

async function open(event) {
  const { waiting } = self.registration;
  const windows = (await self.clients.matchAll({ type: "window" })).filter(({ url }) => isPage(url));
  // No other window shows the page: it can load the new version.
  if (waiting && windows.length < 2) current = MINE + (await handedOver(waiting));
  return kept("./", event);
}

/** Has the next version take over, whose files this worker serves until it does: returns its version. */
function handedOver(next) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve(VERSION), PATIENCE_MS);
    next.postMessage("take over", [port2]);
  });
}

/** A cached file; where it is missing or damaged, the server's, and all are cached anew: browsers may empty a cache. */
async function kept(name, event) {
  const { request } = event;
  const found = await caches.match(name, { cacheName: current, ignoreVary: true });
  // Of a file with a hash in the request, the page reports the damage: it asks again, past caches.
  if (found && request.cache !== "reload" && (request.integrity || (await isWhole(name, found.clone())))) return found;
  filling ??= keep().catch(() => {}).finally(() => (filling = undefined));
  event.waitUntil(filling);
  return fetch(request).catch(() => found ?? Response.error());
}

let filling;

/** Whether a cached file of this version is as it was published. */
async function isWhole(name, response) {
  if (current !== CACHE) return true;
  if (!FILES[name]) return (await response.text()).includes(VERSION);
  const [algorithm, expected] = FILES[name].split("-");
  const digest = await crypto.subtle.digest(algorithm.replace("sha", "SHA-"), await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest))) === expected;
}

/** A cached file for the app's page; a network request for any other client. */
async function answer(event, name) {
  const asking = await self.clients.get(event.clientId);
  return asking && isPage(asking.url) ? kept(name, event) : fetch(event.request);
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", ({ data, ports }) => {
  ports[0]?.postMessage(VERSION);
  if (data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const name = method === "GET" ? nameOf(url) : undefined;
  if (mode === "navigate") {
    if (name === "./") event.respondWith(open(event));
  } else if (name) {
    event.respondWith(answer(event, name));
  }
});
