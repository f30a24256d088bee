// The real browsers that the tests drive through WebDriver, each with an emulated device.

import { existsSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";
import * as webkit from "./webkit.mjs";

/** The three engines of nearly every reader. */
const ENGINES = { chromium, firefox, webkit };
export const ENGINE_NAMES = Object.keys(ENGINES);

/** Whether every state is opened on every screen, and everything is tested in every engine: `make test-all`. */
export const IS_WHOLE = process.env.MATRIX === "whole";

/** The engines for tests of what only some readers do, and where no engine is known to differ. */
export const USUAL_ENGINES = IS_WHOLE ? ENGINE_NAMES : ["chromium"];

/** The three sizes every screen is tested at. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 800 },
  projector: { width: 1920, height: 1080 },
};

/** The reader's device, as the page can detect it. */
const USUAL = { size: SIZES.laptop, scheme: "light", touch: false, calm: false, forced: false, contrast: "no-preference", letters: 16 };

/**
 * Starts a browser on a device. A missing browser is an error whose message says what to install.
 * @param {"chromium" | "firefox" | "webkit"} engine
 * @param {{size?: {width: number, height: number}, scheme?: "light" | "dark", touch?: boolean, calm?: boolean}} device
 */
export async function open(engine = "chromium", device = {}) {
  const { programs, install, start } = ENGINES[engine];
  const found = Object.fromEntries(Object.entries(programs).map(([name, places]) => [name, firstFound(places)]));
  const missing = Object.keys(found).filter((name) => !found[name]);
  if (missing.length > 0) throw new Error(`The tests in ${engine} need ${missing.join(" and ")}: ${install}.`);
  const driver = await start(found, { ...USUAL, ...device });
  await driver.manage().setTimeouts({ script: 30_000 });
  // Conditions are polled often: most hold within a few frames.
  const { wait } = driver;
  driver.wait = (condition, most, what, every = 20) => wait.call(driver, condition, most, what, every);
  return driver;
}

/**
 * Changes the browser's device: its size, its colour scheme, its motion preference, its touch screen; in Chromium also
 * forced colours, the contrast preference and the reader's font size in pixels.
 */
export function pretend(driver, device = {}) {
  return driver.pretend({ ...USUAL, ...device });
}

/** The page's log since the last call, at or above a warning. A policy violation is logged as an error. */
export const complaints = chromium.complaints;

/** The first of these programs that exists: a path, or a command on the PATH. */
function firstFound(places) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return places
    .filter(Boolean)
    .flatMap((place) => (isAbsolute(place) ? [place] : folders.map((folder) => join(folder, place))))
    .find((path) => existsSync(path));
}
