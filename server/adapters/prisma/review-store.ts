/** What was said in review, on PostgreSQL: rows are added, and of a waiver only its end is noted. */
import {
  ENTRY_ACTIONS,
  type EntryAction,
  type ReviewRecords,
  VERDICTS,
  type Verdict,
} from "../../domain/workflow/review-records.ts";
import type { ReviewStore } from "../../ports/review-store.ts";
import type { Prisma } from "./generated/client.ts";

interface SaidRow {
  readonly n: bigint;
  readonly at: Date;
  readonly seq: bigint;
}

function said<Row extends SaidRow>({ n, at, seq, ...rest }: Row) {
  return { ...rest, n: Number(n), at: at.getTime(), seq: Number(seq) };
}

function kept<Event extends { readonly at: number }>({ at, ...rest }: Event) {
  return { ...rest, at: new Date(at) };
}

const actionOf = (text: string): EntryAction => oneOf(ENTRY_ACTIONS, text);
const verdictOf = (text: string): Verdict => oneOf(VERDICTS, text);

function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new Error(`“${text}” is none of ${words.join(", ")}`);
  return found;
}

export function createReviewStore(client: Prisma.TransactionClient): ReviewStore {
  return {
    async reports() {
      const rows = await client.report.findMany({
        select: { id: true, month: true, chronicle: { select: { teamId: true, slug: true } } },
        orderBy: [{ chronicle: { teamId: "asc" } }, { chronicle: { slug: "asc" } }, { month: "asc" }],
      });
      return rows.map(({ id: reportId, month, chronicle }) => ({ reportId, month, ...chronicle }));
    },

    async records(reportId) {
      const ofReport = { where: { reportId }, orderBy: { n: "asc" } } as const;
      // One after the other: in a transaction there is one connection.
      const entries = await client.entryReview.findMany({ ...ofReport, omit: { content: true } });
      const verdicts = await client.sourceVerdict.findMany(ofReport);
      const ticks = await client.citationTick.findMany(ofReport);
      const waivers = await client.waiver.findMany(ofReport);
      const editions = await client.edition.findMany({
        ...ofReport,
        select: { n: true, withdrawal: { select: { editionId: true } } },
      });
      const reopenings = await client.reportReopening.findMany({ where: { reportId } });
      return {
        entries: entries.map((row) => ({ ...said(row), action: actionOf(row.action) })),
        verdicts: verdicts.map((row) => ({ ...said(row), verdict: verdictOf(row.verdict) })),
        ticks: ticks.map(said),
        waivers: waivers.map(({ id, revokedAt, revokedById: _by, ...row }) => ({
          ...said(row),
          waiverId: id,
          isRevoked: revokedAt !== null,
        })),
        editions: editions.map(({ n, withdrawal }) => ({ n, isWithdrawn: withdrawal !== null })),
        reopenedAfter: reopenings.map((row) => row.edition),
      } satisfies ReviewRecords;
    },

    async addEntryEvent({ sourceIds, ...event }) {
      await client.entryReview.create({ data: { ...kept(event), sourceIds: [...sourceIds] } });
    },

    async addVerdict(event) {
      await client.sourceVerdict.create({ data: kept(event) });
    },

    async addTick(event) {
      await client.citationTick.create({ data: kept(event) });
    },

    async addWaivers(waivers) {
      await client.waiver.createMany({
        data: waivers.map(({ waiverId, ...waiver }) => ({ ...kept(waiver), id: waiverId })),
      });
    },

    async revokeWaiver(reportId, id, revokedById, at) {
      const { count } = await client.waiver.updateMany({
        where: { id, reportId, revokedAt: null },
        data: { revokedById, revokedAt: new Date(at) },
      });
      return count === 1;
    },

    async addReopening(reopening) {
      await client.reportReopening.create({ data: kept(reopening) });
    },

    async approvedContent(reportId, entryId) {
      const row = await client.entryReview.findFirst({
        where: { reportId, entryId, action: "approve" },
        orderBy: { n: "desc" },
        select: { content: true },
      });
      return row?.content ?? null;
    },
  };
}
