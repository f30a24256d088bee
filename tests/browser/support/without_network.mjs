// Runs a test file without a network: in a network namespace of its own, which has only the loopback, so
// that its drivers still reach their browsers.

import { spawnSync } from "node:child_process";
import { networkInterfaces } from "node:os";

const UNSHARE = ["--net", "--map-root-user", "sh", "-c", 'ip link set lo up && exec "$0" "$@"'];

/**
 * Starts this very test file again without a network, and exits with it; returns where there is none already.
 * @param {string} file the test file
 */
export function cutNetwork(file) {
  if (isCut()) return;
  if (process.env.NETWORK_IS_CUT) throw new Error("the network is there still");
  const tried = spawnSync("unshare", [...UNSHARE, "true"], { encoding: "utf8" });
  if (tried.status !== 0) {
    throw new Error(`This test cuts the network by unshare and ip, and this machine refuses (${(tried.stderr || tried.error?.message || "").trim()}): run it as root, allow user namespaces, or install util-linux and iproute2.`);
  }
  const { status } = spawnSync("unshare", [...UNSHARE, process.execPath, ...process.execArgv, file], { stdio: "inherit", env: { ...process.env, NETWORK_IS_CUT: "1" } });
  process.exit(status ?? 1);
}

/** Whether this machine has no route out. */
export const isCut = () => Object.keys(networkInterfaces()).every((name) => name === "lo");
