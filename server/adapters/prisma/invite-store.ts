/** Single-use links on PostgreSQL. Using and revoking are conditional updates: of two at once one finds the row closed. */
import { inHouseOrder } from "../../domain/policy/roles.ts";
import type { InviteRow, InviteStore } from "../../ports/invite-store.ts";
import type { Invite, Prisma } from "./generated/client.ts";

function fromRow({ id, tokenHash, teamId, roles, createdById, createdAt, expiresAt }: Invite): InviteRow {
  return {
    id,
    tokenHash,
    teamId,
    roles: inHouseOrder(roles),
    createdById,
    createdAt: createdAt.getTime(),
    expiresAt: expiresAt.getTime(),
  };
}

function openAt(now: number) {
  return { usedAt: null, revokedAt: null, expiresAt: { gt: new Date(now) } };
}

export function createInviteStore({ invite }: Prisma.TransactionClient): InviteStore {
  return {
    async add({ roles, createdAt, expiresAt, ...fields }) {
      await invite.create({
        data: {
          ...fields,
          roles: [...roles],
          createdAt: new Date(createdAt),
          expiresAt: new Date(expiresAt),
        },
      });
    },

    async findOpen(tokenHash, now) {
      const row = await invite.findFirst({ where: { tokenHash, ...openAt(now) } });
      return row && fromRow(row);
    },

    async listOpen(teamId, now) {
      const rows = await invite.findMany({
        where: { teamId, ...openAt(now) },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      });
      return rows.map(fromRow);
    },

    async use(id, personId, now) {
      const { count } = await invite.updateMany({
        where: { id, ...openAt(now) },
        data: { usedAt: new Date(now), usedById: personId },
      });
      return count === 1;
    },

    async revoke(teamId, id, now) {
      const { count } = await invite.updateMany({
        where: { id, teamId, ...openAt(now) },
        data: { revokedAt: new Date(now) },
      });
      return count === 1;
    },

    async revokeFrom(teamId, createdById, now) {
      await invite.updateMany({
        where: { teamId, createdById, ...openAt(now) },
        data: { revokedAt: new Date(now) },
      });
    },

    async revokeSetUpLinks(now) {
      await invite.updateMany({
        where: { teamId: null, ...openAt(now) },
        data: { revokedAt: new Date(now) },
      });
    },
  };
}
