/**
 * The house's own key, beside its data and never in its database: what must be
 * recognised again but not read back from a stolen table, such as visitors'
 * addresses, is kept as a keyed hash. Losing it forgets only who guessed lately.
 */
import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { DomainError } from "../../domain/errors.ts";

const KEY_BYTES = 32;

/** Reads the key in `dataDir`, or makes it on the first start. @throws DomainError FILE_UNREADABLE */
export async function readHouseKey(dataDir: string): Promise<Uint8Array> {
  const path = join(dataDir, "house-key");
  try {
    const present = await readIfThere(path);
    if (present === null) await makeKey(dataDir, path);
    const key = present ?? (await readFile(path, "utf8"));
    if (!/^[0-9a-f]{64}$/u.test(key)) throw new Error(`${path} does not hold a key`);
    return Buffer.from(key, "hex");
  } catch (error) {
    throw new DomainError(
      "FILE_UNREADABLE",
      "The file house-key in the data folder cannot be used. Check the folder's permissions; if the file is damaged, delete it and start again: nothing else depends on it.",
      String(error),
    );
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Whole or not at all, and readable by its owner alone from the first moment. */
async function makeKey(dataDir: string, path: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const part = `${path}.${randomBytes(6).toString("hex")}.part`;
  const file = await open(part, "wx", 0o600);
  try {
    await file.writeFile(randomBytes(KEY_BYTES).toString("hex"));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}
