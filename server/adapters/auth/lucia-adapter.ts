/**
 * Lucia's seven methods on Prisma. Two things happen on the way to the table:
 * the id in the cookie is replaced by its hash, so that a stolen table opens no
 * session; and times are moved from the machine's clock, which Lucia reads
 * itself, to the house's clock.
 */
import type { Adapter, DatabaseSession } from "lucia";
import type { Secrets } from "../../ports/secrets.ts";
import type { Clock } from "../../ports.ts";
import type { Prisma, Session } from "../prisma/generated/client.ts";

interface SessionAttributes {
  /** What the browser calls itself. */
  readonly userAgent: string;
}

declare module "lucia" {
  interface Register {
    DatabaseSessionAttributes: SessionAttributes;
  }
}

export interface LuciaAdapterSettings {
  readonly clock: Clock;
  readonly secrets: Pick<Secrets, "hash">;
}

export function createLuciaAdapter(
  client: Prisma.TransactionClient,
  { clock, secrets }: LuciaAdapterSettings,
): Adapter {
  const toMachineTime = (at: Date) => new Date(at.getTime() + Date.now() - clock.now());
  const toHouseTime = (at: Date) => new Date(at.getTime() - Date.now() + clock.now());
  const fromRow = (row: Session, id: string): DatabaseSession => ({
    id,
    userId: row.personId,
    expiresAt: toMachineTime(row.expiresAt),
    attributes: { userAgent: row.userAgent },
  });
  const hashed = (sessionId: string) => ({ idHash: secrets.hash(sessionId) });

  return {
    async getSessionAndUser(sessionId) {
      const row = await client.session.findUnique({ where: hashed(sessionId) });
      if (!row) return [null, null];
      // Its foreign key says that the person exists; there is nothing of theirs that Lucia needs.
      return [fromRow(row, sessionId), { id: row.personId, attributes: {} }];
    },

    /** The ids are the stored hashes: the ids themselves are known to the browsers alone. */
    async getUserSessions(userId) {
      const rows = await client.session.findMany({
        where: { personId: userId },
        orderBy: [{ createdAt: "desc" }, { idHash: "asc" }],
      });
      return rows.map((row) => fromRow(row, row.idHash));
    },

    async setSession({ id, userId, expiresAt, attributes }) {
      await client.session.create({
        data: {
          ...hashed(id),
          personId: userId,
          createdAt: new Date(clock.now()),
          expiresAt: toHouseTime(expiresAt),
          userAgent: attributes.userAgent,
        },
      });
    },

    async updateSessionExpiration(sessionId, expiresAt) {
      await client.session.updateMany({
        where: hashed(sessionId),
        data: { expiresAt: toHouseTime(expiresAt) },
      });
    },

    async deleteSession(sessionId) {
      await client.session.deleteMany({ where: hashed(sessionId) });
    },

    async deleteUserSessions(userId) {
      await client.session.deleteMany({ where: { personId: userId } });
    },

    async deleteExpiredSessions() {
      await client.session.deleteMany({ where: { expiresAt: { lte: new Date(clock.now()) } } });
    },
  };
}
