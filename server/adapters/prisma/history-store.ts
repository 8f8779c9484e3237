/** A document's past on PostgreSQL. The log's rows are never deleted, so any point can be read again. */
import { PAUSE_MINUTES, type Point } from "../../domain/history/point.ts";
import type { HistoryStore } from "../../ports/history-store.ts";
import type { Prisma } from "./generated/client.ts";

interface SittingRow {
  readonly first_seq: bigint;
  readonly last_seq: bigint;
  readonly began: Date;
  readonly ended: Date;
  readonly people: readonly string[];
}

export function createHistoryStore(client: Prisma.TransactionClient): HistoryStore {
  return {
    async lastSeq(docId) {
      const row = await client.docState.findUnique({ where: { docId }, select: { lastSeq: true } });
      return row && Number(row.lastSeq);
    },

    async stateBefore(docId, seq) {
      const kept = await client.historySnapshot.findFirst({
        where: { docId, seq: { lte: seq } },
        orderBy: { seq: "desc" },
      });
      // The log's own beginning in one piece is as good, where it is not too young.
      const compacted = await client.docState.findFirst({
        where: { docId, stateSeq: { lte: seq, gt: kept?.seq ?? 0n } },
        select: { stateSeq: true, state: true },
      });
      if (compacted?.state) return { seq: Number(compacted.stateSeq), state: compacted.state };
      return kept && { seq: Number(kept.seq), state: kept.state };
    },

    async keepState(docId, seq, state) {
      const data = { docId, seq, state: new Uint8Array(state) };
      await client.historySnapshot.createMany({ data: [data], skipDuplicates: true });
    },

    async updates(docId, after, upTo, limit) {
      const rows = await client.docUpdate.findMany({
        where: { docId, seq: { gt: after, lte: upTo } },
        orderBy: { seq: "asc" },
        take: limit,
        select: { seq: true, personId: true, coAuthorId: true, at: true, update: true },
      });
      return rows.map((row) => ({ ...row, seq: Number(row.seq), at: row.at.getTime() }));
    },

    async authorOf(docId, seq) {
      const row = await client.docUpdate.findUnique({
        where: { docId_seq: { docId, seq } },
        select: { personId: true, at: true },
      });
      return row && { personId: row.personId, at: row.at.getTime() };
    },

    async sittings(docId) {
      const rows = await client.$queryRaw<SittingRow[]>`
        SELECT min(seq) AS first_seq, max(seq) AS last_seq, min(at) AS began, max(at) AS ended,
          array_agg(DISTINCT person_id::text) AS people
        FROM (
          SELECT seq, at, person_id, sum(is_new) OVER (ORDER BY seq) AS sitting
          FROM (
            SELECT seq, at, person_id,
              CASE WHEN at - lag(at) OVER (ORDER BY seq) > make_interval(mins => ${PAUSE_MINUTES}) THEN 1 ELSE 0 END AS is_new
            FROM doc_update WHERE doc_id = ${docId}::uuid
          ) AS updates
        ) AS numbered
        GROUP BY sitting ORDER BY first_seq DESC`;
      return rows.map((row) => ({
        firstSeq: Number(row.first_seq),
        lastSeq: Number(row.last_seq),
        from: row.began.getTime(),
        to: row.ended.getTime(),
        personIds: row.people,
      }));
    },

    async points(reportId) {
      const [versions, approvals, editions] = [
        await client.namedVersion.findMany({ where: { reportId } }),
        await client.entryReview.findMany({
          where: { reportId, action: "approve" },
          omit: { content: true },
        }),
        await client.edition.findMany({ where: { reportId }, omit: { basis: true, corrections: true } }),
      ];
      const points: Point[] = [
        ...versions.map((row): Point => ({ ...pointOf(row), kind: "named", name: row.name })),
        ...approvals.map((row): Point => ({ ...pointOf(row), kind: "approval", entryId: row.entryId })),
        ...editions.map(
          ({ seq, publishedAt: at, publishedById: personId, n }): Point => ({
            ...pointOf({ seq, at, personId }),
            kind: "edition",
            n,
          }),
        ),
      ];
      return points.sort((a, b) => b.seq - a.seq || b.at - a.at);
    },

    async addNamedVersion({ at, ...version }) {
      await client.namedVersion.create({ data: { ...version, at: new Date(at) } });
    },

    async authorship(docId) {
      const row = await client.authorshipIndex.findUnique({ where: { docId } });
      return row?.index ?? null;
    },

    async saveAuthorship(docId, upTo, index) {
      await client.$executeRaw`
        INSERT INTO authorship_index (doc_id, up_to, index) VALUES (${docId}::uuid, ${upTo}, ${Buffer.from(index)})
        ON CONFLICT (doc_id) DO UPDATE SET up_to = excluded.up_to, index = excluded.index
        WHERE authorship_index.up_to < excluded.up_to`;
    },
  };
}

function pointOf(row: { readonly seq: bigint; readonly at: Date; readonly personId: string }) {
  return { seq: Number(row.seq), at: row.at.getTime(), personId: row.personId };
}
