/** All stores together, alone or inside one transaction. */
import type { AuditLog } from "./audit-log.ts";
import type { CheckStore } from "./check-store.ts";
import type { ChronicleStore } from "./chronicle-store.ts";
import type { CommentStore } from "./comment-store.ts";
import type { EditionStore } from "./edition-store.ts";
import type { HistoryStore } from "./history-store.ts";
import type { InviteStore } from "./invite-store.ts";
import type { LetterStore } from "./letter-store.ts";
import type { MemberStore } from "./member-store.ts";
import type { NotificationStore } from "./notification-store.ts";
import type { PeopleStore } from "./people-store.ts";
import type { ReportStore } from "./report-store.ts";
import type { ReviewStore } from "./review-store.ts";
import type { Sessions } from "./sessions.ts";
import type { TeamStore } from "./team-store.ts";

export interface Stores {
  readonly people: PeopleStore;
  readonly teams: TeamStore;
  readonly members: MemberStore;
  readonly invites: InviteStore;
  readonly sessions: Sessions;
  readonly chronicles: ChronicleStore;
  readonly reports: ReportStore;
  readonly reviews: ReviewStore;
  readonly editions: EditionStore;
  readonly audit: AuditLog;
  readonly notifications: NotificationStore;
  readonly letters: LetterStore;
  readonly comments: CommentStore;
  readonly history: HistoryStore;
  readonly checks: CheckStore;
}

export interface Storage extends Stores {
  /** All that `work` does through the given stores is kept, or, when it throws, nothing. */
  transaction<Result>(work: (stores: Stores) => Promise<Result>): Promise<Result>;
}
