/** `chronicle verify`: whether the audit log and every edition are still what they were. Looks only; a house may be open. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { randomSecrets } from "../adapters/auth/random-ids.ts";
import { startPostgres } from "../adapters/postgres/supervisor.ts";
import { openDatabase } from "../adapters/prisma/database.ts";
import { createStorage } from "../adapters/prisma/stores.ts";
import { printHead, readHeads } from "../domain/audit/audit-heads.ts";
import { DomainError } from "../domain/errors.ts";
import { readSettings } from "../env.server.ts";
import { verifyHouse } from "../queries/audit/verify-house.ts";
import { say } from "./start.ts";

/**
 * True when nothing is wrong. `against` names a file with what an earlier run printed: the logs must still hold where
 * they ended then. @throws DomainError SETTINGS_INVALID, DATABASE_UNAVAILABLE, FILE_UNREADABLE
 */
export async function verify(environment: NodeJS.ProcessEnv, against?: string): Promise<boolean> {
  const noted = against === undefined ? [] : await notedIn(against);
  const { databaseUrl, dataDir, origin } = readSettings(environment);
  if (databaseUrl === null && !existsSync(join(dataDir, "postgres"))) {
    throw new DomainError(
      "SETTINGS_INVALID",
      `There is no data in ${dataDir}; set DATA_DIR to the folder that holds it (the demo's is DATA_DIR=./data/demo), or DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const own = databaseUrl === null ? await startPostgres(join(dataDir, "postgres")) : null;
  const database = openDatabase(own?.url ?? databaseUrl ?? "", 2);
  try {
    const clock = { now: () => Date.now() };
    const storage = createStorage(database, { clock, secrets: randomSecrets, origin });
    const { heads, editions, faults } = await verifyHouse({ storage }, noted);
    for (const fault of faults) say(`▲ ${fault}`);
    for (const head of heads) say(printHead(head));
    const count = `${editions} ${editions === 1 ? "edition" : "editions"}`;
    say(faults.length === 0 ? `${count}: all as published.` : `${count}, ${faults.length} faults.`);
    return faults.length === 0;
  } finally {
    await database.close();
    await own?.stop();
  }
}

async function notedIn(file: string) {
  const text = await readFile(file, "utf8").catch(() => "");
  const noted = readHeads(text);
  if (noted.length > 0) return noted;
  throw new DomainError(
    "FILE_UNREADABLE",
    `${file} names no team's log, so nothing was compared. Give a file that an earlier verify was printed into.`,
  );
}
