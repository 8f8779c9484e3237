/** Sessions on PostgreSQL, by Lucia. */

import type { Secrets } from "../../ports/secrets.ts";
import type { Sessions } from "../../ports/sessions.ts";
import type { Clock } from "../../ports.ts";
import type { Prisma } from "../prisma/generated/client.ts";
import { createLucia, type LuciaSettings, readSecret, toValue } from "./lucia.ts";

export interface SessionSettings extends LuciaSettings {
  readonly clock: Clock;
  readonly secrets: Secrets;
}

export function createSessions(client: Prisma.TransactionClient, settings: SessionSettings): Sessions {
  const { clock, secrets } = settings;
  const lucia = createLucia(client, settings);

  return {
    async open(personId, userAgent) {
      const secret = secrets.create();
      await lucia.createSession(personId, { userAgent }, { sessionId: secret });
      return toValue(lucia.createSessionCookie(secret));
    },

    async find(cookieHeader) {
      const secret = readSecret(lucia, cookieHeader);
      if (!secret) return null;
      const { session } = await lucia.validateSession(secret);
      if (!session) return null;
      return {
        sessionId: secrets.hash(secret),
        personId: session.userId,
        renewedCookie: session.fresh ? toValue(lucia.createSessionCookie(secret)) : null,
      };
    },

    async list(personId) {
      const rows = await client.session.findMany({
        where: { personId, expiresAt: { gt: new Date(clock.now()) } },
        orderBy: [{ createdAt: "desc" }, { idHash: "asc" }],
      });
      return rows.map(({ idHash, createdAt, expiresAt, userAgent }) => ({
        sessionId: idHash,
        createdAt: createdAt.getTime(),
        expiresAt: expiresAt.getTime(),
        userAgent,
      }));
    },

    async end(personId, sessionId) {
      await client.session.deleteMany({ where: { personId, idHash: sessionId } });
    },

    async endAll(personId) {
      await lucia.invalidateUserSessions(personId);
    },

    async endOthers(personId, sessionId) {
      await client.session.deleteMany({ where: { personId, idHash: { not: sessionId } } });
    },

    async forgetExpired() {
      await lucia.deleteExpiredSessions();
    },

    blankCookie: () => toValue(lucia.createBlankSessionCookie()),
  };
}
