/** The desk with a report on it: three columns, what moves between them, and the keys. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import type { SaveState } from "../../server/domain/document/wire.ts";
import type { Finding } from "../../server/domain/report/model.ts";
import { STANDING_ID } from "../../server/domain/workflow/review-unit.ts";
import { CommentsPane } from "../comments/comments-pane.tsx";
import { useCommenting } from "../comments/use-commenting.ts";
import { DeskHeader } from "../components/desk/desk-header.tsx";
import { DoneStrip } from "../components/desk/done-strip.tsx";
import { EditionStrip } from "../components/desk/edition-strip.tsx";
import { FindingsRail } from "../components/desk/findings-rail.tsx";
import { FollowingStrip } from "../components/desk/following-strip.tsx";
import { PageTabs } from "../components/desk/page-tabs.tsx";
import { RefusedNotice } from "../components/desk/refused-notice.tsx";
import { ReportNav } from "../components/desk/report-nav.tsx";
import { EntryReview } from "../review/entry-review.tsx";
import { useDeskReview } from "../review/use-desk-review.ts";
import type { OpenAt } from "./body-editor.tsx";
import { useCell, useChosen } from "./cell.ts";
import { createDeskActions } from "./desk-actions.ts";
import type { DeskSession, SessionOptions } from "./desk-session.ts";
import { EntryPane } from "./entry-pane.tsx";
import { NO_FILTER } from "./entry-rows.ts";
import { GonePane } from "./gone-pane.tsx";
import { ListPane } from "./list-pane.tsx";
import { usePinnedText } from "./pinned-text.tsx";
import { ReportTextsPane } from "./report-texts-pane.tsx";
import { Saving } from "./saving.tsx";
import { useCurrentEntry } from "./use-current-entry.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useDeskSteps } from "./use-desk-steps.ts";
import { useDone } from "./use-done.ts";
import { useEntryMarks } from "./use-entry-marks.ts";
import { useFindings } from "./use-findings.ts";
import { useFlash } from "./use-flash.ts";
import { useFollowing } from "./use-following.ts";
import { useLeaving } from "./use-leaving.ts";
import { useOpening } from "./use-opening.ts";
import { useStable } from "./use-stable.ts";

export interface OpenDeskProps extends Omit<SessionOptions, "socketUrl"> {
  readonly session: DeskSession;
  readonly onSignedOut: () => void;
}

export function OpenDesk({ session, report: facts, person, canWrite, onSignedOut }: OpenDeskProps) {
  const { t } = useTranslation("desk");
  const report = useCell(session.view.report);
  const authors = useCell(session.view.authors);
  const refused = useChosen(session.save, refusalOf);
  const people = useCell(session.presence.people);
  useCell(session.view.checks);
  const readReport = useCallback(() => {
    session.view.readNow();
    return session.view.report.get();
  }, [session]);
  const isSaved = useCallback(() => session.save.get().kind === "saved", [session]);
  const address = useMemo(
    () => ({ slug: facts.chronicle.slug, month: facts.month }),
    [facts.chronicle.slug, facts.month],
  );
  const review = useDeskReview(session, address);
  const actions = useMemo(() => createDeskActions(session), [session]);
  const current = useCurrentEntry(report.entries, session);
  const { done, tell, clear } = useDone(session.undo);
  const { flash, show: showChange } = useFlash();
  const [filter, setFilter] = useState(NO_FILTER);
  const filterInput = useRef<HTMLInputElement>(null);
  const canEdit = canWrite && refused === null;
  const entryId = current.entry?.id ?? null;
  const reviewedId = current.text !== null ? STANDING_ID : entryId;

  const found = useFindings({ session, report, current, actions, canFix: canEdit, showChange, tell });
  const { keyed, byEntry, here, activeKey } = found;
  const isChecked = current.entry !== null && session.view.isChecked(current.entry);
  const marks = useEntryMarks({ entry: current.entry, isChecked, here, activeKey, flash });
  const commenting = useCommenting({
    session,
    path: `/desk/${facts.chronicle.slug}/${facts.month}/comments`,
    entry: current.entry,
    standing: current.text,
    header: report.report,
    onBegin: () => current.showPage("rail"),
  });
  // New after each check, also when it says the same: what others write takes the marks off the text.
  const allMarks = useMemo(
    () => ({ ...marks, text: [...commenting.marks, ...marks.text] }),
    [marks, commenting.marks],
  );
  const following = useFollowing(people, entryId, current.select);
  const filterFacts = useMemo(
    () => ({ personId: person.id, authors, withFindings: byEntry, waiting: review.waiting }),
    [person.id, authors, byEntry, review.waiting],
  );
  const ordinals = useMemo(
    () => new Map(report.entries.map((entry, index) => [entry.id, index + 1])),
    [report.entries],
  );
  const ordinalOf = useStable(({ entryId: id }: Finding) =>
    id === null ? null : (ordinals.get(id) ?? null),
  );

  useLeaving(session);
  useEffect(() => session.view.lookAt(entryId), [session, entryId]);
  useOpening(report.entries, current);
  const isOut = refused?.reason === "signed-out" && refused.unsaved === 0;
  useEffect(() => {
    if (isOut) onSignedOut();
  }, [isOut, onSignedOut]);

  const { addEntry, removeEntry, undo, redo, nudge, moveBefore } = useDeskSteps({
    session,
    actions,
    current,
    canEdit,
    done: { tell, clear },
    showChange,
    onBegin: () => setFilter(NO_FILTER),
  });
  const openAtEnd = useStable((id: string) => current.open(id, "end"));
  const walk = useStable(current.select);
  const openHere = useStable((at: OpenAt) => entryId !== null && current.open(entryId, at));
  const nudgeHere = useStable((by: -1 | 1) => entryId !== null && nudge(entryId, by));
  const leave = useStable(current.leave);
  const onOutcome = useStable(tell);

  useDeskKeys({
    isHeld: current.gone !== null,
    isWriting: current.openAt !== null,
    onNew: addEntry,
    onFilter: () => {
      current.showPage("list");
      filterInput.current?.focus();
    },
    onNextFinding: found.goToNext,
    onEscape: current.leave,
    onUndo: undo,
    onRedo: redo,
  });

  const month = report.report.title ?? facts.title ?? printMonth(facts.month, facts.language);
  const pinned = { header: report.report, people, current };
  const opening = usePinnedText("intro", pinned);
  const closing = usePinnedText("closing", pinned);
  const blocking = keyed.filter((one) => one.finding.severity === "block").length;
  return (
    <div className="desk" data-page={current.page} data-open={current.openAt !== null}>
      <DeskHeader
        chronicle={facts.chronicle.title}
        month={month}
        nav={<ReportNav slug={facts.chronicle.slug} month={facts.month} current="desk" canWrite={canWrite} />}
        keys={t("frame.keyList")}
        save={<Saving save={session.save} canWrite={canWrite} />}
        people={people}
        followed={following.person?.personId ?? null}
        onFollow={following.follow}
        findings={found.isRead ? { count: keyed.length, blocking } : null}
        onFindings={found.goToNext}
      />
      <div className="desk-notices">
        {refused && <RefusedNotice {...refused} onSignIn={onSignedOut} />}
        <EditionStrip statuses={review.statuses} home={`/desk/${facts.chronicle.slug}/${facts.month}`} />
      </div>
      <main className="desk-columns">
        <ListPane
          entries={report.entries}
          facts={filterFacts}
          filter={filter}
          findings={byEntry}
          statusOf={review.statusOf}
          people={people}
          currentId={entryId}
          focusRequest={current.focusRequest}
          canEdit={canEdit}
          filterInput={filterInput}
          onFilter={setFilter}
          onLeaveFilter={useStable(current.focusList)}
          onOpen={openAtEnd}
          onWalk={walk}
          onNudge={nudge}
          onMoveBefore={moveBefore}
          onNew={addEntry}
          opening={opening}
          closing={closing}
        />
        <section className="desk-column desk-column-entry" aria-label={t("frame.entry")}>
          {following.person && (
            <FollowingStrip
              name={following.person.name}
              color={following.person.color}
              onStop={following.stop}
            />
          )}
          {reviewedId !== null && (
            <EntryReview
              address={address}
              readReport={readReport}
              entryId={reviewedId}
              review={review}
              canEdit={canEdit}
              isSaved={isSaved}
            />
          )}
          {current.text !== null ? (
            <ReportTextsPane
              session={session}
              actions={actions}
              report={report}
              which={current.text}
              marks={commenting.marks}
              canEdit={canEdit}
              openAt={current.openAt}
              onOpen={(at) => current.text && current.openText(current.text, at)}
              onUndo={undo}
              onRedo={redo}
              onLeave={current.leave}
              onOutcome={tell}
            />
          ) : current.entry ? (
            <EntryPane
              session={session}
              actions={actions}
              report={report}
              entry={current.entry}
              marks={allMarks}
              here={here}
              canEdit={canEdit}
              openAt={current.openAt}
              onOpen={openHere}
              onUndo={undo}
              onRedo={redo}
              onLeave={leave}
              onNudge={nudgeHere}
              onDelete={removeEntry}
              onOutcome={onOutcome}
              onFix={found.fixFirst}
            />
          ) : current.gone ? (
            <GonePane
              gone={current.gone}
              current={current}
              actions={actions}
              hasNext={report.entries.length > 0}
              canEdit={canEdit}
              onOutcome={tell}
            />
          ) : (
            <p className="desk-quiet desk-nothing">{t("frame.noEntry")}</p>
          )}
        </section>
        <section className="desk-column desk-column-rail" aria-label={t("findings.label")}>
          <FindingsRail
            here={here}
            elsewhere={found.elsewhere}
            isChecked={found.isRead}
            hasEntry={current.entry !== null}
            activeKey={activeKey}
            canFix={canEdit}
            ordinalOf={ordinalOf}
            onGo={found.go}
            onFix={found.fix}
            onNext={found.goToNext}
          />
          <CommentsPane
            commenting={commenting}
            hasEntry={current.entry !== null}
            hasText={current.text !== null}
            language={facts.language}
            hasPlace={(id) => ordinals.has(id)}
            onGo={current.select}
          />
        </section>
      </main>
      {done && <DoneStrip {...done} onUndo={done.isFault ? null : undo} onDismiss={clear} />}
      <PageTabs
        label={t("frame.pages")}
        current={current.page}
        tabs={[
          { page: "list", label: t("frame.entries"), count: report.entries.length },
          { page: "entry", label: t("frame.entry"), count: null },
          { page: "rail", label: t("frame.findings"), count: found.isRead ? keyed.length : null },
        ]}
        onChoose={current.showPage}
      />
    </div>
  );
}

function refusalOf(state: SaveState): (SaveState & { readonly kind: "refused" }) | null {
  return state.kind === "refused" ? state : null;
}
