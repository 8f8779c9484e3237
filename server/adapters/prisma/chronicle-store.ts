/** Chronicles on PostgreSQL. */
import { languageSchema } from "../../domain/report/report-schema.ts";
import type { ChronicleRow, ChronicleStore } from "../../ports/chronicle-store.ts";
import type { Chronicle, Prisma } from "./generated/client.ts";

function fromRow({ createdAt, language, ...row }: Chronicle): ChronicleRow {
  return { ...row, language: languageSchema.parse(language), createdAt: createdAt.getTime() };
}

export function createChronicleStore({ chronicle }: Prisma.TransactionClient): ChronicleStore {
  return {
    async findBySlug(slug) {
      const row = await chronicle.findUnique({ where: { slug } });
      return row && fromRow(row);
    },

    async listOf(teamIds) {
      const rows = await chronicle.findMany({
        where: { teamId: { in: [...teamIds] } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      });
      return rows.map(fromRow);
    },

    async add({ createdAt, ...fields }) {
      const { count } = await chronicle.createMany({
        data: [{ ...fields, createdAt: new Date(createdAt) }],
        skipDuplicates: true,
      });
      return count === 1;
    },
  };
}
