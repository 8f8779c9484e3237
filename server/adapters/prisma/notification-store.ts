/** Notifications on PostgreSQL. An unread one about the same thing is counted up instead of repeated. */
import { NOTICE_KINDS } from "../../domain/notices/notice.ts";
import type { NotificationStore } from "../../ports/notification-store.ts";
import type { Prisma } from "./generated/client.ts";

const BOTH_WAYS = { inApp: true, byMail: true };

export function createNotificationStore({
  notification,
  notificationSetting,
}: Prisma.TransactionClient): NotificationStore {
  return {
    async add({ at, count: times = 1, ...fields }) {
      const { personId, kind, slug, month, entryId } = fields;
      const about = JSON.stringify([slug, month, kind === "reviewAsked" ? null : entryId]);
      const { count } = await notification.updateMany({
        where: { personId, kind, about, readAt: null },
        data: { count: { increment: times }, at: new Date(at) },
      });
      if (count > 0) return false;
      await notification.create({ data: { ...fields, about, count: times, at: new Date(at) } });
      return true;
    },

    async list(personId, limit) {
      const rows = await notification.findMany({
        where: { personId },
        orderBy: [{ at: "desc" }, { id: "asc" }],
        take: limit,
      });
      return rows.flatMap(({ about: _about, kind, at, readAt, ...row }) => {
        const known = NOTICE_KINDS.find((one) => one === kind);
        return known ? [{ ...row, kind: known, at: at.getTime(), readAt: readAt?.getTime() ?? null }] : [];
      });
    },

    unread: (personId) => notification.count({ where: { personId, readAt: null } }),

    async markRead(personId, at, id) {
      await notification.updateMany({
        where: { personId, readAt: null, ...(id !== undefined && { id }) },
        data: { readAt: new Date(at) },
      });
    },

    async choice(personId, kind) {
      const row = await notificationSetting.findUnique({ where: { personId_kind: { personId, kind } } });
      return row ? { inApp: row.inApp, byMail: row.byMail } : BOTH_WAYS;
    },

    async choose(personId, kind, choice) {
      await notificationSetting.upsert({
        where: { personId_kind: { personId, kind } },
        create: { personId, kind, ...choice },
        update: choice,
      });
    },
  };
}
