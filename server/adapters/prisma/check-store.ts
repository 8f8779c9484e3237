/** Observations, hand checks, copies and rounds of checks on PostgreSQL. */
import type { Hop } from "../../domain/observation/fetch-result.ts";
import type { FoundMetadata } from "../../domain/observation/metadata.ts";
import type { Evidence, LinkState, Reason } from "../../domain/observation/observation.ts";
import type {
  CheckStore,
  CopyHead,
  CopyRow,
  HandCheckRow,
  ObservationRow,
  RunKind,
  RunProgress,
  RunState,
} from "../../ports/check-store.ts";
import type { ArchivedCopy, CheckItem, CheckRun, LinkObservation, Prisma } from "./generated/client.ts";

type RunWithItems = CheckRun & { readonly items: readonly CheckItem[] };

function observationFrom({ at, evidence, metadata, state, reason, ...row }: LinkObservation): ObservationRow {
  return {
    ...row,
    state: state as LinkState,
    reason: reason as Reason,
    at: at.getTime(),
    evidence: JSON.parse(evidence) as Evidence,
    metadata: JSON.parse(metadata) as FoundMetadata,
  };
}

function headFrom(row: Omit<ArchivedCopy, "text">): CopyHead {
  const { takenAt, origin, headers, chain, state, reason, ...fields } = row;
  return {
    ...fields,
    origin: origin === "uploaded" ? "uploaded" : "fetched",
    takenAt: takenAt.getTime(),
    headers: JSON.parse(headers) as Record<string, string>,
    chain: JSON.parse(chain) as Hop[],
    state: state as LinkState,
    reason: reason as Reason,
  };
}

function copyFrom({ text, ...row }: ArchivedCopy): CopyRow {
  return { ...headFrom(row), text };
}

function runFrom({ items, kind, state, createdAt, endedAt, ...row }: RunWithItems): RunProgress {
  return {
    ...row,
    kind: kind as RunKind,
    state: state as RunState,
    createdAt: createdAt.getTime(),
    endedAt: endedAt?.getTime() ?? null,
    done: items.filter((item) => item.doneAt !== null).length,
    total: items.length,
    waiting: items.filter((item) => item.doneAt === null).map(({ sourceId, url }) => ({ sourceId, url })),
  };
}

/** Keeps these locks apart from others of the same database; any number will do. */
const ASKING_LOCK = 4_871_010;

const WITH_ITEMS = { items: { orderBy: { position: "asc" } } } as const;
const NEWEST_COPY_FIRST = [{ takenAt: "desc" }, { id: "asc" }] as const;

export function createCheckStore(client: Prisma.TransactionClient): CheckStore {
  const { archivedCopy, checkItem, checkRun, handCheck, linkObservation, person } = client;

  async function addCopy({ takenAt, headers, chain, ...copy }: CopyRow): Promise<void> {
    await archivedCopy.create({
      data: {
        ...copy,
        takenAt: new Date(takenAt),
        headers: JSON.stringify(headers),
        chain: JSON.stringify(chain),
      },
    });
  }

  return {
    async observationsOf(reportId, sourceId) {
      const rows = await linkObservation.findMany({
        where: { reportId, sourceId },
        orderBy: [{ at: "desc" }, { id: "asc" }],
      });
      return rows.map(observationFrom);
    },

    async observationsIn(reportId) {
      const rows = await linkObservation.findMany({
        where: { reportId },
        orderBy: [{ at: "asc" }, { id: "asc" }],
      });
      return rows.map(observationFrom);
    },

    async glancesIn(reportId) {
      const rows = await linkObservation.findMany({
        where: { reportId },
        orderBy: [{ at: "asc" }, { id: "asc" }],
        select: { sourceId: true, url: true, state: true, at: true },
      });
      return rows.map(({ at, state, ...row }) => ({ ...row, state: state as LinkState, at: at.getTime() }));
    },

    async reportsWithFailures(reportIds) {
      const rows = await linkObservation.findMany({
        where: { reportId: { in: [...reportIds] }, state: { in: ["broken", "soft-404"] } },
        distinct: ["reportId"],
        select: { reportId: true },
      });
      return rows.map((row) => row.reportId);
    },

    async handChecksIn(reportId) {
      const rows = await handCheck.findMany({ where: { reportId }, orderBy: { n: "asc" } });
      const people = await person.findMany({ where: { id: { in: rows.map((row) => row.personId) } } });
      const names = new Map(people.map(({ id, name }) => [id, name]));
      return rows.map(
        ({ n: _n, at, ...row }): HandCheckRow => ({
          ...row,
          at: at.getTime(),
          personName: names.get(row.personId) ?? "",
        }),
      );
    },

    async addHandCheck({ at, ...check }) {
      await handCheck.create({ data: { ...check, at: new Date(at) } });
    },

    addCopy,

    async findCopy(id) {
      const row = await archivedCopy.findUnique({ where: { id } });
      return row && copyFrom(row);
    },

    async copiesIn(reportId) {
      const rows = await archivedCopy.findMany({
        where: { reportId },
        orderBy: [...NEWEST_COPY_FIRST],
        omit: { text: true },
      });
      return rows.map(headFrom);
    },

    async newestCopiesIn(reportId) {
      const rows = await archivedCopy.findMany({
        where: { reportId },
        orderBy: [{ sourceId: "asc" }, ...NEWEST_COPY_FIRST],
        distinct: ["sourceId"],
      });
      return rows.map(copyFrom);
    },

    async lockReport(reportId) {
      await client.$executeRaw`SELECT pg_advisory_xact_lock(${ASKING_LOCK}::int, hashtext(${reportId}))`;
    },

    async addRun({ createdAt, endedAt, ...run }, targets) {
      const items = targets.map(({ sourceId, url }, position) => ({ sourceId, url, position }));
      await checkRun.create({
        data: {
          ...run,
          createdAt: new Date(createdAt),
          endedAt: endedAt === null ? null : new Date(endedAt),
          items: { create: items },
        },
      });
    },

    async findRun(id) {
      const row = await checkRun.findUnique({ where: { id }, include: WITH_ITEMS });
      return row && runFrom(row);
    },

    async openRuns(reportId) {
      const rows = await checkRun.findMany({
        where: { reportId, state: { not: "done" } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        include: WITH_ITEMS,
      });
      return rows.map(runFrom);
    },

    async lastRun(reportId) {
      const row = await checkRun.findFirst({
        where: { reportId },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        include: WITH_ITEMS,
      });
      return row && runFrom(row);
    },

    async earlierLooks(runId) {
      const [row] = await client.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM check_item
        JOIN check_run ON check_run.id = check_item.run_id
        JOIN link_observation ON link_observation.id = check_item.observation_id
        WHERE check_run.id = ${runId}::uuid AND link_observation.at < check_run.created_at`;
      return row?.count ?? 0;
    },

    async ownLooks(runId) {
      const rows = await client.$queryRaw<{ source_id: string; at: Date }[]>`
        SELECT own.source_id, link_observation.at FROM check_item own
        JOIN check_run ON check_run.id = own.run_id
        JOIN link_observation ON link_observation.id = own.observation_id
        WHERE own.run_id = ${runId}::uuid AND NOT EXISTS (
          SELECT 1 FROM check_run beside JOIN check_item other ON other.run_id = beside.id
          WHERE beside.report_id = check_run.report_id AND beside.id <> check_run.id
            AND other.source_id = own.source_id AND other.observation_id = own.observation_id
            AND (other.done_at < own.done_at OR (other.done_at = own.done_at AND beside.state = 'done')))`;
      return rows.map((row) => ({ sourceId: row.source_id, at: row.at.getTime() }));
    },

    async reportsAtWork() {
      const rows = await checkRun.findMany({
        where: { state: "running" },
        distinct: ["reportId"],
        orderBy: { reportId: "asc" },
        select: { reportId: true },
      });
      return rows.map((row) => row.reportId);
    },

    async changeRunState(id, from, to, at) {
      const { count } = await checkRun.updateMany({
        where: { id, state: from },
        data: { state: to, ...(to === "done" ? { endedAt: new Date(at) } : {}) },
      });
      return count === 1;
    },

    async finishItem(runId, observation, copy, at) {
      const { sourceId, id: observationId } = observation;
      const { count } = await checkItem.updateMany({
        where: { runId, sourceId, doneAt: null },
        data: { observationId, doneAt: new Date(at) },
      });
      if (count === 0) return false;
      if (copy) await addCopy(copy);
      const { at: seenAt, evidence, metadata, ...fields } = observation;
      await linkObservation.create({
        data: {
          ...fields,
          at: new Date(seenAt),
          evidence: JSON.stringify(evidence),
          metadata: JSON.stringify(metadata),
        },
      });
      return true;
    },

    async finishWithEarlier(runId, sourceId, observationId, at) {
      await checkItem.updateMany({
        where: { runId, sourceId, doneAt: null },
        data: { observationId, doneAt: new Date(at) },
      });
    },
  };
}
