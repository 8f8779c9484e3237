/** People on PostgreSQL. */
import { languageSchema } from "../../domain/report/report-schema.ts";
import type { PeopleStore, PersonRow } from "../../ports/people-store.ts";
import type { Person, Prisma } from "./generated/client.ts";

function fromRow({ createdAt, language, ...row }: Person): PersonRow {
  return { ...row, language: languageSchema.parse(language), createdAt: createdAt.getTime() };
}

export function createPeopleStore({ person }: Prisma.TransactionClient): PeopleStore {
  return {
    async find(id) {
      const row = await person.findUnique({ where: { id } });
      return row && fromRow(row);
    },

    async findByEmail(email) {
      const row = await person.findUnique({ where: { email } });
      return row && fromRow(row);
    },

    async add({ createdAt, ...fields }) {
      const { count } = await person.createMany({
        data: [{ ...fields, createdAt: new Date(createdAt) }],
        skipDuplicates: true,
      });
      return count === 1;
    },

    async change(id, fields) {
      await person.updateMany({ where: { id }, data: fields });
    },
  };
}
