/** The desk with a report on it: three columns, what moves between them, and the keys. */
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import { citationsOf } from "../../server/domain/report/text.ts";
import { DeskHeader } from "../components/desk/desk-header.tsx";
import { DoneStrip } from "../components/desk/done-strip.tsx";
import { FindingsRail, type KeyedFinding } from "../components/desk/findings-rail.tsx";
import { PageTabs } from "../components/desk/page-tabs.tsx";
import { RefusedNotice } from "../components/desk/refused-notice.tsx";
import { SaveBadge } from "../components/desk/save-badge.tsx";
import { useCell } from "./cell.ts";
import { createDeskActions } from "./desk-actions.ts";
import type { DeskSession, SessionOptions } from "./desk-session.ts";
import { EntryPane } from "./entry-pane.tsx";
import { NO_FILTER } from "./entry-rows.ts";
import { entryOfFinding, findingsByEntry, nextFinding, withKeys } from "./finding-order.ts";
import { ListPane } from "./list-pane.tsx";
import { useCurrentEntry } from "./use-current-entry.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useDone } from "./use-done.ts";

export interface OpenDeskProps extends Omit<SessionOptions, "socketUrl"> {
  readonly session: DeskSession;
  readonly onSignedOut: () => void;
}

export function OpenDesk({ session, report: facts, person, canWrite, onSignedOut }: OpenDeskProps) {
  const { t } = useTranslation("desk");
  const report = useCell(session.view.report);
  const findings = useCell(session.view.findings);
  const authors = useCell(session.view.authors);
  const save = useCell(session.save);
  const people = useCell(session.presence.people);
  const actions = useMemo(() => createDeskActions(session), [session]);
  const current = useCurrentEntry(report.entries, session.presence);
  const { done, tell, clear } = useDone(session.undo);
  const [filter, setFilter] = useState(NO_FILTER);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const filterInput = useRef<HTMLInputElement>(null);
  const canEdit = canWrite && save.kind !== "refused";
  const entryId = current.entry?.id ?? null;

  const keyed = useMemo(() => withKeys(findings ?? []), [findings]);
  const byEntry = useMemo(() => findingsByEntry(findings ?? []), [findings]);
  const filterFacts = useMemo(
    () => ({ personId: person.id, authors, withFindings: byEntry }),
    [person.id, authors, byEntry],
  );
  const [here, elsewhere] = useMemo(() => {
    const cited = new Set((current.entry ? citationsOf(current.entry) : []).map((one) => one.sourceId));
    const isHere = ({ finding }: KeyedFinding) =>
      finding.entryId === null ? cited.has(finding.sourceId ?? "") : finding.entryId === current.entry?.id;
    return [keyed.filter(isHere), keyed.filter((one) => !isHere(one))];
  }, [keyed, current.entry]);

  const ordinals = useMemo(
    () => new Map(report.entries.map((entry, index) => [entry.id, index + 1])),
    [report.entries],
  );

  useLeaving(session);
  // The arrows work at once, unless somebody is somewhere already.
  const { focusList } = current;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the desk appears
  useEffect(() => {
    if (document.activeElement === document.body) focusList();
  }, []);
  const isOut = save.kind === "refused" && save.reason === "signed-out" && save.unsaved === 0;
  useEffect(() => {
    if (isOut) onSignedOut();
  }, [isOut, onSignedOut]);
  useEffect(() => {
    if (activeKey !== null) document.getElementById("desk-active-finding")?.focus();
  }, [activeKey]);

  function go(one: KeyedFinding): void {
    const id = entryOfFinding(one.finding, report);
    if (id !== null && id !== entryId) current.select(id);
    setActiveKey(one.key);
  }
  function fix(one: KeyedFinding): void {
    if (!one.finding.fix) return;
    const outcome = actions.applyEdit(one.finding.fix.edit);
    const id = entryOfFinding(one.finding, report);
    if (outcome.ok && id !== null && id !== entryId) current.select(id);
    tell(outcome, t("done.fixed", { what: one.finding.fix.label }));
  }
  function goToNext(): void {
    const next = nextFinding(keyed, report, { activeKey, currentId: entryId });
    if (!next) return;
    go(next);
    current.showPage("rail");
  }
  function addEntry(): void {
    if (!canEdit) return;
    const made = actions.newEntry(entryId);
    tell(made, null);
    if (!made.ok) return;
    setFilter(NO_FILTER);
    current.open(made.value, "end");
  }
  function removeEntry(): void {
    if (entryId === null) return;
    tell(actions.removeEntry(entryId), t("done.deleted"));
    current.focusList();
  }
  function step(take: () => string | null | undefined): void {
    if (!canEdit) return;
    const place = take();
    session.view.readNow();
    clear();
    if (place != null && place !== entryId) current.select(place);
  }
  const undo = () => step(session.undo.undo);
  const redo = () => step(session.undo.redo);
  const nudge = (id: string, by: -1 | 1) => canEdit && tell(actions.nudge(id, by), null);

  useDeskKeys({
    onNew: addEntry,
    onFilter: () => {
      current.showPage("list");
      filterInput.current?.focus();
    },
    onNextFinding: goToNext,
    onEscape: current.leave,
    onUndo: undo,
    onRedo: redo,
  });

  const month = report.report.title ?? facts.title ?? printMonth(facts.month, facts.language);
  const blocking = keyed.filter((one) => one.finding.severity === "block").length;
  return (
    <div className="desk" data-page={current.page} data-open={current.openAt !== null}>
      <DeskHeader
        chronicle={facts.chronicle.title}
        month={month}
        save={<SaveBadge state={save} canWrite={canWrite} isLoaded />}
        people={people}
        findings={findings && { count: keyed.length, blocking }}
        onFindings={goToNext}
      />
      {save.kind === "refused" && <RefusedNotice {...save} onSignIn={onSignedOut} />}
      <main className="desk-columns">
        <ListPane
          entries={report.entries}
          facts={filterFacts}
          filter={filter}
          findings={byEntry}
          people={people}
          currentId={entryId}
          focusRequest={current.focusRequest}
          canEdit={canEdit}
          filterInput={filterInput}
          onFilter={setFilter}
          onLeaveFilter={current.focusList}
          onOpen={(id) => current.open(id, "end")}
          onWalk={current.select}
          onNudge={nudge}
          onMoveBefore={(id, beforeId) => tell(actions.moveBefore(id, beforeId), t("done.moved"))}
          onNew={addEntry}
        />
        <section className="desk-column desk-column-entry" aria-label={t("frame.entry")}>
          {current.entry ? (
            <EntryPane
              session={session}
              actions={actions}
              report={report}
              entry={current.entry}
              canEdit={canEdit}
              openAt={current.openAt}
              onOpen={(at) => current.entry && current.open(current.entry.id, at)}
              onUndo={undo}
              onRedo={redo}
              onLeave={current.leave}
              onNudge={(by) => entryId !== null && nudge(entryId, by)}
              onDelete={removeEntry}
              onOutcome={tell}
            />
          ) : (
            <p className="desk-quiet desk-nothing">{t("frame.noEntry")}</p>
          )}
        </section>
        <section className="desk-column desk-column-rail" aria-label={t("findings.label")}>
          <FindingsRail
            here={here}
            elsewhere={elsewhere}
            isChecked={findings !== null}
            hasEntry={current.entry !== null}
            activeKey={activeKey}
            canFix={canEdit}
            ordinalOf={({ entryId: id }) => (id === null ? null : (ordinals.get(id) ?? null))}
            onGo={go}
            onFix={fix}
            onNext={goToNext}
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
          { page: "rail", label: t("frame.findings"), count: findings === null ? null : keyed.length },
        ]}
        onChoose={current.showPage}
      />
    </div>
  );
}

/** Asks before the window closes over words that are not saved. */
function useLeaving({ save }: DeskSession): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      const state = save.get();
      if (state.kind !== "saved" && state.unsaved > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [save]);
}
