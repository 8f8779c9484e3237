/**
 * The newest edition of every published month with how its entries stood. That
 * is counted from what the edition rests on, once: an edition never changes, so
 * ten years of months cost no more than the question which edition is newest.
 */
import type { EntryStatus } from "../../domain/workflow/standing.ts";
import { ENTRY_STATUSES } from "../../domain/workflow/standing.ts";
import type { NewestEdition } from "../../ports/edition-store.ts";
import type { Prisma } from "./generated/client.ts";

type Standing = NewestEdition["standing"];

/** Some hundred bytes each. */
const MOST_KNOWN = 20_000;

interface NewestRow {
  readonly id: string;
  readonly chronicleId: string;
  readonly month: string;
  readonly n: number;
  readonly publishedAt: Date;
  readonly isWithdrawn: boolean;
  readonly isReopened: boolean;
}

export function createNewestEditions(client: Prisma.TransactionClient) {
  const known = new Map<string, Standing>();

  /** Counts in the database: what an edition rests on is long, and all of it stays there. */
  async function count(ids: readonly string[]): Promise<void> {
    const rows = await client.$queryRaw<{ id: string; status: string; count: number }[]>`
      SELECT e.id::text AS id, unit->>'status' AS status, count(*)::int AS count
      FROM edition e, jsonb_array_elements(e.basis::jsonb->'approvals') AS unit
      WHERE e.id::text = ANY(${ids}) AND unit->>'entryId' <> ''
      GROUP BY 1, 2`;
    for (const id of ids) {
      const own = new Map(rows.filter((row) => row.id === id).map((row) => [row.status, row.count]));
      known.set(
        id,
        standingOf((status) => own.get(status) ?? 0),
      );
    }
  }

  return async (chronicleIds: readonly string[]): Promise<readonly NewestEdition[]> => {
    const rows = await client.$queryRaw<NewestRow[]>`
      SELECT DISTINCT ON (e.report_id)
        e.id::text AS id, r.chronicle_id::text AS "chronicleId", r.month, e.n, e.published_at AS "publishedAt",
        EXISTS (SELECT FROM withdrawal w WHERE w.edition_id = e.id) AS "isWithdrawn",
        EXISTS (SELECT FROM report_reopening o WHERE o.report_id = e.report_id AND o.edition = e.n) AS "isReopened"
      FROM edition e JOIN report r ON r.id = e.report_id
      WHERE r.chronicle_id::text = ANY(${[...chronicleIds]})
      ORDER BY e.report_id, e.n DESC`;
    if (known.size > MOST_KNOWN) known.clear();
    const missing = rows.filter((row) => !known.has(row.id)).map((row) => row.id);
    if (missing.length > 0) await count(missing);
    return rows.map(({ id, publishedAt, ...row }) => ({
      ...row,
      publishedAt: publishedAt.getTime(),
      standing: known.get(id) ?? standingOf(() => 0),
    }));
  };
}

function standingOf(countOf: (status: EntryStatus) => number): Standing {
  return Object.fromEntries(ENTRY_STATUSES.map((status) => [status, countOf(status)])) as Standing;
}
