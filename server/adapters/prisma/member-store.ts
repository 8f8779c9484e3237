/** Memberships on PostgreSQL. */
import { inHouseOrder } from "../../domain/policy/roles.ts";
import type { MemberStore } from "../../ports/member-store.ts";
import type { Prisma } from "./generated/client.ts";

const FIRST_JOINED_FIRST = [{ createdAt: "asc" }, { personId: "asc" }, { teamId: "asc" }] as const;

export function createMemberStore({ membership }: Prisma.TransactionClient): MemberStore {
  return {
    async ofPerson(personId) {
      const rows = await membership.findMany({
        where: { personId },
        orderBy: [...FIRST_JOINED_FIRST],
      });
      return rows.map(({ teamId, roles }) => ({ teamId, roles: inHouseOrder(roles) }));
    },

    async list(teamId) {
      const rows = await membership.findMany({
        where: { teamId },
        include: { person: { select: { name: true, email: true } } },
        orderBy: [...FIRST_JOINED_FIRST],
      });
      return rows.map(({ personId, roles, createdAt, person }) => ({
        teamId,
        personId,
        roles: inHouseOrder(roles),
        createdAt: createdAt.getTime(),
        ...person,
      }));
    },

    async add({ teamId, personId, roles, createdAt }) {
      const { count } = await membership.createMany({
        data: [{ teamId, personId, roles: [...roles], createdAt: new Date(createdAt) }],
        skipDuplicates: true,
      });
      return count === 1;
    },

    async changeRoles(teamId, personId, roles) {
      await membership.updateMany({ where: { teamId, personId }, data: { roles: [...roles] } });
    },

    async remove(teamId, personId) {
      await membership.deleteMany({ where: { teamId, personId } });
    },
  };
}
