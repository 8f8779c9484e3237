/** One month in the list: its name, how much stands in it, how far it has come, and who is inside. */
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Face, Faces } from "../desk/faces.tsx";
import { type MonthCounts, type Standing, useMonthStanding } from "./month-standing.ts";
import { StatusBar } from "./status-bar.tsx";

interface ShownEdition {
  readonly n: number;
  readonly publishedAt: number;
  readonly isWithdrawn: boolean;
  /** Its month is worked on again: what counts is how the entries stand now, and they are asked for. */
  readonly isReopened: boolean;
  /** How its entries stood when it was published. */
  readonly standing: Standing;
}

interface MonthRowProps {
  readonly name: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly href: string;
  /** Null when nobody has counted yet: the row asks, and fills in when it knows. */
  readonly counts: MonthCounts | null;
  readonly people: readonly Face[];
  /** The newest edition; null before the first. */
  readonly edition: ShownEdition | null;
  /** Sources of that edition whose pages have gone since. */
  readonly gone: number;
}

export function MonthRow({ name, month, href, counts: known, people, edition, gone }: MonthRowProps) {
  const { t } = useTranslation("months");
  const row = useRef<HTMLLIElement>(null);
  const isFrozen = edition !== null && !edition.isReopened;
  const { counts, standing, hasFailed, askAgain } = useMonthStanding(row, href, known, !isFrozen);
  const shown = isFrozen ? edition.standing : standing;
  const entries = isFrozen ? total(edition.standing) : (counts?.entries ?? 0);
  return (
    <li className="month-row" ref={row}>
      <div className="month-head">
        <a className="month-name" href={href}>
          {name}
        </a>
        <Faces people={people} label={t("here")} />
      </div>
      <p className="month-facts" role={isFrozen ? undefined : "status"}>
        {isFrozen ? (
          <FrozenFacts standing={edition.standing} />
        ) : counts !== null ? (
          <OpenFacts counts={counts} approved={standing?.approved ?? 0} />
        ) : hasFailed ? (
          <>
            {t("uncounted")}{" "}
            <button type="button" className="month-again" onClick={askAgain}>
              {t("countAgain")}
            </button>
          </>
        ) : (
          t("counting")
        )}
        {edition && <EditionFact edition={edition} month={month} />}
      </p>
      {edition !== null && gone > 0 && (
        <p className="month-facts">
          <a href={`${href}/sources?show=gone`}>{t("gone", { count: gone, n: String(edition.n) })}</a>
        </p>
      )}
      {entries > 0 && (
        <StatusBar
          counts={{
            draft: shown?.draft ?? entries,
            inReview: shown?.submitted ?? 0,
            approved: shown?.approved ?? 0,
            changed: shown?.stale ?? 0,
            changesRequested: shown?.changesRequested ?? 0,
          }}
        />
      )}
    </li>
  );
}

function total(standing: Standing): number {
  return Object.values(standing).reduce((sum, count) => sum + count, 0);
}

/** Of a month whose words are frozen: nothing is left to be done in it, and nothing is asked. */
function FrozenFacts({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation("months");
  const entries = total(standing);
  const waived = entries - standing.approved;
  return (
    <>
      {t("entries", { count: entries })}
      {standing.approved > 0 && ` · ${t("approved", { count: standing.approved })}`}
      {waived > 0 && ` · ${t("byWaiver", { count: waived })}`}
    </>
  );
}

interface OpenFactsProps {
  readonly counts: MonthCounts;
  readonly approved: number;
}

function OpenFacts({ counts: { entries, findings, blocking }, approved }: OpenFactsProps) {
  const { t } = useTranslation("months");
  return (
    <>
      {t("entries", { count: entries })}
      {approved > 0 && ` · ${t("approved", { count: approved })}`}
      {entries > 0 && ` · ${t("findings", { count: findings })}`}
      {blocking > 0 && (
        <>
          {" · "}
          <b className="month-blocking">{t("blocking", { count: blocking })}</b>
        </>
      )}
    </>
  );
}

/** Which edition and of when; the year is said where it is not the month's own. */
function EditionFact({ edition, month }: { readonly edition: ShownEdition; readonly month: string }) {
  const { t, i18n } = useTranslation("months");
  const { n, publishedAt, isWithdrawn, isReopened } = edition;
  const isSameYear = new Date(publishedAt).getUTCFullYear() === Number(month.slice(0, 4));
  const day = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
    ...(!isSameYear && { year: "numeric" }),
  });
  const words = t(isWithdrawn ? "editionWithdrawn" : "edition", {
    n: String(n),
    when: day.format(publishedAt),
  });
  return ` · ${words}${isReopened ? ` · ${t("reopened")}` : ""}`;
}
