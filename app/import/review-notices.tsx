/** What a person must know before adding: the month is open already, it has some of this, the text is in another language, the server refused. */
import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import type { Language, Report } from "../../server/domain/report/model.ts";
import type { OpenMonth, Refused } from "./ask-server.ts";

interface ReviewNoticesProps {
  readonly chronicle: { readonly language: Language };
  readonly report: Report;
  readonly open: OpenMonth | null;
  /** Entries left out because the month has them. */
  readonly leftOut: number;
  /** Entries that would be added. */
  readonly added: number;
  readonly refused: Refused | null;
}

export function ReviewNotices({ chronicle, report, open, leftOut, added, refused }: ReviewNoticesProps) {
  const { t, i18n } = useTranslation("import");
  const { t: tApp } = useTranslation();
  const { month, language } = report.report;
  const name = printMonth(month, i18n.language as Language);
  return (
    <>
      {refused && (
        <Alert className="import-notice" color="red" role="alert">
          {refused.words ?? t("failed.add")}
        </Alert>
      )}
      {open && (
        <p className="import-notice import-open" role="status">
          {added === 0
            ? t("review.openedWhole", { month: name })
            : `${t("review.opened", { count: open.entries, month: name, added: String(added) })} ${t("review.standing")}`}{" "}
          {leftOut > 0 && t("review.already", { count: leftOut })}
        </p>
      )}
      {language !== chronicle.language && (
        <p className="import-notice import-open">
          {t("review.otherLanguage", {
            text: tApp(`language.${language}`),
            chronicle: tApp(`language.${chronicle.language}`),
          })}
        </p>
      )}
    </>
  );
}
