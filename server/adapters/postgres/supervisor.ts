/**
 * A PostgreSQL of our own under the data folder: made once, started with the
 * process, stopped with it. `pg_ctl` decides about stale pid files; a server
 * that a killed process left running is adopted. Reached through a Unix socket
 * where there is one, else through loopback, always with a random password.
 */
import { createHash, randomBytes } from "node:crypto";
import { chown, lstat, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { DomainError } from "../../domain/errors.ts";
import { findPostgresBinaries, type PostgresBinaries } from "./binaries.ts";
import { mayTakeOver } from "./owner.ts";
import { type Identity, postgresIdentity, runProgram } from "./run-program.ts";
import { isServerRunning } from "./server-process.ts";

export interface RunningPostgres {
  /** A connection address for the database `chronicle`. */
  readonly url: string;
  /** Stops the server, unless another process that started it still runs; nothing committed is lost. */
  stop(): Promise<void>;
}

const USER = "chronicle";
const DATABASE = "postgres";

interface Home {
  readonly cluster: string;
  readonly passwordFile: string;
  readonly portFile: string;
  /** Holds the number of the process that answers for the server. */
  readonly ownerFile: string;
  readonly logFile: string;
  readonly socketFolder: string | null;
}

/** Starts or adopts the server whose data lies in `folder`. @throws DomainError DATABASE_UNAVAILABLE */
export async function startPostgres(folder: string): Promise<RunningPostgres> {
  const binaries = await findPostgresBinaries();
  const identity = postgresIdentity();
  const home = await prepareHome(resolve(folder), identity);
  const password = await readOrCreate(home.passwordFile, () => randomBytes(24).toString("hex"), identity);
  await initialise(binaries, home, identity);
  const isRunning = await isServerRunning(binaries, home.cluster, identity);
  const port = isRunning ? await readFile(home.portFile, "utf8") : await choosePort(home, identity);
  if (!isRunning) await start(binaries, home, port, identity);
  const isOwner = !isRunning || mayTakeOver(await readFile(home.ownerFile, "utf8").catch(() => null));
  if (isOwner) await writeOwned(home.ownerFile, String(process.pid), identity);
  return {
    url: connectionUrl(home, port, password),
    async stop() {
      if (!isOwner) return;
      await runProgram(binaries.pg_ctl, ["stop", "-D", home.cluster, "-m", "fast", "-w"], identity);
    },
  };
}

async function prepareHome(folder: string, identity: Identity | null): Promise<Home> {
  // As root the server runs as another user, who must be able to walk through the folders above its own.
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const hasSockets = process.platform !== "win32";
  // A socket's path may have 107 bytes; a deep data folder gets a short one elsewhere.
  const inside = join(folder, "run");
  const short = join(tmpdir(), `chronicle-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);
  const socketFolder = hasSockets ? (Buffer.byteLength(inside) < 80 ? inside : short) : null;
  if (socketFolder) await mkdir(socketFolder, { recursive: true, mode: 0o700 });
  if (socketFolder === short) await refuseForeign(short, identity);
  for (const one of [folder, socketFolder]) if (identity && one) await chown(one, identity.uid, identity.gid);
  return {
    cluster: join(folder, "cluster"),
    passwordFile: join(folder, "password"),
    portFile: join(folder, "port"),
    ownerFile: join(folder, "owner"),
    logFile: join(folder, "postgres.log"),
    socketFolder,
  };
}

/** In /tmp somebody else may have made our folder first, to stand between us and our server. */
async function refuseForeign(path: string, identity: Identity | null): Promise<void> {
  const info = await lstat(path);
  const isOurs = info.isDirectory() && [process.getuid?.(), identity?.uid].includes(info.uid);
  if (!isOurs) throw unavailable("did not start: the folder for its socket belongs to somebody else", path);
}

async function readOrCreate(path: string, make: () => string, identity: Identity | null): Promise<string> {
  const present = await readFile(path, "utf8").catch(() => null);
  if (present !== null && present !== "") return present;
  const value = make();
  await writeOwned(path, value, identity);
  return value;
}

/** On the disk when it resolves: a password that a power cut took would lock us out of our own data. */
async function writeOwned(path: string, value: string, identity: Identity | null): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.chmod(0o600);
    if (identity) await file.chown(identity.uid, identity.gid);
    await file.writeFile(value);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function initialise(binaries: PostgresBinaries, home: Home, identity: Identity | null): Promise<void> {
  const isMade = await stat(join(home.cluster, "PG_VERSION")).then(
    () => true,
    () => false,
  );
  if (isMade) return;
  // Made beside its place and moved when it is whole: a first start that was cut short leaves no half of a cluster.
  const unfinished = `${home.cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
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
  await rename(unfinished, home.cluster);
}

async function choosePort(home: Home, identity: Identity | null): Promise<string> {
  const port = home.socketFolder ? "5432" : String(await freePort());
  await writeOwned(home.portFile, port, identity);
  return port;
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

function unavailable(what: string, details: string): DomainError {
  const isShut = details.includes("Permission denied");
  const advice = isShut
    ? "The user it runs as may not enter its folder: start as another user than root, or move DATA_DIR."
    : "Its postgres.log says why.";
  return new DomainError(
    "DATABASE_UNAVAILABLE",
    `The database under the data folder ${what}; nothing was lost. ${advice}`,
    details,
  );
}
