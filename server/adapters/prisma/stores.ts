/** The stores on PostgreSQL, alone or bound to one transaction. */

import type { Secrets } from "../../ports/secrets.ts";
import type { Storage, Stores } from "../../ports/storage.ts";
import type { Clock } from "../../ports.ts";
import { createSessions } from "../auth/sessions.ts";
import { createAuditLog } from "./audit-log.ts";
import { createCheckStore } from "./check-store.ts";
import { createChronicleStore } from "./chronicle-store.ts";
import { createCommentStore } from "./comment-store.ts";
import type { Database } from "./database.ts";
import { createEditionStore } from "./edition-store.ts";
import type { Prisma } from "./generated/client.ts";
import { createHistoryStore } from "./history-store.ts";
import { createInviteStore } from "./invite-store.ts";
import { createLetterStore } from "./letter-store.ts";
import { createMemberStore } from "./member-store.ts";
import { createNotificationStore } from "./notification-store.ts";
import { createPeopleStore } from "./people-store.ts";
import { createReportStore } from "./report-store.ts";
import { createReviewStore } from "./review-store.ts";
import { createTeamStore } from "./team-store.ts";

/** Milliseconds: how long a transaction may wait for a connection, and how long it may take. */
const TRANSACTION_LIMITS = { maxWait: 5_000, timeout: 10_000 };

interface StoreSettings {
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly origin: string;
}

export function createStorage({ prisma }: Pick<Database, "prisma">, settings: StoreSettings): Storage {
  return {
    ...storesOn(prisma, settings),
    transaction: (work) =>
      prisma.$transaction((client) => work(storesOn(client, settings)), TRANSACTION_LIMITS),
  };
}

function storesOn(client: Prisma.TransactionClient, settings: StoreSettings): Stores {
  return {
    people: createPeopleStore(client),
    teams: createTeamStore(client),
    members: createMemberStore(client),
    invites: createInviteStore(client),
    sessions: createSessions(client, settings),
    chronicles: createChronicleStore(client),
    reports: createReportStore(client),
    reviews: createReviewStore(client),
    editions: createEditionStore(client),
    audit: createAuditLog(client),
    notifications: createNotificationStore(client),
    letters: createLetterStore(client),
    comments: createCommentStore(client),
    history: createHistoryStore(client),
    checks: createCheckStore(client),
  };
}
