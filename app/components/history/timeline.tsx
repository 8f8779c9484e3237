/** The left column: what happened, the newest first, each with ways to look at it. */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface ShownRow {
  readonly key: string;
  /** A shape before the words: work, a name, an approval, an edition. */
  readonly shape: string;
  readonly words: string;
  readonly note: string;
  readonly readHref: string;
  readonly sinceHref: string;
  /** What a sitting changed; absent where nothing came before. */
  readonly changesHref: string | null;
  readonly isCurrent: boolean;
}

interface TimelineProps {
  readonly days: readonly { readonly day: string; readonly rows: readonly ShownRow[] }[];
  /** Above the list. */
  readonly children: ReactNode;
}

export function Timeline({ days, children }: TimelineProps) {
  const { t } = useTranslation("history");
  return (
    <section className="history-timeline" aria-labelledby="history-timeline">
      <h2 id="history-timeline">{t("timeline")}</h2>
      {children}
      {days.length === 0 && <p className="desk-quiet">{t("none")}</p>}
      {days.map(({ day, rows }) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ul>
            {rows.map((row) => (
              <li key={row.key} className="history-row" data-current={row.isCurrent}>
                <p>
                  <span aria-hidden="true">{row.shape} </span>
                  {row.words}
                </p>
                <p className="desk-quiet">{row.note}</p>
                <p className="history-ways">
                  <Link to={row.readHref}>{t("readAt")}</Link>
                  {row.changesHref !== null && <Link to={row.changesHref}>{t("before")}</Link>}
                  <Link to={row.sinceHref}>{t("sinceThen")}</Link>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
