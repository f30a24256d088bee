// A real Chromium, driven through WebDriver.

import { existsSync } from "node:fs";
import { Builder, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

/** The three sizes every screen is judged at. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 800 },
  projector: { width: 1920, height: 1080 },
};

/** How a reader's device is, as far as the page can tell. */
const USUAL = { size: SIZES.laptop, scheme: "light", touch: false, calm: false };

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const CHROMEDRIVER = process.env.CHROMEDRIVER ?? "/usr/bin/chromedriver";

/**
 * Starts a browser on a device.
 * @param {{size?: {width: number, height: number}, scheme?: "light" | "dark", touch?: boolean, calm?: boolean}} device
 */
export async function open(device = {}) {
  const missing = [CHROMIUM, CHROMEDRIVER].filter((program) => !existsSync(program));
  if (missing.length > 0) {
    throw new Error(`Please install Chromium and its driver (on Debian or Ubuntu: apt-get install chromium chromium-driver), or say where they are in CHROMIUM and CHROMEDRIVER: ${missing.join(" and ")} not found.`);
  }
  const { touch } = { ...USUAL, ...device };
  const options = new chrome.Options();
  options.addArguments(
    "--headless=new",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    // A machine without a screen has no mouse either: say that there is one, as on the reader's desk.
    touch ? "--touch-events=enabled" : "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
  );
  // Chromium refuses its own sandbox to root, which is who runs tests in a container.
  if (process.getuid?.() === 0) options.addArguments("--no-sandbox");
  options.setChromeBinaryPath(CHROMIUM);
  const kept = new logging.Preferences();
  kept.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  options.setLoggingPrefs(kept);
  const driver = await new Builder()
    .forBrowser("chrome")
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(CHROMEDRIVER))
    .build();
  await driver.manage().setTimeouts({ script: 30_000 });
  await pretend(driver, device);
  return driver;
}

/** Makes the browser's device another one: its size, its colour scheme, its taste for motion, its fingers. */
export async function pretend(driver, device = {}) {
  const { size, scheme, touch, calm } = { ...USUAL, ...device };
  await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { ...size, deviceScaleFactor: 1, mobile: touch });
  await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: scheme },
      { name: "prefers-reduced-motion", value: calm ? "reduce" : "no-preference" },
    ],
  });
  await driver.sendDevToolsCommand("Emulation.setTouchEmulationEnabled", touch ? { enabled: true, maxTouchPoints: 2 } : { enabled: false });
}

/** What the page has logged since the last call, at or above a warning. A refused policy is logged as an error. */
export async function complaints(driver) {
  const entries = await driver.manage().logs().get(logging.Type.BROWSER);
  return entries.filter((entry) => entry.level.value >= logging.Level.WARNING.value).map((entry) => entry.message);
}
