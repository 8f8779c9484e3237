/** Above the desk of a month that is published: what one writes there is not public, and what makes it so. */
import { useTranslation } from "react-i18next";
import type { ReportStatus } from "../../../server/domain/workflow/standing.ts";

interface EditionStripProps {
  /** Null until it is known. `edition` is the newest edition's number. */
  readonly statuses: { readonly report: ReportStatus; readonly edition: number } | null;
  /** The month's address on the desk. */
  readonly home: string;
}

export function EditionStrip({ statuses, home }: EditionStripProps) {
  const { t } = useTranslation("desk");
  const report = statuses?.report;
  if (!statuses || (report !== "published" && report !== "withdrawn")) return null;
  const numbers = { n: String(statuses.edition), next: String(statuses.edition + 1) };
  return (
    <p className="desk-edition">
      <span>{t(`edition.${report}`, numbers)}</span> <a href={`${home}/publish`}>{t("edition.publish")}</a>
    </p>
  );
}
