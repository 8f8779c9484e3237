/** The update log as authorship, and the ledger kept of it, on PostgreSQL. */
import type { ContributionStore } from "../../ports/contribution-store.ts";
import type { Database } from "./database.ts";

/** Only forward: a slower process that finishes late changes nothing. */
const SAVE = `
INSERT INTO contribution_ledger (doc_id, up_to, ledger) VALUES ($1, $2, $3)
ON CONFLICT (doc_id) DO UPDATE SET up_to = $2, ledger = $3 WHERE contribution_ledger.up_to < $2`;

export function createContributionStore({
  prisma,
  pool,
}: Pick<Database, "prisma" | "pool">): ContributionStore {
  return {
    async load(docId) {
      const row = await prisma.contributionLedger.findUnique({ where: { docId } });
      return row?.ledger ?? null;
    },

    async save(docId, upTo, ledger) {
      await pool.query(SAVE, [docId, upTo, Buffer.from(ledger)]);
    },

    async updatesAfter(docId, seq, upTo, limit) {
      const rows = await prisma.docUpdate.findMany({
        where: { docId, seq: { gt: seq, lte: upTo } },
        orderBy: { seq: "asc" },
        take: limit,
        select: { seq: true, personId: true, coAuthorId: true, update: true },
      });
      return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
    },
  };
}
