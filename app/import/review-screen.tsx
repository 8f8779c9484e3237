/** Step two and three: everything the file holds beside what was understood, corrected, counted, added. */
import { useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Correction } from "../../server/domain/import/correct-draft.ts";
import { reportOfDraft } from "../../server/domain/import/report-of-draft.ts";
import type { Language } from "../../server/domain/report/model.ts";
import { ImportFoot } from "../components/import/import-foot.tsx";
import { ReviewLine } from "../components/import/review-line.tsx";
import { askToAdd, type Refused } from "./ask-server.ts";
import type { Doubt } from "./doubts.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { ReviewHeader, type RowFilter } from "./review-header.tsx";
import { ReviewList } from "./review-list.tsx";
import { ReviewNotices } from "./review-notices.tsx";
import type { ReviewRow } from "./review-rows.ts";
import { actionsOf, type RowAction } from "./row-actions.ts";
import { RowContent } from "./row-content.tsx";
import type { Reading } from "./use-reading.ts";
import { useReview } from "./use-review.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { useWalk } from "./use-walk.ts";

interface ReviewScreenProps {
  readonly chronicle: { readonly slug: string; readonly title: string; readonly language: Language };
  readonly reading: Reading;
  readonly read: NonNullable<Reading["read"]>;
}

export function ReviewScreen({ chronicle, reading, read }: ReviewScreenProps) {
  const { t } = useTranslation("import");
  const { review, dispatch, leftOut, rows, counts, doubts } = useReview(read.answer);
  const { draft } = review;
  const [filter, setFilter] = useState<RowFilter>("all");
  const [editing, setEditing] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const doubtsAt = useMemo(() => byRow(doubts), [doubts]);
  const shown = useMemo(() => rows.filter((row) => isShown(row, filter, doubtsAt)), [rows, filter, doubtsAt]);
  const walk = useWalk(shown);
  const adding = useAdding(chronicle.slug, review, leftOut, dispatch);
  const missing = useMemo(
    () => new Set(draft.report.sources.filter((one) => one.kind === "missing").map((one) => one.id)),
    [draft.report.sources],
  );

  const correct = useCallback(
    (corrections: readonly Correction[], goTo: string | null = null) => {
      dispatch({ type: "correct", corrections });
      setEditing(null);
      walk.stay(goTo);
    },
    [dispatch, walk.stay],
  );
  function act(row: ReviewRow, { corrections, goTo }: RowAction): void {
    if (corrections) correct(corrections, goTo);
    else setEditing(row.key);
  }
  const actions = (row: ReviewRow) => actionsOf(row, draft, t("nowhere.reason"));
  function onKey(key: string): boolean {
    const row = shown.find((one) => one.key === walk.currentKey);
    const action = row && actions(row).find((one) => one.hotkey === key);
    if (!row || !action) return false;
    act(row, action);
    return true;
  }
  function goTo(key: string): void {
    if (!shown.some((row) => row.key === key)) setFilter("all");
    walk.goTo(key);
  }
  function toUnanswered(): void {
    const row = rows.find((one) => one.kind === "aside" && !one.aside.isAnswered);
    if (row) goTo(row.key);
  }
  useReviewKeys({
    doubts,
    currentKey: walk.currentKey,
    rows,
    onGo: goTo,
    onUndo: () => {
      dispatch({ type: "undo" });
      walk.stay(null);
    },
  });

  function renderRow(row: ReviewRow, isCurrent: boolean) {
    const isInMonth = row.kind === "entry" && (review.open?.already.includes(row.key) ?? false);
    const canTake = row.kind === "entry" && dragged !== null;
    return (
      <ReviewLine
        kind={row.kind}
        lines={row.lines}
        doubts={doubtsAt.get(row.key) ?? NO_DOUBTS}
        isTarget={target === row.key}
        isLeftOut={leftOut.has(row.key)}
        onTarget={(isOver) => setTarget(isOver ? row.key : null)}
        onDragLine={
          row.kind === "aside"
            ? (event) => {
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", "");
                setDragged(row.key);
              }
            : null
        }
        onDropLine={
          canTake
            ? () => {
                correct([{ type: "putBack", asideId: dragged, into: row.key }], row.key);
                setDragged(null);
              }
            : null
        }
      >
        <RowContent
          row={row}
          isEditing={editing === row.key}
          missing={missing}
          isAccepted={isInMonth ? review.accepted.has(row.key) : null}
          actions={isCurrent ? actions(row) : []}
          onAction={(action) => act(row, action)}
          onCorrect={correct}
          onAccept={(isAccepted) => dispatch({ type: "accept", entryId: row.key, isAccepted })}
          onCancel={() => {
            setEditing(null);
            walk.stay(row.key);
          }}
        />
      </ReviewLine>
    );
  }

  return (
    <div className="import-review" data-testid="review">
      <LeaveGuard isGuarded={!adding.isDone} isTouched={review.past.length > 0} />
      <ReviewHeader
        chronicle={chronicle}
        reading={reading}
        fileName={read.name}
        report={draft.report}
        steps={review.past.length}
        rows={rows}
        doubts={doubts}
        filter={filter}
        onFilter={setFilter}
        onGo={goTo}
        onUndo={() => dispatch({ type: "undo" })}
      />
      <main className="import-main">
        <ReviewNotices
          chronicle={chronicle}
          report={draft.report}
          open={review.open}
          leftOut={leftOut.size}
          added={counts.entries}
          refused={adding.refused}
        />
        <div className="import-heads" aria-hidden="true">
          <span>{t("review.file")}</span>
          <span>{t("review.understood")}</span>
        </div>
        {shown.length === 0 && <p className="import-empty">{t("review.nothing")}</p>}
        <ReviewList
          label={t("review.list")}
          rows={shown}
          currentKey={walk.currentKey}
          focusRequest={walk.focusRequest}
          renderRow={renderRow}
          onCurrent={walk.setCurrent}
          onWalk={walk.goTo}
          onKey={onKey}
        />
      </main>
      <ImportFoot counts={counts} isAdding={adding.isBusy} onAdd={adding.add} onUnanswered={toUnanswered} />
    </div>
  );
}

const NO_DOUBTS: readonly Doubt[] = [];

function byRow(doubts: readonly Doubt[]): ReadonlyMap<string | null, readonly Doubt[]> {
  const rows = new Map<string | null, readonly Doubt[]>();
  for (const doubt of doubts) rows.set(doubt.rowKey, [...(rows.get(doubt.rowKey) ?? []), doubt]);
  return rows;
}

function isShown(row: ReviewRow, filter: RowFilter, doubtsAt: ReadonlyMap<string | null, unknown>): boolean {
  if (filter === "all") return true;
  if (filter === "doubt")
    return doubtsAt.has(row.key) || row.kind === "nowhere" || (row.kind === "aside" && !row.aside.isAnswered);
  return row.kind === filter;
}

function useAdding(
  slug: string,
  review: ReturnType<typeof useReview>["review"],
  leftOut: ReadonlySet<string>,
  dispatch: ReturnType<typeof useReview>["dispatch"],
) {
  const navigate = useNavigate();
  const [isBusy, setIsBusy] = useState(false);
  const [month, setMonth] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function add(): Promise<void> {
    setIsBusy(true);
    setRefused(null);
    const report = reportOfDraft(review.draft, leftOut);
    const answer = await askToAdd(slug, {
      isOpen: review.open !== null,
      accepted: [...review.accepted],
      report,
    });
    setIsBusy(false);
    if (!answer.ok) return setRefused(answer.refused);
    if (answer.value.outcome === "changed")
      return dispatch({ type: "monthChanged", open: answer.value.open });
    setMonth(answer.value.month);
  }
  // In an effect, for only then the page is not guarded against leaving any more.
  useEffect(() => {
    if (month !== null) navigate(`/desk/${slug}/${month}`);
  }, [month, slug, navigate]);
  return { isBusy, isDone: month !== null, refused, add };
}
