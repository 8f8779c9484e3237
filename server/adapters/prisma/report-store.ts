/** Reports on PostgreSQL, each made together with the beginning of its document's log. */
import type { ReportRow, ReportStore } from "../../ports/report-store.ts";
import type { Prisma, Report } from "./generated/client.ts";

const FIRST_SEQ = 1n;

function fromRow({ createdAt, ...row }: Report): ReportRow {
  return { ...row, createdAt: createdAt.getTime() };
}

export function createReportStore(client: Prisma.TransactionClient): ReportStore {
  return {
    async find(chronicleId, month) {
      const row = await client.report.findUnique({
        where: { chronicleId_month: { chronicleId, month } },
        include: { document: { select: { lineage: true, schemaVersion: true } } },
      });
      if (!row) return null;
      const { document, ...report } = row;
      return { ...fromRow(report), ...document };
    },

    async listOf(chronicleIds) {
      const rows = await client.report.findMany({
        where: { chronicleId: { in: [...chronicleIds] } },
        orderBy: [{ month: "desc" }, { id: "asc" }],
      });
      return rows.map(fromRow);
    },

    async add({ createdAt, ...fields }, { seed, lineage, schemaVersion }, connectionId) {
      const { docId, createdById: personId } = fields;
      const at = new Date(createdAt);
      await client.docState.create({
        data: { docId, lineage, schemaVersion, lastSeq: FIRST_SEQ, createdAt: at },
      });
      await client.docUpdate.create({
        data: { docId, seq: FIRST_SEQ, update: new Uint8Array(seed), personId, connectionId, at },
      });
      const { count } = await client.report.createMany({
        data: [{ ...fields, createdAt: at }],
        skipDuplicates: true,
      });
      return count === 1;
    },
  };
}
