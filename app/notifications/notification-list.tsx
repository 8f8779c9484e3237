/** What one was told, the newest first; each leads to its place, and following it is having read it. */
import { useSubmit } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import type { ShownNotification } from "../../server/queries/people/own-notifications.ts";
import { entryAddress } from "../editor/entry-address.ts";

export function NotificationList({
  notifications,
}: {
  readonly notifications: readonly ShownNotification[];
}) {
  const { t, i18n } = useTranslation("notifications");
  const submit = useSubmit();
  const format = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <ul className="quiet-list">
      {notifications.map((one) => (
        <li key={one.id} className="notify-row" data-read={one.isRead}>
          <a
            className="notify-what"
            href={placeOf(one)}
            onClick={() => !one.isRead && submit({ id: one.id }, { method: "post", navigate: false })}
          >
            {t(`kind.${one.kind}`)} · {one.chronicleTitle}, {printMonth(one.month, "en")}
          </a>
          <span className="notify-when">
            {isCounted(one) &&
              `${t(one.kind === "sourcesGone" ? "sources" : "times", { count: one.count })} · `}
            <time dateTime={new Date(one.at).toISOString()} suppressHydrationWarning>
              {format.format(one.at)}
            </time>
            {!one.isRead && ` · ${t("unread")}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Of one thing that happened once the number says nothing; of sources it always does. */
function isCounted({ kind, count }: ShownNotification): boolean {
  return count > 1 || kind === "sourcesGone";
}

function placeOf({ kind, slug, month, entryId }: ShownNotification): string {
  if (kind === "published") return `/${slug}/${month}`;
  if (kind === "sourcesGone") return `/desk/${slug}/${month}/sources?show=gone`;
  if (kind === "reviewAsked") return `/desk/${slug}/${month}/review`;
  return entryId ? entryAddress(slug, month, entryId) : `/desk/${slug}/${month}`;
}
