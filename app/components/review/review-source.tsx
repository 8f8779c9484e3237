/** One source under its entry: what it is, what a reviewer said of it, and the sentences it has to support. */
import { useTranslation } from "react-i18next";
import type { SourceChange } from "../../../server/domain/difference/entry-difference.ts";
import type { Source } from "../../../server/domain/report/model.ts";
import type { SourceStatus } from "../../../server/domain/workflow/standing.ts";
import { LINK_SHAPE, type LinkWord } from "../world/link-word.ts";

export interface ShownClaim {
  readonly citationId: string;
  readonly number: number;
  readonly sentence: string;
  readonly isTicked: boolean;
  readonly tickedBy: string | null;
}

/** What the house saw of its link, and what it kept of the page. */
export interface SeenSource {
  readonly word: LinkWord;
  readonly evidence: string;
  readonly copy: { readonly href: string; readonly words: string } | null;
}

export interface ShownSource {
  readonly source: Source;
  readonly status: SourceStatus;
  readonly by: string | null;
  readonly reason: string | null;
  readonly claims: readonly ShownClaim[];
  /** Against what was approved; null when it is the same. */
  readonly change: SourceChange | null;
  /** Words for why it cannot be verified; null when it can. */
  readonly noVerify: string | null;
  readonly noReject: string | null;
}

interface ReviewSourceProps extends ShownSource {
  /** Null where there is nothing to see, or nothing is known yet. */
  readonly seen: SeenSource | null;
  readonly currentCitation: string | null;
  /** Words for why nothing can be ticked; null when it can. */
  readonly noTick: string | null;
  readonly onFocus: (citationId: string) => void;
  readonly onTick: (citationId: string, isTicked: boolean) => void;
  readonly onVerify: (sourceId: string) => void;
  readonly onReject: (sourceId: string) => void;
}

const SHAPE: Readonly<Record<SourceStatus, string>> = { unchecked: "○", verified: "●", rejected: "✕" };

export function ReviewSource(props: ReviewSourceProps) {
  const { source, status, by, reason, claims, change, seen, currentCitation, noTick, noVerify, noReject } =
    props;
  const { t } = useTranslation("review");
  const { t: tWorld } = useTranslation("world");
  const number = claims.map((one) => one.number).join(", ");
  const n = String(claims[0]?.number ?? "");
  const isCurrent = claims.some((one) => one.citationId === currentCitation);
  const name = [source.author, source.title].filter(Boolean).join(", ");
  return (
    <li className="review-source" data-current={isCurrent}>
      <div className="review-source-head">
        <span className="review-source-number">{number}</span>
        <div className="review-source-what">
          <p>
            {source.outlet !== null && <b>{source.outlet} </b>}
            {name === "" && source.outlet === null ? (source.url ?? <i>{t("sources.untitled")}</i>) : name}
            {source.publishedOn !== null && <span className="desk-quiet"> · {source.publishedOn}</span>}
            {source.kind !== "web" && (
              <span className="desk-quiet"> · {t(`sources.kinds.${source.kind}`)}</span>
            )}
          </p>
          {source.url !== null && (name !== "" || source.outlet !== null) && (
            <p className="review-source-address">{source.url}</p>
          )}
          {change && <p className="review-source-change">{changeWords(change)}</p>}
        </div>
        <p className="review-source-state" data-status={status}>
          <span aria-hidden="true">{SHAPE[status]} </span>
          {t(`sources.status.${status}`)}
          {by !== null && <span className="desk-quiet"> {t("sources.by", { name: by })}</span>}
        </p>
      </div>
      {seen && (
        <p className="review-source-seen" title={seen.evidence}>
          <span className="desk-quiet">{t("sources.link")} </span>
          <b className="world-word" data-word={seen.word}>
            <span aria-hidden="true">{LINK_SHAPE[seen.word]}</span> {tWorld(`word.${seen.word}`)}
          </b>{" "}
          <span className="desk-quiet">{seen.evidence}</span>
        </p>
      )}
      {status === "rejected" && reason !== null && <p className="review-reason">{reason}</p>}
      <p className="review-source-acts">
        <OpenLink url={source.url} n={n} />
        {seen?.copy && (
          <a href={seen.copy.href} target="_blank" rel="noopener noreferrer">
            {seen.copy.words}
          </a>
        )}
        {seen && !seen.copy && <span className="desk-quiet">{tWorld("panel.noCopy")}</span>}
        {source.archiveUrl !== null && isOpenable(source.archiveUrl) && (
          <a href={source.archiveUrl} target="_blank" rel="noopener noreferrer">
            {t("sources.archived")}
          </a>
        )}
        <button
          type="button"
          className="review-quiet-act"
          title={noVerify ?? t("sources.verifyLong", { n })}
          aria-label={t("sources.verifyLong", { n })}
          disabled={noVerify !== null || status === "verified"}
          onClick={() => props.onVerify(source.id)}
        >
          {t("sources.verify")}
        </button>
        <button
          type="button"
          className="review-quiet-act"
          title={noReject ?? t("sources.rejectLong", { n })}
          aria-label={t("sources.rejectLong", { n })}
          disabled={noReject !== null || status === "rejected"}
          onClick={() => props.onReject(source.id)}
        >
          {t("sources.reject")}
        </button>
      </p>
      <ul>
        {claims.map(({ citationId, number: at, sentence, isTicked, tickedBy }) => (
          <li key={citationId} className="review-claim" data-current={citationId === currentCitation}>
            <label title={noTick ?? undefined}>
              <input
                type="checkbox"
                data-citation={citationId}
                checked={isTicked}
                disabled={noTick !== null}
                onFocus={() => props.onFocus(citationId)}
                onChange={(event) => props.onTick(citationId, event.currentTarget.checked)}
              />
              <span>
                {claims.length > 1 && <span className="desk-quiet">[{at}] </span>}
                {t("sources.supports")}
                {isTicked && tickedBy !== null && (
                  <span className="desk-quiet"> · {t("sources.ticked", { name: tickedBy })}</span>
                )}
              </span>
            </label>
            <blockquote>{sentence === "" ? t("sources.noSentence") : sentence}</blockquote>
          </li>
        ))}
      </ul>
    </li>
  );

  function changeWords({ before }: SourceChange): string {
    if (before === null) return t("sources.change.added");
    const was = [before.outlet, before.title, before.url].filter(Boolean).join(" · ");
    return t("sources.change.changed", { was });
  }
}

function OpenLink({ url, n }: { readonly url: string | null; readonly n: string }) {
  const { t } = useTranslation("review");
  if (url === null || !isOpenable(url)) return <span className="desk-quiet">{t("sources.noAddress")}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" aria-label={t("sources.open", { n })}>
      {t("sources.openShort")} ↗
    </a>
  );
}

/** Only the web is opened, whatever an address says. */
export function isOpenable(url: string): boolean {
  return /^https?:\/\/[^@/?#\s]+(?:[/?#]|$)/iu.test(url);
}
