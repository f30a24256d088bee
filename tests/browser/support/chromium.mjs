// Chromium through chromedriver: the browser of most tests, since its developer tools report and emulate the most.

import { Builder, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

export const programs = {
  chromium: [process.env.CHROMIUM, "chromium", "chromium-browser", "google-chrome"],
  chromedriver: [process.env.CHROMEDRIVER, "chromedriver"],
};

export const install = "please install both (on Debian or Ubuntu: apt-get install chromium chromium-driver), or say where they are in CHROMIUM and CHROMEDRIVER";

export async function start({ chromium, chromedriver }, device) {
  const options = new chrome.Options();
  options.addArguments(
    "--headless=new",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    // A machine without a screen has no mouse either: emulate one, as on the reader's desk.
    device.touch ? "--touch-events=enabled" : "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
  );
  // Chromium refuses to run its sandbox as root, which is the user of tests in a container.
  if (process.getuid?.() === 0) options.addArguments("--no-sandbox");
  options.setChromeBinaryPath(chromium);
  const kept = new logging.Preferences();
  kept.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  options.setLoggingPrefs(kept);
  const driver = await new Builder()
    .forBrowser("chrome")
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(chromedriver))
    .build();
  driver.pretend = (other) => pretend(driver, other);
  // A window keeps its device from page to page; another window has its own.
  const { switchTo } = driver;
  driver.switchTo = () => {
    driver.sent = {};
    return switchTo.call(driver);
  };
  driver.sent = {};
  await driver.pretend(device);
  return driver;
}

/** Sends what differs from what was last sent: each command has the page styled and painted again, even with the same values. */
async function pretend(driver, { size, scheme, touch, calm, forced, contrast, letters }) {
  const commands = {
    "Emulation.setDeviceMetricsOverride": { ...size, deviceScaleFactor: 1, mobile: touch },
    "Emulation.setEmulatedMedia": {
      features: [
        { name: "prefers-color-scheme", value: scheme },
        { name: "prefers-reduced-motion", value: calm ? "reduce" : "no-preference" },
        { name: "forced-colors", value: forced ? "active" : "none" },
        { name: "prefers-contrast", value: contrast },
      ],
    },
    "Page.setFontSizes": { fontSizes: { standard: letters } },
    "Emulation.setTouchEmulationEnabled": touch ? { enabled: true, maxTouchPoints: 2 } : { enabled: false },
  };
  for (const [command, parameters] of Object.entries(commands)) {
    const sent = JSON.stringify(parameters);
    if (driver.sent[command] === sent) continue;
    await driver.sendDevToolsCommand(command, parameters);
    driver.sent[command] = sent;
  }
}

export async function complaints(driver) {
  const entries = await driver.manage().logs().get(logging.Type.BROWSER);
  return entries.filter((entry) => entry.level.value >= logging.Level.WARNING.value).map((entry) => entry.message);
}
