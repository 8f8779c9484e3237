/** What a link's word rests on, as short sentences in the reader's language: what was seen, when, and where it ended. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { KnownSource } from "./ask-world.ts";

export interface WorldWords {
  /** A moment as a day and a time in the reader's own zone; milliseconds since the epoch. */
  readonly time: (at: number) => string;
  readonly day: (at: number) => string;
  readonly evidence: (known: KnownSource) => string;
}

export function useWorldWords(): WorldWords {
  const { t, i18n } = useTranslation("world");
  return useMemo(() => {
    const locale = i18n.language === "en" ? "en-GB" : i18n.language;
    const dayFormat = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
    const timeFormat = new Intl.DateTimeFormat(locale, {
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    });
    const time = (at: number) => timeFormat.format(at);

    function seen({
      reason,
      status,
      checkedAt,
      movedTo,
      goneSince,
    }: KnownSource): readonly (string | null)[] {
      return [
        reason && t(`reason.${reason}`),
        status === null ? null : t("evidence.status", { status: String(status) }),
        checkedAt === null ? null : t("evidence.at", { time: time(checkedAt) }),
        movedTo === null ? null : t("evidence.movedTo", { address: movedTo }),
        goneSince === null ? null : t("evidence.goneSince", { day: dayFormat.format(goneSince) }),
      ];
    }

    function besides({ state, isConfirmed, lastOkAt, handCheck }: KnownSource): readonly (string | null)[] {
      const isFine = state === "ok" || state === "moved";
      const name = handCheck?.personName ?? "";
      const byHand = handCheck && { name, time: time(handCheck.at), note: handCheck.note ?? "" };
      return [
        state === "broken" && !isConfirmed ? t("evidence.confirm") : null,
        state === "blocked" && !handCheck ? t("evidence.notAgainst") : null,
        isFine || lastOkAt === null ? null : t("evidence.lastOk", { time: time(lastOkAt) }),
        byHand && t(handCheck?.note ? "evidence.byHandNote" : "evidence.byHand", byHand),
      ];
    }

    return {
      time,
      day: (at) => dayFormat.format(at),
      evidence(known) {
        if (known.state === null) return t("evidence.unchecked");
        return [...seen(known), ...besides(known)].filter((part) => part !== null).join(" · ");
      },
    };
  }, [t, i18n.language]);
}
