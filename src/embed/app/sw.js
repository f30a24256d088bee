// The app without a network: keeps one version whole, and answers the app's page from it.
//
// A new version is kept beside the old one, whole or not at all, and takes its place when the page says so, or when the page
// is opened again and no other window shows it. Nobody else is answered: a map in another page always comes from the server.

/** What the build knows: the version, and each file of the app with its hash. The page itself stands under "./". */
const VERSION = APP_VERSION;
const FILES = APP_FILES;

/** The page of the app, and its caches among those of its neighbours. */
const PAGE = new URL("./", self.location).href;
const MINE = `carte-sociale ${PAGE} `;
const CACHE = MINE + VERSION;

/** The version that is answered with: this one, until it has handed over to the next. */
let current = CACHE;

/** How long the next version may take to answer, before this one shows itself all the same. */
const PATIENCE_MS = 1000;

/** A file of this very version, from the server; another one is refused. */
async function fetched(name) {
  const integrity = FILES[name];
  const request = new Request(name, { cache: "no-cache", ...(integrity && { integrity }) });
  const response = await fetch(request);
  // Servers may write into a page on its way; it says its version itself.
  const isOurs = response.ok && (integrity || (await response.clone().text()).includes(VERSION));
  if (!isOurs) throw new Error(`${name} is not of the version ${VERSION}`);
  return [name, response];
}

async function keep() {
  const wasKept = await caches.has(CACHE);
  try {
    // All of them are there before the first is kept.
    const all = await Promise.all(Object.keys(FILES).map(fetched));
    const cache = await caches.open(CACHE);
    await Promise.all(all.map(([name, response]) => cache.put(name, response)));
  } catch (error) {
    if (!wasKept) await caches.delete(CACHE);
    throw error;
  }
}

async function takeOver() {
  // In the order in which they came: what is younger may still be filling.
  const all = (await caches.keys()).filter((name) => name.startsWith(MINE));
  await Promise.all(all.slice(0, all.indexOf(CACHE)).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The name under which the app keeps what is at an address; nothing for what is not its own. */
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
  // The one window that shows it is being opened again, or there was none: it may as well show the new version.
  if (waiting && windows.length < 2) current = MINE + (await handedOver(waiting));
  return kept("./", event.request);
}

/** Tells the next version to take over, whose files this one answers with until it does: its version. */
function handedOver(next) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve(VERSION), PATIENCE_MS);
    next.postMessage("take over", [port2]);
  });
}

async function kept(name, request) {
  return (await caches.match(name, { cacheName: current, ignoreVary: true })) ?? fetch(request);
}

/** A file for the app's page; anyone else asks the server. */
async function answer(event, name) {
  const asking = await self.clients.get(event.clientId);
  return asking && isPage(asking.url) ? kept(name, event.request) : fetch(event.request);
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
