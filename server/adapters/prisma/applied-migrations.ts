/**
 * Whether a database has this version's schema already, asked of Prisma's own
 * record of what it applied. Almost every start finds nothing to do, and a
 * program that only says so costs more than all the rest of the start.
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  /** Null for one that failed half-way. */
  readonly finished_at: Date | null;
}

/** True only when exactly the migrations of `root` are applied, whole and unchanged; in doubt false. */
export async function isUpToDate(url: string, root: string): Promise<boolean> {
  const ours = await migrationsOf(join(root, "prisma", "migrations"));
  // No such table, no such database: whoever migrates will find words for it.
  const applied = await appliedMigrations(url).catch(() => []);
  return (
    applied.length > 0 &&
    applied.length === ours.size &&
    applied.every((one) => one.finished_at !== null && ours.get(one.migration_name) === one.checksum)
  );
}

async function appliedMigrations(url: string): Promise<readonly Applied[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Applied>(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    return rows;
  } finally {
    client.end().catch(() => undefined);
  }
}

/** Names with the checksums Prisma keeps: SHA-256 of the file, hexadecimal. */
async function migrationsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const script = await readFile(join(folder, entry.name, "migration.sql"));
    found.set(entry.name, createHash("sha256").update(script).digest("hex"));
  }
  return found;
}
