/** Reports on PostgreSQL, each made together with the beginning of its document's log. */
import { languageSchema } from "../../domain/report/report-schema.ts";
import type { ReportRow, ReportStore } from "../../ports/report-store.ts";
import type { Prisma, Report } from "./generated/client.ts";

const FIRST_SEQ = 1n;

function fromRow({ createdAt, ...row }: Report): ReportRow {
  return { ...row, createdAt: createdAt.getTime() };
}

export function createReportStore(client: Prisma.TransactionClient): ReportStore {
  return {
    async findById(id) {
      const row = await client.report.findUnique({ where: { id }, include: { chronicle: true } });
      if (!row) return null;
      const { docId, month, chronicleId, chronicle } = row;
      const { teamId, slug, title: chronicleTitle } = chronicle;
      const language = languageSchema.parse(chronicle.language);
      return { id, docId, month, teamId, chronicleId, slug, chronicleTitle, language };
    },

    async lockLog(docId) {
      const rows = await client.$queryRaw<
        { last_seq: bigint }[]
      >`SELECT last_seq FROM doc_state WHERE doc_id = ${docId}::uuid FOR NO KEY UPDATE`;
      return rows[0] ? Number(rows[0].last_seq) : null;
    },

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
        include: { document: { select: { lastSeq: true } } },
        orderBy: [{ month: "desc" }, { id: "asc" }],
      });
      return rows.map(({ document, ...row }) => ({ ...fromRow(row), lastSeq: Number(document.lastSeq) }));
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
