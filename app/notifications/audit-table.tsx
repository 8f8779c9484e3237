/** The audit log's rows: number, moment, person, deed and what exactly. */
import { useTranslation } from "react-i18next";
import type { AuditPage } from "../../server/queries/audit/audit-page.ts";
import { factWords } from "./audit-facts.ts";

type AuditTableProps = Pick<AuditPage, "rows" | "people" | "reports">;

export function AuditTable({ rows, people, reports }: AuditTableProps) {
  const { t, i18n } = useTranslation("audit");
  const format = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    dateStyle: "medium",
    timeStyle: "medium",
  });
  return (
    <table className="audit-table" aria-label={t("title")}>
      <thead>
        <tr>
          {(["number", "when", "who", "what", "details"] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ n, at, who, kind, facts }) => (
          <tr key={n}>
            <td className="audit-number">{n}</td>
            <td className="audit-when" suppressHydrationWarning>
              {format.format(at)}
            </td>
            <td>{who === null ? t("nobody") : who || t("gone")}</td>
            <td>{t(`kind.${kind ?? "other"}`)}</td>
            <td className="audit-facts" title={facts}>
              {factWords(facts, { people, reports })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
