/**
 * Whether the server that a data folder's postmaster.pid speaks of is really
 * there. After a crash of the machine, or in a restarted container, its number
 * may belong to another program by now, which must be neither trusted nor
 * stopped.
 */
import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PostgresBinaries } from "./binaries.ts";
import { type Identity, runProgram } from "./run-program.ts";

/** In line 8 of postmaster.pid, once the server takes connections (PostgreSQL, miscadmin.h). */
const READY = "ready";
const READY_LINE = 7;
/** Line 4, likewise. */
const PORT_LINE = 3;
const PATIENCE_MS = 60_000;
const LOOK_MS = 50;

/** True when the server of `cluster` runs and takes connections. A pid file that is certainly stale is removed. */
export async function isServerRunning(
  binaries: PostgresBinaries,
  cluster: string,
  identity: Identity | null,
): Promise<boolean> {
  const pidFile = join(cluster, "postmaster.pid");
  if ((await runProgram(binaries.pg_ctl, ["status", "-D", cluster], identity)).code !== 0) return false;
  const pid = (await readLines(pidFile))[0] ?? "";
  const command = await commandLine(pid);
  if (command !== null && !command.includes(cluster)) {
    await rm(pidFile, { force: true });
    return false;
  }
  return isReady(pidFile);
}

/** Where the running server of `cluster` listens. */
export async function serverPort(cluster: string): Promise<string> {
  return (await readLines(join(cluster, "postmaster.pid")))[PORT_LINE]?.trim() ?? "";
}

/** Waits while the server repairs itself after a crash. False when it ended meanwhile. */
async function isReady(pidFile: string): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const lines = await readLines(pidFile);
    if (lines.length === 0) return false;
    if (lines[READY_LINE]?.trim() === READY) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return true;
}

async function readLines(path: string): Promise<readonly string[]> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text === "" ? [] : text.split("\n");
}

/** How the process was started, with its arguments; null where the system does not tell. */
async function commandLine(pid: string): Promise<string | null> {
  if (!/^\d+$/u.test(pid) || process.platform === "win32") return null;
  const kept = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  if (kept !== null) return kept;
  return promisify(execFile)("ps", ["-p", pid, "-o", "args="]).then(
    ({ stdout }) => stdout,
    () => null,
  );
}
