/** One month in the list: its name, how much stands in it, how far it has come, and who is inside. */
import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Face, Faces } from "../desk/faces.tsx";
import { StatusBar } from "./status-bar.tsx";

export interface MonthCounts {
  readonly entries: number;
  readonly findings: number;
  readonly blocking: number;
}

interface MonthRowProps {
  readonly name: string;
  readonly href: string;
  /** Null when nobody has counted yet: the row asks, and fills in when it knows. */
  readonly counts: MonthCounts | null;
  readonly people: readonly Face[];
  /** The newest edition; null before the first. */
  readonly edition: {
    readonly n: number;
    readonly publishedAt: number;
    readonly isWithdrawn: boolean;
  } | null;
  /** How its entries stand is asked for even though it is published. */
  readonly isRecent: boolean;
}

type Standing = "draft" | "submitted" | "approved" | "stale" | "changesRequested";

interface Statuses {
  /** The words around the entries are among them, under an empty id. */
  readonly entries: readonly { readonly entryId: string; readonly status: Standing }[];
}

type Answer = MonthCounts | { readonly refused: string } | undefined;

export function MonthRow({ name, href, counts: known, people, edition, isRecent }: MonthRowProps) {
  const { t } = useTranslation("months");
  const fetcher = useFetcher<Answer>();
  const answer = fetcher.data as Answer;
  const { load } = fetcher;
  const address = `${href}/facts`;
  const isUnknown = known === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fetcher hands out a new function each time
  useEffect(() => {
    if (isUnknown) load(address);
  }, [isUnknown, address]);
  const counts = known ?? (answer && "entries" in answer ? answer : null);
  const standing = useStanding(href, edition === null || isRecent);
  const hasFailed = counts === null && fetcher.state === "idle" && answer !== undefined;
  return (
    <li className="month-row">
      <div className="month-head">
        <a className="month-name" href={href}>
          {name}
        </a>
        <Faces people={people} label={t("here")} />
      </div>
      <p className="month-facts" role="status">
        {counts !== null ? (
          <MonthFacts counts={counts} approved={standing?.approved ?? 0} edition={edition} />
        ) : hasFailed ? (
          <>
            {t("uncounted")}{" "}
            <button type="button" className="month-again" onClick={() => load(address)}>
              {t("countAgain")}
            </button>
          </>
        ) : (
          t("counting")
        )}
      </p>
      {counts !== null && counts.entries > 0 && (
        <StatusBar
          counts={{
            draft: standing?.draft ?? (edition === null ? counts.entries : 0),
            inReview: standing?.submitted ?? 0,
            approved: standing?.approved ?? (edition === null ? 0 : counts.entries),
            changed: standing?.stale ?? 0,
            changesRequested: standing?.changesRequested ?? 0,
          }}
        />
      )}
    </li>
  );
}

/** How the month's entries stand; null until it is known, and where it is not asked. */
function useStanding(href: string, asks: boolean): Readonly<Record<Standing, number>> | null {
  const [counts, setCounts] = useState<Readonly<Record<Standing, number>> | null>(null);
  useEffect(() => {
    if (!asks) return;
    let isHere = true;
    // A month whose standing cannot be had shows the rest of what is known of it.
    const ask = async () => {
      const answer = await fetch(`${href}/statuses`).catch(() => null);
      if (answer?.ok && isHere) setCounts(counted((await answer.json()) as Statuses));
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [href, asks]);
  return counts;
}

function counted({ entries }: Statuses): Readonly<Record<Standing, number>> {
  const counts = { draft: 0, submitted: 0, approved: 0, stale: 0, changesRequested: 0 };
  for (const { entryId, status } of entries) if (entryId !== "") counts[status] += 1;
  return counts;
}

interface MonthFactsProps extends Pick<MonthRowProps, "edition"> {
  readonly counts: MonthCounts;
  readonly approved: number;
}

function MonthFacts({ counts: { entries, findings, blocking }, approved, edition }: MonthFactsProps) {
  const { t, i18n } = useTranslation("months");
  const day = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
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
      {edition &&
        ` · ${t(edition.isWithdrawn ? "editionWithdrawn" : "edition", {
          n: String(edition.n),
          when: day.format(edition.publishedAt),
        })}`}
    </>
  );
}
