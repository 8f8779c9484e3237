/**
 * A PostgreSQL of our own under the data folder: made once, started with the
 * process, stopped with it. `pg_ctl` decides about stale pid files; a server
 * that a killed process left running is adopted. Reached through a Unix socket
 * where there is one, else through loopback, always with a random password.
 */
import { randomBytes } from "node:crypto";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DomainError } from "../../domain/errors.ts";
import { findPostgresBinaries, type PostgresBinaries } from "./binaries.ts";
import { giveTo, type Home, prepareHome, readOrCreate, writeOwned } from "./home.ts";
import { mayTakeOver } from "./owner.ts";
import { type Identity, postgresIdentity, runProgram } from "./run-program.ts";
import { isServerRunning, serverPort } from "./server-process.ts";
import { unavailable } from "./unavailable.ts";

export interface RunningPostgres {
  /** A connection address for the database `chronicle`. */
  readonly url: string;
  /** Starts the server again if it is gone, at the same address. @throws DomainError DATABASE_UNAVAILABLE */
  revive(): Promise<void>;
  /** Makes this process the one that answers for the server, whoever started it. */
  takeOver(): Promise<void>;
  /** Stops the server, unless another process that started it still runs; nothing committed is lost. */
  stop(): Promise<void>;
}

const USER = "chronicle";
const DATABASE = "postgres";
const RETRY_MS = 100;
const PATIENCE_MS = 10_000;
/** Part of a socket's name, no more. */
const SOCKET_PORT = "5432";

/** Starts or adopts the server whose data lies in `folder`. @throws DomainError DATABASE_UNAVAILABLE */
export async function startPostgres(folder: string): Promise<RunningPostgres> {
  const binaries = await findPostgresBinaries();
  const identity = postgresIdentity();
  const home = await prepareHome(resolve(folder), identity);
  const password = await readOrCreate(home.passwordFile, () => randomBytes(24).toString("hex"), identity);
  await initialise(binaries, home, identity);
  if (identity) await giveTo(identity, home);
  const isRunning = () => isServerRunning(binaries, home.cluster, identity);
  const isAdopted = await isRunning();
  const isStarted = !isAdopted && (await startUnlessRunning(binaries, home, identity));
  let isOwner =
    isStarted || (isAdopted && mayTakeOver(await readFile(home.ownerFile, "utf8").catch(() => null)));
  const sayWhoOwns = () => writeOwned(home.ownerFile, String(process.pid), identity);
  if (isOwner) await sayWhoOwns();
  const port = await serverPort(home.cluster);
  return {
    url: connectionUrl(home, port, password),
    async revive() {
      if (!(await isRunning())) await start(binaries, home, port, identity);
    },
    async takeOver() {
      isOwner = true;
      await sayWhoOwns();
    },
    async stop() {
      if (!isOwner) return;
      await runProgram(binaries.pg_ctl, ["stop", "-D", home.cluster, "-m", "fast", "-w"], identity);
    },
  };
}

/** False when another process started it at the same moment, and was quicker. */
async function startUnlessRunning(
  binaries: PostgresBinaries,
  home: Home,
  identity: Identity | null,
): Promise<boolean> {
  // Said before it runs, so that whoever finds it running finds its owner too.
  await writeOwned(home.ownerFile, String(process.pid), identity);
  const port = home.socketFolder ? SOCKET_PORT : String(await freePort());
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      await start(binaries, home, port, identity);
      return true;
    } catch (error) {
      if (await isServerRunning(binaries, home.cluster, identity)) return false;
      if (waited >= PATIENCE_MS || !isPassing(error)) throw error;
      await sleep(RETRY_MS);
    }
  }
}

/** A server that was killed a moment ago: its last processes still hold its memory, or its number is still taken. */
function isPassing(error: unknown): boolean {
  const details = error instanceof DomainError ? (error.details ?? "") : "";
  return /lock file .* already exists|pre-existing shared memory block/u.test(details);
}

async function initialise(binaries: PostgresBinaries, home: Home, identity: Identity | null): Promise<void> {
  const isMade = () =>
    stat(join(home.cluster, "PG_VERSION")).then(
      () => true,
      () => false,
    );
  if (await isMade()) return;
  // Made beside its place and moved when it is whole: a first start that was cut short leaves no half of a cluster.
  await removeLeftovers(home.cluster);
  const unfinished = `${home.cluster}.unfinished-${process.pid}`;
  const result = await runProgram(
    binaries.initdb,
    [
      `--pgdata=${unfinished}`,
      `--username=${USER}`,
      "--auth=scram-sha-256",
      `--pwfile=${home.passwordFile}`,
      "--encoding=UTF8",
      "--locale=C",
      "--data-checksums",
    ],
    identity,
  );
  if (result.code !== 0) throw unavailable("could not be set up", result.output);
  try {
    await rename(unfinished, home.cluster);
  } catch (error) {
    // A folder with something in it is never replaced: another process made the cluster meanwhile.
    await rm(unfinished, { recursive: true, force: true });
    if (!(await isMade())) throw error;
  }
}

/** What first starts left that were cut short; one that is still under way is left alone. */
async function removeLeftovers(cluster: string): Promise<void> {
  const names = await readdir(dirname(cluster));
  for (const name of names.filter((one) => one.startsWith(`${basename(cluster)}.unfinished`))) {
    if (mayTakeOver(name.split("-")[1] ?? null)) {
      await rm(join(dirname(cluster), name), { recursive: true, force: true });
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function start(
  binaries: PostgresBinaries,
  home: Home,
  port: string,
  identity: Identity | null,
): Promise<void> {
  const options = [
    `-p ${port}`,
    home.socketFolder ? `-c listen_addresses= -k "${home.socketFolder}"` : "-c listen_addresses=127.0.0.1",
    "-c max_connections=60 -c shared_buffers=64MB -c timezone=UTC -c log_timezone=UTC",
  ].join(" ");
  const result = await runProgram(
    binaries.pg_ctl,
    ["start", "-D", home.cluster, "-w", "-t", "60", "-l", home.logFile, "-o", options],
    identity,
  );
  if (result.code === 0) return;
  const log = await readFile(home.logFile, "utf8").catch(() => "");
  throw unavailable("did not start", `${result.output}\n${log.split("\n").slice(-5).join("\n")}`);
}

function connectionUrl(home: Home, port: string, password: string): string {
  const host = home.socketFolder
    ? `localhost:${port}/${DATABASE}?host=${encodeURIComponent(home.socketFolder)}`
    : `127.0.0.1:${port}/${DATABASE}`;
  return `postgresql://${USER}:${password}@${host}`;
}
