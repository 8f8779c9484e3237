/** What a person has been told in the app, the newest first, and how they want to be told. */
import { NOTICE_KINDS, type NoticeKind } from "../../domain/notices/notice.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import type { Deps } from "../../ports/deps.ts";
import type { NotificationChoice } from "../../ports/notification-store.ts";

export interface ShownNotification {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly chronicleTitle: string;
  readonly slug: string;
  /** YYYY-MM. */
  readonly month: string;
  /** Null for what concerns the whole month. */
  readonly entryId: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How many times the same happened before it was read. */
  readonly count: number;
  readonly isRead: boolean;
}

export interface OwnNotifications {
  readonly unread: number;
  readonly notifications: readonly ShownNotification[];
}

const MOST = 100;

/** What a team told somebody who has since left it is not shown. */
export async function ownNotifications(
  { storage }: Pick<Deps, "storage">,
  { personId, memberships }: Actor,
): Promise<OwnNotifications> {
  const teamIds = memberships.map((one) => one.teamId);
  const [rows, chronicles] = await Promise.all([
    storage.notifications.list(personId, MOST),
    storage.chronicles.listOf(teamIds),
  ]);
  const titles = new Map(chronicles.map((one) => [one.slug, one.title]));
  const notifications = rows
    .filter((row) => teamIds.includes(row.teamId))
    .map(({ id, kind, slug, month, entryId, at, count, readAt }) => {
      const isRead = readAt !== null;
      return { id, kind, slug, month, entryId, at, count, isRead, chronicleTitle: titles.get(slug) ?? slug };
    });
  return { notifications, unread: notifications.filter((one) => !one.isRead).length };
}

export type NotificationChoices = { readonly [Kind in NoticeKind]: NotificationChoice };

export async function notificationChoices(
  { storage }: Pick<Deps, "storage">,
  { personId }: Actor,
): Promise<NotificationChoices> {
  const chosen = await Promise.all(
    NOTICE_KINDS.map(async (kind) => [kind, await storage.notifications.choice(personId, kind)] as const),
  );
  return Object.fromEntries(chosen) as NotificationChoices;
}
