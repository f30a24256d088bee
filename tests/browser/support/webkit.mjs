// WebKit, the engine of Safari, as GTK builds it: WebKitWebDriver drives its small browser on a virtual screen.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { Builder, Capabilities } from "selenium-webdriver";
import { resize } from "./window.mjs";

const MULTIARCH = { x64: "x86_64-linux-gnu", arm64: "aarch64-linux-gnu" }[process.arch];

export const programs = {
  MiniBrowser: [process.env.MINIBROWSER, `/usr/lib/${MULTIARCH}/webkit2gtk-4.1/MiniBrowser`, `/usr/lib/${MULTIARCH}/webkit2gtk-4.0/MiniBrowser`, `/usr/lib/${MULTIARCH}/webkitgtk-6.0/MiniBrowser`],
  WebKitWebDriver: [process.env.WEBKITWEBDRIVER, "WebKitWebDriver"],
  Xvfb: [process.env.XVFB, "Xvfb"],
};

export const install = "please install them (on Debian or Ubuntu: apt-get install webkit2gtk-driver xvfb), or say where they are in MINIBROWSER, WEBKITWEBDRIVER and XVFB";

export async function start({ MiniBrowser, WebKitWebDriver, Xvfb }, device) {
  // The virtual screen writes its number to a file descriptor, once it is ready.
  const screen = spawn(Xvfb, ["-displayfd", "3", "-screen", "0", "2200x1400x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [display] = await once(screen.stdio[3], "data");
  const port = await freePort();
  const environment = {
    ...process.env,
    DISPLAY: `:${String(display).trim()}`,
    GDK_BACKEND: "x11",
    GTK_THEME: device.scheme === "dark" ? "Adwaita:dark" : "Adwaita",
    // No desktop, hence no accessibility bus.
    NO_AT_BRIDGE: "1",
  };
  const service = spawn(WebKitWebDriver, [`--port=${port}`], { stdio: "ignore", env: environment });
  // If the tests crash, neither process stays behind.
  const stop = () => [service, screen].forEach((program) => program.kill());
  process.once("exit", stop);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/status`);
  const driver = await new Builder()
    .usingServer(address)
    .withCapabilities(new Capabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: MiniBrowser, args: ["--automation"] } }))
    .build();
  const { quit } = driver;
  driver.quit = async () => {
    await quit.call(driver);
    stop();
    process.off("exit", stop);
  };
  driver.pretend = ({ size, touch, calm }) => {
    if (touch || calm) throw new Error("this browser cannot pretend to have fingers, nor a taste for calm");
    return resize(driver, size);
  };
  await driver.pretend(device);
  return driver;
}

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Waits until an address responds. */
async function answers(address) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await fetch(address);
    } catch (error) {
      if (tries === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
