/**
 * The folder that a PostgreSQL of our own lives in: who owns it, where what
 * lies, and how small files get into it so that neither a power cut nor a
 * second process starting at the same moment leaves a half.
 */
import { createHash, randomBytes } from "node:crypto";
import { chown, link, lstat, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Identity } from "./run-program.ts";
import { unavailable } from "./unavailable.ts";

export interface Home {
  readonly cluster: string;
  readonly passwordFile: string;
  /** Holds the number of the process that answers for the server. */
  readonly ownerFile: string;
  readonly logFile: string;
  readonly socketFolder: string | null;
}

/** `folder` is absolute. @throws DomainError DATABASE_UNAVAILABLE */
export async function prepareHome(folder: string, identity: Identity | null): Promise<Home> {
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
    ownerFile: join(folder, "owner"),
    logFile: join(folder, "postgres.log"),
    socketFolder,
  };
}

/** A copy that root made of the folder belongs to root, and the server may not even look into it. */
export async function giveTo({ uid, gid }: Identity, { cluster }: Home): Promise<void> {
  if ((await stat(cluster)).uid === uid) return;
  const folder = dirname(cluster);
  for (const name of await readdir(folder, { recursive: true })) {
    if (name !== basename(cluster)) await chown(join(folder, name), uid, gid);
  }
  // Last, so that an interrupted start does it again.
  await chown(cluster, uid, gid);
}

/** In /tmp somebody else may have made our folder first, to stand between us and our server. */
async function refuseForeign(path: string, identity: Identity | null): Promise<void> {
  const info = await lstat(path);
  const isOurs = info.isDirectory() && [process.getuid?.(), identity?.uid].includes(info.uid);
  if (!isOurs) throw unavailable("did not start: the folder for its socket belongs to somebody else", path);
}

/** Of several processes that create it at once, all get the value of one. */
export async function readOrCreate(
  path: string,
  make: () => string,
  identity: Identity | null,
): Promise<string> {
  const read = () => readFile(path, "utf8").catch(() => "");
  const present = await read();
  if (present !== "") return present;
  const part = `${path}.${randomBytes(6).toString("hex")}.part`;
  await writeOwned(part, make(), identity);
  try {
    // Unlike a rename, a link never replaces; an empty file is what a power cut left of a first start.
    await link(part, path).catch(async (error: unknown) => {
      if ((await read()) === "") await rename(part, path);
      else if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    });
  } finally {
    await rm(part, { force: true });
  }
  return read();
}

/** On the disk when it resolves: a password that a power cut took would lock us out of our own data. */
export async function writeOwned(path: string, value: string, identity: Identity | null): Promise<void> {
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
