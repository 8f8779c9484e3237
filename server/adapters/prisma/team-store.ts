/** Teams on PostgreSQL. */
import type { TeamRow, TeamStore } from "../../ports/team-store.ts";
import type { Prisma, Team } from "./generated/client.ts";

/** Any number that no other advisory lock of ours uses. */
const HOUSE_LOCK = 7_201_001;

function fromRow({ createdAt, ...row }: Team): TeamRow {
  return { ...row, createdAt: createdAt.getTime() };
}

export function createTeamStore(client: Prisma.TransactionClient): TeamStore {
  return {
    async find(id) {
      const row = await client.team.findUnique({ where: { id } });
      return row && fromRow(row);
    },

    async add({ createdAt, ...fields }) {
      await client.team.create({ data: { ...fields, createdAt: new Date(createdAt) } });
    },

    async isHouseEmpty() {
      return (await client.team.findFirst({ select: { id: true } })) === null;
    },

    async lock(id) {
      // "No key": rows that point at the team may still be added meanwhile.
      const rows = await client.$queryRaw<
        unknown[]
      >`SELECT 1 FROM team WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
      return rows.length === 1;
    },

    async lockHouse() {
      await client.$executeRaw`SELECT pg_advisory_xact_lock(${HOUSE_LOCK}::bigint)`;
    },
  };
}
