// Firefox through geckodriver.

import { Builder } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { resize } from "./window.mjs";

export const programs = {
  firefox: [process.env.FIREFOX, "firefox-esr", "firefox"],
  geckodriver: [process.env.GECKODRIVER, "geckodriver", `${process.env.HOME}/.cargo/bin/geckodriver`],
};

export const install = "please install both (on Debian or Ubuntu: apt-get install firefox-esr, then cargo install --locked geckodriver), or say where they are in FIREFOX and GECKODRIVER";

/** A mouse, as Firefox encodes it: fine, and able to hover. */
const MOUSE = 2 + 4;

export async function start({ firefox: binary, geckodriver }, device) {
  const options = new firefox.Options();
  options.addArguments("-headless");
  options.setBinary(binary);
  const preferences = {
    "ui.systemUsesDarkTheme": device.scheme === "dark" ? 1 : 0,
    "ui.prefersReducedMotion": device.calm ? 1 : 0,
    // A machine without a screen has no mouse either: emulate one, as on the reader's desk.
    "ui.primaryPointerCapabilities": MOUSE,
    "ui.allPointerCapabilities": MOUSE,
    // As in Chromium: a scroll bar that appears would make every page narrower.
    "ui.useOverlayScrollbars": 1,
    // Under a driver, Firefox has no back/forward cache unless set to.
    "fission.bfcacheInParent": true,
    // No first page in a new browser, nor its requests to its maker.
    "browser.aboutwelcome.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
  };
  for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
  const driver = await new Builder()
    .forBrowser("firefox")
    .setFirefoxOptions(options)
    .setFirefoxService(new firefox.ServiceBuilder(geckodriver))
    .build();
  driver.pretend = ({ size }) => resize(driver, size);
  await driver.pretend(device);
  return driver;
}
