/** The audit log's rows: number, moment, person, deed and what exactly. */
import { useTranslation } from "react-i18next";
import type { AuditPage } from "../../server/queries/audit-page.ts";

export function AuditTable({ rows }: Pick<AuditPage, "rows">) {
  const { t, i18n } = useTranslation("notifications");
  const format = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    dateStyle: "medium",
    timeStyle: "medium",
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="audit-scroll" aria-label={t("audit.title")} tabIndex={0}>
      <table className="audit-table">
        <thead>
          <tr>
            {(["number", "when", "who", "what", "details"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`audit.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ n, at, who, kind, facts }) => (
            <tr key={n}>
              <td>{n}</td>
              <td suppressHydrationWarning>{format.format(at)}</td>
              <td>{who || t("audit.nobody")}</td>
              <td>{t(`audit.kind.${kind ?? "other"}`)}</td>
              <td>
                <code title={facts}>{shortFacts(facts)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Letters of a digest that are enough to know it by. */
const KNOWN_BY = 12;

/** Name and value, one after the other; long ids and digests are cut, and whole in the title. */
function shortFacts(facts: string): string {
  const known = Object.entries(Object(JSON.parse(facts)) as Record<string, unknown>);
  return known
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const text = typeof value === "string" ? value : JSON.stringify(value);
      return `${name} ${/^[0-9a-f-]{30,}$/u.test(text) ? `${text.slice(0, KNOWN_BY)}…` : text}`;
    })
    .join(" · ");
}
