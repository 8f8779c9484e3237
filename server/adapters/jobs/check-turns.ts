/**
 * One at a time per report, over all processes: a PostgreSQL advisory lock on
 * a connection of its own, which goes with the connection when a process is
 * killed.
 */
import type { Pool } from "pg";
import type { CheckTurns } from "../../ports/check-jobs.ts";

/** Keeps these locks apart from others of the same database; any number will do. */
const WORKING_LOCK = 4_871_011;

export function createCheckTurns(pool: Pool): CheckTurns {
  return {
    async hold(reportId, work) {
      const client = await pool.connect();
      let isLocked = false;
      try {
        const { rows } = await client.query<{ locked: boolean }>(
          "SELECT pg_try_advisory_lock($1, hashtext($2)) AS locked",
          [WORKING_LOCK, reportId],
        );
        isLocked = rows[0]?.locked === true;
        if (!isLocked) return false;
        await work();
        return true;
      } finally {
        // A connection that may still hold the lock is not given to others.
        const isFreed = !isLocked || (await unlocked(client, reportId));
        client.release(!isFreed);
      }
    },
  };
}

async function unlocked(
  client: { query(text: string, values: unknown[]): Promise<unknown> },
  reportId: string,
): Promise<boolean> {
  try {
    await client.query("SELECT pg_advisory_unlock($1, hashtext($2))", [WORKING_LOCK, reportId]);
    return true;
  } catch {
    return false;
  }
}
