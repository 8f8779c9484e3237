/** The entry one reviews: how it stands, its print with what changed, and its sources below. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FieldChange } from "../../server/domain/difference/entry-difference.ts";
import { TOPICS } from "../../server/domain/report/model.ts";
import type { EntryForReview } from "../../server/queries/review/review-entry.ts";
import type { UnitFinding } from "../../server/queries/review/unit-findings.ts";
import type { TextRange } from "../components/desk/text-marks.ts";
import { FieldChanges } from "../components/review/field-changes.tsx";
import { PrintedEntry } from "../components/review/printed-entry.tsx";
import { ReviewSource, type SeenSource } from "../components/review/review-source.tsx";
import { StatusWord } from "../components/review/status-word.tsx";
import { linkWordOf } from "../components/world/link-word.ts";
import { copyAddress } from "../world/ask-world.ts";
import { useWorldWords } from "../world/use-world-words.ts";
import { EntryFindings } from "./entry-findings.tsx";
import { nobodyWords, whyWords } from "./refusal-words.ts";
import type { ShownEntry } from "./shown-entry.ts";
import type { SeenOf } from "./use-review-world.ts";

interface EntryViewProps {
  readonly entry: EntryForReview;
  readonly shown: ShownEntry;
  /** Words somebody said something about. */
  readonly remarks: readonly TextRange[];
  readonly findings: readonly UnitFinding[];
  readonly place: string;
  readonly language: string;
  readonly deskHref: string;
  readonly isSinceSeen: boolean;
  readonly seenOf: SeenOf;
  /** The month's address on the desk. */
  readonly home: string;
  readonly currentCitation: string | null;
  readonly onCitation: (citationId: string) => void;
  readonly onTick: (citationId: string, isTicked: boolean) => void;
  readonly onVerify: (sourceId: string) => void;
  readonly onReject: (sourceId: string) => void;
}

export function EntryView(props: EntryViewProps) {
  const { entry, shown, place, language, currentCitation, isSinceSeen } = props;
  const { t, i18n } = useTranslation("review");
  const { t: tWorld } = useTranslation("world");
  const worldWords = useWorldWords();
  const { t: tDesk } = useTranslation("desk");
  const ticked = useMemo(
    () => new Set(entry.claims.filter((claim) => claim.isTicked).map((claim) => claim.citationId)),
    [entry.claims],
  );
  const noTick = entry.tick.ok ? null : whyWords(t, entry.tick.why);

  function print(field: FieldChange["field"], value: string): string {
    const topic = field === "topics" ? TOPICS.find((one) => one === value) : undefined;
    return topic ? tDesk(`topic.${topic}`) : value;
  }

  return (
    <>
      <p className="review-facts">
        <StatusWord status={entry.status} />
        <StandingBy entry={entry} />
        <span>{place}</span>
        {entry.writers.length > 0 && <span>{t("entry.writers", { names: entry.writers.join(", ") })}</span>}
        <a href={props.deskHref}>{t("entry.onDesk")}</a>
      </p>
      {(entry.status === "changesRequested" || entry.status === "submitted") && entry.by?.reason && (
        <p className="review-reason">{entry.by.reason}</p>
      )}
      {isForNobody(entry) && (
        <p className="review-reason">{nobodyWords(t, entry.secondEyes, i18n.language)}</p>
      )}
      <p className="desk-quiet">{baseWords()}</p>
      <section aria-label={t("entry.label")}>
        <PrintedEntry
          now={shown.now}
          before={shown.before}
          citations={shown.citations}
          remarks={props.remarks}
          language={language}
          currentCitation={currentCitation}
          isTicked={(id) => ticked.has(id)}
          onCitation={props.onCitation}
        />
      </section>
      <FieldChanges changes={shown.fields} print={print} />
      <EntryFindings findings={props.findings} deskHref={props.deskHref} />
      <section aria-label={t("sources.heading")} className="review-sources">
        <h2>{t("sources.heading")}</h2>
        {shown.sources.length === 0 && <p className="desk-quiet">{t("sources.none")}</p>}
        <ul>
          {shown.sources.map((source) => (
            <ReviewSource
              key={source.source.id}
              {...source}
              seen={seen(source.source.id)}
              currentCitation={currentCitation}
              noTick={noTick}
              onFocus={props.onCitation}
              onTick={props.onTick}
              onVerify={props.onVerify}
              onReject={props.onReject}
            />
          ))}
          {shown.gone.map((source) => (
            <li key={source.id} className="review-source review-source-change">
              {t("sources.change.removed", {
                was: [source.outlet, source.title, source.url].filter(Boolean).join(" · "),
              })}
            </li>
          ))}
        </ul>
      </section>
    </>
  );

  function seen(sourceId: string): SeenSource | null {
    const known = props.seenOf(sourceId);
    const word = known && linkWordOf(known);
    if (!known || !word) return null;
    const { copy } = known;
    const words = copy && { time: worldWords.day(copy.takenAt) };
    return {
      word,
      evidence: worldWords.evidence(known),
      copy: copy &&
        words && {
          href: copyAddress(props.home, copy.id),
          words: tWorld(copy.origin === "uploaded" ? "panel.copyByHand" : "panel.copy", words),
        },
    };
  }

  function baseWords(): string {
    if (isSinceSeen) return t("entry.changedSinceSeen");
    if (entry.approved === null) return t("entry.firstTime");
    return t(shown.difference?.isSame ? "entry.sameAsApproved" : "entry.changedSinceApproval");
  }
}

/** It waits, and whoever could approve it wrote in it; who asks in vain is told so beside the key. */
function isForNobody({ status, secondEyes, may }: EntryForReview): boolean {
  if (status !== "submitted" || secondEyes.may.length > 0 || secondEyes.wrote.length === 0) return false;
  return !may.approve.ok && may.approve.why !== "own-words";
}

function StandingBy({ entry: { status, by } }: { readonly entry: EntryForReview }) {
  const { t, i18n } = useTranslation("review");
  if (!by) return null;
  const format = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  const said = { name: by.name ?? t("entry.somebody"), when: format.format(by.at) };
  if (status === "submitted") return <span>{t("entry.submittedBy", said)}</span>;
  // An approval that is stale is not what its word says any more.
  return <span>{t(status === "stale" ? "entry.approvedBy" : "entry.by", said)}</span>;
}
