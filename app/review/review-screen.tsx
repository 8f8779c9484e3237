/** The review of a month: what waits for me, one entry at a time, from the keyboard. */
import "../editor/desk.css";
import "./desk-review.css";
import "../world/world.css";
import "./review.css";
import { SegmentedControl } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import { selectedWords } from "../comments/selected-words.ts";
import { DeskHeader } from "../components/desk/desk-header.tsx";
import { ReportNav } from "../components/desk/report-nav.tsx";
import { ReviewListPane } from "../components/review/review-list-pane.tsx";
import { isOpenable } from "../components/review/review-source.tsx";
import { entryAddress } from "../editor/entry-address.ts";
import { aboutChoices } from "./about-choices.ts";
import { allFindings } from "./all-findings.ts";
import { monthHome } from "./ask-review.ts";
import { EntryRemarks } from "./entry-remarks.tsx";
import { EntryView } from "./entry-view.tsx";
import { whyWords } from "./refusal-words.ts";
import { remarksHere } from "./remarks-here.ts";
import { type Panel, ReviewFoot } from "./review-foot.tsx";
import { REVIEW_LISTS, type WhichList } from "./review-list.ts";
import { shownEntry } from "./shown-entry.ts";
import { useCitationWalk } from "./use-citation-walk.ts";
import { useDecisions } from "./use-decisions.ts";
import { usePageFocus } from "./use-page-focus.ts";
import { type OpenedReview, useReview } from "./use-review.ts";
import { useReviewComments } from "./use-review-comments.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { useReviewWorld } from "./use-review-world.ts";
import { useWorldFindings } from "./use-world-findings.ts";

export function ReviewScreen(opened: OpenedReview) {
  const { head, entries } = opened;
  const { slug, month, language } = head;
  const { t } = useTranslation("review");
  const address = useMemo(() => ({ slug, month }), [slug, month]);
  const home = monthHome(address);
  const review = useReview(opened);
  const { now, ids, currentId, seenBefore, isEdited } = review;
  const entry = review.entry ?? null;
  const decisions = useDecisions(address, review);
  const citation = useCitationWalk(entry);
  const comments = useReviewComments(home);
  const seenOf = useReviewWorld(home);
  const worldFindings = useWorldFindings(home, currentId);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [drafts] = useState(() => new Map<string, string>());
  const [showsKeys, setShowsKeys] = useState(false);
  const page = useRef<HTMLElement>(null);
  usePageFocus(page, currentId, panel !== null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another entry is read
  useEffect(() => {
    setPanel(null);
    page.current?.scrollTo(0, 0);
  }, [currentId]);
  useEffect(() => {
    if (citation.chosen !== null)
      page.current?.querySelector(".review-claim[data-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [citation.chosen]);

  const base = seenBefore ?? entry?.approved ?? null;
  const shown = useMemo(
    () => entry && shownEntry(entry, base, { language, month }, (why) => whyWords(t, why)),
    [entry, base, language, month, t],
  );
  const body = entry?.now.entry.body ?? null;
  const remarks = useMemo(() => remarksHere(comments.now, currentId, body), [comments.now, currentId, body]);
  const names = useMemo(() => new Map(entries.map((one) => [one.entryId, one])), [entries]);
  const statusOf = useMemo(
    () => new Map(review.statuses.entries.map((one) => [one.entryId, one.status])),
    [review.statuses],
  );
  function nameOf(id: string): string {
    const named = names.get(id);
    if (id === "") return t("list.standing");
    return named?.lead ? named.lead : t("list.nameless");
  }
  const name = currentId === null ? "" : nameOf(currentId);
  const source = entry?.sources.find(
    (one) => one.source.id === entry.claims.find((claim) => claim.citationId === citation.current)?.sourceId,
  );
  const claim = entry?.claims.find((one) => one.citationId === citation.current);

  async function tick(citationId: string, isTicked: boolean): Promise<void> {
    const next = entry?.claims.find((one) => !one.isTicked && one.citationId !== citationId);
    if ((await decisions.tick(citationId, isTicked)) && isTicked && next) citation.choose(next.citationId);
  }
  function beginRemark(kind: "comment" | "suggest"): void {
    if (!entry) return;
    const selected = selectedWords()?.place ?? null;
    if (kind === "suggest" && aboutChoices(kind, entry.now.entry.body, selected).length === 0)
      return decisions.tell(t("remark.noWords"), true);
    setPanel({ kind, selected });
  }
  function beginReject(sourceId: string): void {
    const asked = shown?.sources.find((one) => one.source.id === sourceId);
    if (!asked) return;
    if (asked.noReject !== null) return decisions.tell(asked.noReject, true);
    setPanel({ kind: "reject", sourceId, number: asked.claims.map((one) => one.number).join(", ") });
  }
  function openBeside(): void {
    const url = source?.source.url ?? null;
    if (url !== null && isOpenable(url)) window.open(url, "_blank", "noopener,noreferrer");
    else if (entry) decisions.tell(t("sources.noOpen"), true);
  }
  function tickCurrent(): void {
    if (claim) void tick(claim.citationId, !claim.isTicked);
    else if (entry) decisions.tell(t("sources.noCitation"), true);
  }

  const putAway = () => (panel ? setPanel(null) : setShowsKeys(false));

  useReviewKeys({
    j: () => review.step(1),
    k: () => review.step(-1),
    a: () => void decisions.approve(name),
    r: () => entry && !decisions.refuse("requestChanges") && setPanel({ kind: "changes" }),
    n: () => citation.step(1),
    p: () => citation.step(-1),
    t: tickCurrent,
    v: () => source && void decisions.setVerdict(source.source.id, "verified", null),
    x: () => source && beginReject(source.source.id),
    o: openBeside,
    c: () => beginRemark("comment"),
    s: () => beginRemark("suggest"),
    u: () => isEdited && void review.renew(true),
    "?": () => setShowsKeys(!showsKeys),
    Escape: putAway,
  });

  const at = currentId === null ? -1 : review.statuses.entries.findIndex((one) => one.entryId === currentId);
  return (
    <div className="desk review">
      <DeskHeader
        chronicle={head.chronicle}
        month={printMonth(month, language)}
        nav={<ReportNav slug={slug} month={month} current="review" canWrite={head.canWrite} />}
        save={null}
        people={[]}
        keys={t("keys.list")}
      />
      <main className="review-main">
        <div className="review-top">
          <p role="status">
            {t("waiting", { count: now.submitted, mine: String(now.waiting.length) })}
            {now.mine.length > 0 && ` · ${t("yours", { count: now.mine.length })}`}
          </p>
          <SegmentedControl
            size="xs"
            aria-label={t("list.show")}
            value={review.which}
            data={REVIEW_LISTS.map((value) => ({ value, label: t(`list.${value}`) }))}
            onChange={(value) => review.choose(value as WhichList)}
          />
        </div>
        <ReviewListPane
          rows={ids.map((id) => ({
            entryId: id,
            name: nameOf(id),
            words: names.get(id)?.words ?? "",
            status: statusOf.get(id) ?? "draft",
          }))}
          currentId={currentId}
          onOpen={review.open}
        />
        <article className="review-page" ref={page} aria-label={name} tabIndex={-1}>
          {isEdited && (
            <p className="review-edited" role="status">
              {t("notice.edited")}{" "}
              <button type="button" className="review-quiet-act" onClick={() => void review.renew(true)}>
                {t("notice.show")} <kbd>u</kbd>
              </button>
            </p>
          )}
          {ids.length === 0 && currentId === null && <Nothing which={review.which} home={home} />}
          {currentId !== null && review.entry === undefined && (
            <p className="desk-quiet">{t("entry.opening")}</p>
          )}
          {currentId !== null && review.entry === null && (
            <p>
              {t("entry.gone")}{" "}
              <button type="button" className="review-quiet-act" onClick={() => void review.renew(false)}>
                {t("entry.again")}
              </button>
            </p>
          )}
          {entry && shown && (
            <EntryView
              key={entry.entryId}
              entry={entry}
              seenOf={seenOf}
              home={home}
              shown={shown}
              remarks={remarks.marks}
              findings={allFindings(entry, worldFindings)}
              place={t("list.place", { n: String(at + 1), count: review.statuses.entries.length })}
              language={language}
              deskHref={entry.entryId === "" ? home : entryAddress(slug, month, entry.entryId)}
              isSinceSeen={seenBefore !== null}
              currentCitation={citation.current}
              onCitation={citation.choose}
              onTick={(citationId, isTicked) => void tick(citationId, isTicked)}
              onVerify={(sourceId) => void decisions.setVerdict(sourceId, "verified", null)}
              onReject={beginReject}
            />
          )}
          {entry && (
            <EntryRemarks
              key={`remarks ${entry.entryId}`}
              comments={comments}
              cards={remarks.cards}
              language={language}
              onBegin={beginRemark}
            />
          )}
          {entry && now.waiting.length === 0 && now.submitted === 0 && review.which === "waiting" && (
            <p className="review-end">
              {t("list.done")} <a href={`${home}/publish`}>{t("list.toPublish")}</a>
            </p>
          )}
        </article>
        <ReviewFoot
          entry={entry}
          isEmpty={currentId === null}
          name={name}
          language={language}
          decisions={decisions}
          comments={comments}
          currentCitation={citation.current}
          panel={panel}
          showsKeys={showsKeys}
          drafts={drafts}
          onPanel={setPanel}
          onStep={review.step}
          onKeys={() => setShowsKeys(!showsKeys)}
        />
      </main>
    </div>
  );
}

function Nothing({ which, home }: { readonly which: WhichList; readonly home: string }) {
  const { t } = useTranslation("review");
  return (
    <p className="review-nothing">
      {t(`list.none.${which}`)} <span className="desk-quiet">{t("list.nextHint")}</span>{" "}
      <a href={home}>{t("list.toDesk")}</a>
    </p>
  );
}
