/** What people are told in the app, and how they want to be told. */
import type { Month } from "../domain/calendar/day.ts";
import type { NoticeKind } from "../domain/notices/notice.ts";

export interface NewNotification {
  readonly id: string;
  readonly personId: string;
  readonly teamId: string;
  readonly kind: NoticeKind;
  readonly slug: string;
  readonly month: Month;
  /** Null for what concerns the whole month. */
  readonly entryId: string | null;
  readonly at: number;
  /** How many of the same happened at once; one unless said otherwise. */
  readonly count?: number;
}

export interface NotificationRow extends NewNotification {
  /** How many times the same happened since it was last read. */
  readonly count: number;
  readonly readAt: number | null;
}

export interface NotificationChoice {
  readonly inApp: boolean;
  readonly byMail: boolean;
}

export interface NotificationStore {
  /** False when an unread one about the same was counted up instead. */
  add(notification: NewNotification): Promise<boolean>;
  /** The newest first. */
  list(personId: string, limit: number): Promise<readonly NotificationRow[]>;
  unread(personId: string): Promise<number>;
  markRead(personId: string, at: number, id?: string): Promise<void>;
  /** What the person chose; both ways where they chose nothing. */
  choice(personId: string, kind: NoticeKind): Promise<NotificationChoice>;
  choose(personId: string, kind: NoticeKind, choice: NotificationChoice): Promise<void>;
}
