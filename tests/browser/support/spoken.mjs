// Firefox on a virtual screen with an accessibility bus, and what a screen reader is given there.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Builder } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";

const READER = fileURLToPath(new URL("../../programs/at_spi.py", import.meta.url));
const LAUNCHER = "/usr/libexec/at-spi-bus-launcher";
/** Debian's own, which has its packages. */
const PYTHON = "/usr/bin/python3";
const MISSING = "The accessibility bus cannot be read: please run `make programs`, or on Debian or Ubuntu `apt-get install at-spi2-core dbus python3-gi gir1.2-atspi-2.0 xvfb`";

export async function openSpoken() {
  assert.ok([LAUNCHER, PYTHON, "/usr/bin/dbus-daemon", "/usr/bin/Xvfb"].every((path) => existsSync(path)), MISSING);
  const started = [];
  /** Starts a program, and returns the first thing that it writes to its third descriptor. */
  const start = async (env, program, ...options) => {
    const one = spawn(program, options, { env, stdio: ["ignore", "ignore", "ignore", "pipe"] });
    started.push(one);
    return String(await Promise.race([once(one.stdio[3], "data"), once(one, "exit").then(() => assert.fail(`${program} ended`))])).trim();
  };
  const stop = () => started.reverse().forEach((one) => one.kill());
  process.once("exit", stop);
  const display = await start(process.env, "Xvfb", "-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp");
  const { NO_AT_BRIDGE, ...usual } = process.env;
  const env = { ...usual, DISPLAY: `:${display}`, GNOME_ACCESSIBILITY: "1", LC_ALL: "C.UTF-8" };
  env.DBUS_SESSION_BUS_ADDRESS = await start(env, "dbus-daemon", "--session", "--nofork", "--print-address=3");
  started.push(spawn(LAUNCHER, ["--launch-immediately"], { env, stdio: "ignore" }));
  const options = new firefox.Options();
  const preferences = { "browser.aboutwelcome.enabled": false, "datareporting.policy.dataSubmissionEnabled": false };
  for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
  const driver = await new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(new firefox.ServiceBuilder("geckodriver").setEnvironment(env)).build();
  await driver.manage().setTimeouts({ script: 30_000 });
  const quit = async () => {
    await driver.quit();
    stop();
    process.off("exit", stop);
  };
  /** The page as a screen reader has it: a line for each object. */
  const tree = () => {
    try {
      return execFileSync(PYTHON, [READER], { env, encoding: "utf8", timeout: 60_000 });
    } catch (error) {
      return assert.fail(/ModuleNotFound|Namespace Atspi/.test(error.stderr) ? MISSING : error.stderr);
    }
  };
  return { driver, tree, quit };
}
