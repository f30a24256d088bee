// A WordPress of Debian's packages, on a database of its own, served by PHP on a free port of this machine.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where `make programs` unpacks it. */
const SITE = fileURLToPath(new URL("../../../target/wordpress/usr/share/wordpress", import.meta.url));
const OURS = fileURLToPath(new URL("../../programs/wordpress", import.meta.url));
const MISSING = "WordPress cannot be started: please run `make programs`, which takes it, PHP and MariaDB from the packages of Debian or Ubuntu (php-cli, php-mysql, php-gd, php-xml, php-mbstring, mariadb-server-core)";

/** A port that nothing listens to. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts WordPress, which may fetch the pages of the map's site at `mapPort`. */
export async function startWordPress(mapPort) {
  assert.ok(existsSync(`${SITE}/wp-load.php`), MISSING);
  const folder = mkdtempSync(join(tmpdir(), "carte-wordpress-"));
  const database = `${folder}/data`;
  const socket = `${folder}/socket`;
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, TEST_SOCKET: socket, TEST_ADDRESS: address, TEST_PLUGINS: `${OURS}/plugins`, TEST_MAP_PORT: String(mapPort), PHP_CLI_SERVER_WORKERS: "4" };
  const started = [];
  const close = async () => {
    await Promise.all(started.reverse().map((one) => new Promise((done) => (one.exitCode !== null || one.signalCode ? done() : (one.on("exit", done), process.kill(-one.pid))))));
    rmSync(folder, { recursive: true, force: true });
  };
  /** A program of its own group, so that its workers end with it. */
  const start = (program, options) => started.push(spawn(program, options, { env, stdio: "ignore", detached: true }));
  try {
    const own = ["--no-defaults", `--datadir=${database}`, `--user=${userInfo().username}`];
    execFileSync("mariadb-install-db", [...own, "--auth-root-authentication-method=normal", "--skip-test-db"], { env, stdio: "ignore" });
    start("mariadbd", [...own, `--socket=${socket}`, "--skip-networking", "--skip-grant-tables"]);
    await until("the database", () => existsSync(socket));
    const php = (...options) => execFileSync("php", options, { env, encoding: "utf8" });
    php("-r", "mysqli_connect('localhost', 'root', '', '', 0, getenv('TEST_SOCKET'))->query('CREATE DATABASE wordpress');");
    copyFileSync(`${OURS}/wp-config.php`, `${SITE}/wp-config.php`);
    php(`${OURS}/install.php`, SITE);
    start("php", ["-S", `127.0.0.1:${port}`, "-t", SITE]);
    await until("the site", async () => (await fetch(`${address}/?feed=rss2`).catch(() => ({}))).ok);
  } catch (error) {
    await close();
    throw new Error(error.code === "ENOENT" ? MISSING : `WordPress did not start: ${error.message}`);
  }
  return { address, close };
}

async function until(what, isThere) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isThere()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`never: ${what}`);
}
