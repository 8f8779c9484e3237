/**
 * Opens what a house keeps: PostgreSQL (its own, or the one it was given), the
 * lock that makes this process the only owner, the schema of this version. What
 * is not owned yet is not touched: of two processes that start at once on the
 * same data, one goes on and the other has changed nothing.
 */
import { join } from "node:path";
import { takeHouseLock } from "./adapters/postgres/house-lock.ts";
import { startPostgres } from "./adapters/postgres/supervisor.ts";
import { type Database, openDatabase } from "./adapters/prisma/database.ts";
import { migrateDatabase } from "./adapters/prisma/migrate.ts";
import type { DomainError } from "./domain/errors.ts";
import type { Settings } from "./env.server.ts";
import { ROOT } from "./http/root.ts";

export interface OpenData {
  readonly database: Database;
  /** Whether the database answers and is still ours. */
  isHealthy(): Promise<boolean>;
  /** The last thing a house does. */
  close(): Promise<void>;
}

/** `onLost` is told when another process has taken over. @throws DomainError DATABASE_UNAVAILABLE, ALREADY_RUNNING */
export async function openData(
  { dataDir, databaseUrl }: Pick<Settings, "dataDir" | "databaseUrl">,
  onLost: (error: DomainError) => void,
): Promise<OpenData> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const own = databaseUrl === null ? await startPostgres(join(dataDir, "postgres")) : null;
    const url = own?.url ?? databaseUrl ?? "";
    const lock = await takeHouseLock({ url, revive: async () => own?.revive(), onTaken: onLost });
    // Whoever has the lock answers for the server, also when another process was quicker to start it. One that has
    // not leaves it running, for it serves somebody.
    await own?.takeOver();
    closing.push(async () => own?.stop());
    closing.push(() => lock.release());
    await migrateDatabase(url, ROOT);
    const database = openDatabase(url);
    closing.push(() => database.close());
    return {
      database,
      close,
      isHealthy: async () => lock.isHeld && (await database.pool.query("SELECT 1")).rowCount === 1,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
