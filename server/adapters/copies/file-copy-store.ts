/**
 * Copies in a folder, each in a file named by its hash, two levels deep. A
 * file takes its name only when its bytes are on the disk, and its folder is
 * synced after: a power cut leaves a whole copy or none.
 */
import { createHash } from "node:crypto";
import { chmod, mkdir, open, readFile, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { CopyStore } from "../../ports/copy-store.ts";

/** Tells unfinished files of one process apart; the pid tells processes apart. */
let written = 0;

const SHA256 = /^[0-9a-f]{64}$/u;

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function createFileCopyStore(folder: string): CopyStore {
  const placeOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2, 4));

  return {
    async put(bytes) {
      const hash = sha256Of(bytes);
      const place = placeOf(hash);
      const target = join(place, hash);
      // Half a file never has this name, so the same length is the same file.
      if ((await stat(target).catch(() => null))?.size === bytes.length) return hash;
      await mkdir(place, { recursive: true });
      const draft = join(folder, `.${hash}.${process.pid}-${++written}.part`);
      try {
        await writeThrough(draft, bytes);
        await rename(draft, target);
      } catch (error) {
        await unlink(draft).catch(() => undefined);
        throw error;
      }
      for (const one of [place, join(place, ".."), folder]) await syncFolder(one);
      return hash;
    },

    async get(hash) {
      if (!SHA256.test(hash)) return null;
      const bytes = await readFile(join(placeOf(hash), hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      if (bytes === null) return null;
      if (sha256Of(bytes) !== hash) throw new Error(`the copy ${hash} is damaged`);
      return new Uint8Array(bytes);
    },
  };
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  // Nobody overwrites evidence by accident.
  await chmod(path, 0o400);
}

/** The name is durable only with its folder. Where a folder cannot be opened (Windows), the system sees to it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  try {
    await folder?.sync();
  } catch {
    // As above.
  } finally {
    await folder?.close();
  }
}
