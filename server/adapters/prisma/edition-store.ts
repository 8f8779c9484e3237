/** Editions on PostgreSQL. Triggers refuse every change to what is added here. */
import { languageSchema } from "../../domain/report/report-schema.ts";
import type { EditionStore, PublicChronicle, PublicEdition } from "../../ports/edition-store.ts";
import type { Prisma } from "./generated/client.ts";
import { createNewestEditions } from "./newest-editions.ts";

export function createEditionStore(client: Prisma.TransactionClient): EditionStore {
  return {
    async add({ files, publishedAt, ...edition }) {
      const { count } = await client.edition.createMany({
        data: [{ ...edition, publishedAt: new Date(publishedAt) }],
        skipDuplicates: true,
      });
      if (count === 0) return false;
      await client.editionFile.createMany({
        data: files.map(({ bytes, ...file }) => ({
          ...file,
          editionId: edition.id,
          bytes: new Uint8Array(bytes),
        })),
      });
      return true;
    },

    async withdraw(reportId, n, reason, personId, at) {
      const edition = await client.edition.findUnique({ where: { reportId_n: { reportId, n } } });
      if (!edition) return false;
      const { count } = await client.withdrawal.createMany({
        data: [{ editionId: edition.id, reason, personId, at: new Date(at) }],
        skipDuplicates: true,
      });
      return count === 1;
    },

    async file(editionId, kind) {
      const row = await client.editionFile.findUnique({ where: { editionId_kind: { editionId, kind } } });
      return row && { sha256: row.sha256, bytes: row.bytes };
    },

    async fileOf(reportId, n, kind) {
      const row = await client.editionFile.findFirst({ where: { kind, edition: { reportId, n } } });
      return row && { sha256: row.sha256, bytes: row.bytes };
    },

    async published(slug) {
      const rows = await client.chronicle.findMany({
        where: { ...(slug !== undefined && { slug }), reports: { some: { editions: { some: {} } } } },
        include: {
          reports: {
            where: { editions: { some: {} } },
            orderBy: { month: "desc" },
            select: {
              month: true,
              editions: { orderBy: { n: "desc" }, include: { withdrawal: { select: { at: true } } } },
            },
          },
        },
        orderBy: [{ title: "asc" }, { id: "asc" }],
      });
      return rows.map(
        (row): PublicChronicle => ({
          slug: row.slug,
          title: row.title,
          language: languageSchema.parse(row.language),
          editions: row.reports.flatMap(({ month, editions }) =>
            editions.map(
              ({ id, n, digest, corrections, publishedAt, withdrawal }): PublicEdition => ({
                id,
                month,
                n,
                digest,
                corrections,
                publishedAt: publishedAt.getTime(),
                withdrawnAt: withdrawal?.at.getTime() ?? null,
              }),
            ),
          ),
        }),
      );
    },

    newest: createNewestEditions(client),

    async all() {
      const rows = await client.edition.findMany({
        include: { report: { include: { chronicle: true } } },
        orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
      });
      return rows.map(({ id, reportId, n, digest, corrections, basis, report }) => {
        const { teamId, slug } = report.chronicle;
        return { id, reportId, teamId, slug, month: report.month, n, digest, corrections, basis };
      });
    },
  };
}
