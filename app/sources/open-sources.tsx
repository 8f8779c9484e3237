/** The sources screen with a month on it: filter, table, what is done to several at once, and its way back. */
import { Button } from "@mantine/core";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import { pageKey } from "../../server/domain/links/page-key.ts";
import type { Entry, Finding } from "../../server/domain/report/model.ts";
import { DeskHeader } from "../components/desk/desk-header.tsx";
import { DoneStrip } from "../components/desk/done-strip.tsx";
import { RefusedNotice } from "../components/desk/refused-notice.tsx";
import { ReportNav } from "../components/desk/report-nav.tsx";
import { SaveBadge } from "../components/desk/save-badge.tsx";
import { SelectionBar } from "../components/sources/selection-bar.tsx";
import { SourceDetail } from "../components/sources/source-detail.tsx";
import { SourceTable } from "../components/sources/source-table.tsx";
import { SourcesFilter } from "../components/sources/sources-filter.tsx";
import { linkWordOf } from "../components/world/link-word.ts";
import { useCell } from "../editor/cell.ts";
import { createDeskActions } from "../editor/desk-actions.ts";
import type { DeskSession } from "../editor/desk-session.ts";
import { entryAddress } from "../editor/entry-address.ts";
import { shortPlace } from "../editor/entry-rows.ts";
import type { ReportScreenProps } from "../editor/report-session.tsx";
import { useDone } from "../editor/use-done.ts";
import { useLeaving } from "../editor/use-leaving.ts";
import { useStable } from "../editor/use-stable.ts";
import { CheckBar } from "../world/check-bar.tsx";
import { SourceMark } from "../world/source-mark.tsx";
import { useWorld } from "../world/world-context.tsx";
import { isUncited, NO_SOURCE_FILTER, type SourceRow } from "./source-rows.ts";
import { useSourceTable } from "./use-source-table.ts";
import { useSourcesKeys } from "./use-sources-keys.ts";

interface OpenSourcesProps extends ReportScreenProps {
  readonly session: DeskSession;
}

const NO_FINDINGS: readonly Finding[] = [];

export function OpenSources({ session, report: facts, canWrite, onSignedOut }: OpenSourcesProps) {
  const { t, i18n } = useTranslation("sources");
  const report = useCell(session.view.report);
  const findings = useCell(session.view.findings) ?? NO_FINDINGS;
  const save = useCell(session.save);
  const people = useCell(session.presence.people);
  const actions = useMemo(() => createDeskActions(session), [session]);
  const { done, tell, clear } = useDone(session.undo);
  const filterInput = useRef<HTMLInputElement>(null);
  const knownOf = useWorld()?.of;
  const linkOf = useCallback(
    (sourceId: string) => {
      const known = knownOf?.(sourceId);
      return known ? linkWordOf(known) : null;
    },
    [knownOf],
  );
  const isGone = useCallback(
    (sourceId: string) => (knownOf?.(sourceId)?.goneSince ?? null) !== null,
    [knownOf],
  );
  const { filter, sort, ...table } = useSourceTable(
    report,
    findings,
    i18n.language,
    linkOf,
    isGone,
    asksForGone() ? "gone" : "all",
  );
  const canEdit = canWrite && save.kind !== "refused";
  const { slug } = facts.chronicle;

  useLeaving(session);
  const { focusTable } = table;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the table appears
  useEffect(() => {
    if (document.activeElement === document.body) focusTable();
  }, []);

  const openRow = useStable(table.toggle);
  const stateOf = useCallback(
    ({ id }: SourceRow, tabIndex: number) => (
      <SourceMark sourceId={id} tabIndex={tabIndex} onOpen={() => openRow(id)} />
    ),
    [openRow],
  );
  const labels = useMemo(() => labelsIn(i18n.language), [i18n.language]);
  const entryHref = useCallback((id: string) => entryAddress(slug, facts.month, id), [slug, facts.month]);

  function step(take: () => unknown): void {
    if (!canEdit) return;
    take();
    session.view.readNow();
    clear();
  }
  const undo = () => step(session.undo.undo);
  useSourcesKeys({
    onFilter: () => filterInput.current?.focus(),
    onEscape: () => (table.openId === null ? table.clearSelection() : table.close()),
    onUndo: undo,
    onRedo: () => step(session.undo.redo),
  });

  function remove(ids: readonly string[]): void {
    const edits = ids.map((sourceId) => ({ type: "deleteSource" as const, sourceId }));
    const outcome = actions.applyEdit({ type: "batch", edits });
    tell(outcome, t("done.deleted", { count: ids.length }));
    if (outcome.ok) table.clearSelection();
    table.focusTable();
  }
  function merge(keepId: string): void {
    const kept = table.all.find((row) => row.id === keepId);
    const dropIds = table.selectedRows.map((row) => row.id).filter((id) => id !== keepId);
    if (!kept) return;
    const outcome = actions.applyEdit({ type: "mergeSources", keepId, dropIds });
    tell(outcome, t("done.merged", { count: dropIds.length, name: nameOf(kept) }));
    if (!outcome.ok) return;
    table.clearSelection();
    table.walk(keepId);
  }
  function nameOf({ source, host }: SourceRow): string {
    const number = source.numbers.length > 0 ? source.numbers.join(", ") : t("uncited");
    const what = source.kind === "missing" ? t("missing") : null;
    return [number, source.title ?? host ?? what].filter((part) => part !== null).join(" · ");
  }

  const uncited = table.all.filter(isUncited).length;
  const missing = table.all.filter((row) => row.source.kind === "missing").length;
  const selectedUncited = table.selectedRows.filter(isUncited);
  const keys = new Set(
    table.selectedRows.map(({ id, source }) => (source.url && pageKey(source.url)) || `no address ${id}`),
  );
  const isFiltered = filter !== NO_SOURCE_FILTER && table.shown.length !== table.all.length;
  return (
    <div className="desk sources">
      <DeskHeader
        chronicle={facts.chronicle.title}
        month={report.report.title ?? printMonth(facts.month, facts.language)}
        nav={<ReportNav slug={slug} month={facts.month} current="sources" canWrite={canWrite} />}
        save={<SaveBadge state={save} canWrite={canWrite} isLoaded />}
        people={people}
        keys={t("keys")}
      />
      {save.kind === "refused" && <RefusedNotice {...save} onSignIn={onSignedOut} />}
      <main className="sources-main">
        <div className="sources-tools">
          <SourcesFilter
            filter={filter}
            hasGone={table.all.some((row) => row.isGone)}
            inputRef={filterInput}
            onFilter={table.setFilter}
            onLeave={table.focusTable}
          />
          <p className="desk-quiet" role="status">
            {[
              isFiltered ? t("shownCount", { count: table.shown.length }) : null,
              t("count", { count: table.all.length }),
              missing > 0 ? t("missingCount", { count: missing }) : null,
              uncited > 0 ? t("uncitedCount", { count: uncited }) : null,
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </p>
          <CheckBar />
        </div>
        {table.shown.length === 0 && (
          <p className="desk-quiet sources-empty">
            {table.all.length === 0 ? t("none") : t("noMatch")}{" "}
            {table.all.length > 0 && (
              <Button
                className="desk-button"
                size="compact-xs"
                variant="subtle"
                onClick={() => table.setFilter(NO_SOURCE_FILTER)}
              >
                {t("showAll")}
              </Button>
            )}
          </p>
        )}
        <SourceTable
          rows={table.shown}
          sort={sort}
          currentId={table.currentId}
          openId={table.openId}
          selected={table.selected}
          focusRequest={table.focusRequest}
          entryHref={entryHref}
          entryLabel={labels.entry}
          dayLabel={labels.day}
          stateOf={stateOf}
          onSort={table.sortBy}
          onWalk={table.walk}
          onOpen={table.toggle}
          onClose={table.close}
          onSelect={table.select}
          renderDetail={(row) => (
            <SourceDetail
              key={row.id}
              row={row}
              isReadOnly={!canEdit}
              entryHref={entryHref}
              entryLabel={labels.entry}
              onWrite={(changes) => {
                const outcome = actions.setSourceFields(row.id, changes);
                return outcome.ok ? null : outcome.message;
              }}
              onFix={({ fix }) =>
                fix && tell(actions.applyEdit(fix.edit), t("done.fixed", { what: fix.label }))
              }
              {...(canEdit && isUncited(row) && { onDelete: () => remove([row.id]) })}
              onClose={table.close}
            />
          )}
        />
        {canEdit && (
          <SelectionBar
            rows={table.selectedRows}
            areOnePage={keys.size < 2}
            uncited={selectedUncited.length}
            nameOf={nameOf}
            onMerge={merge}
            onDeleteUncited={() => remove(selectedUncited.map((row) => row.id))}
            onClear={table.clearSelection}
          />
        )}
      </main>
      {done && <DoneStrip {...done} onUndo={done.isFault ? null : undo} onDismiss={clear} />}
    </div>
  );
}

/** The list of months leads here when sources of an edition have gone. */
function asksForGone(): boolean {
  return new URLSearchParams(window.location.search).get("show") === "gone";
}

/** Days and entries in the reader's language, as short as a table wants them. */
function labelsIn(language: string) {
  const locale = language === "en" ? "en-GB" : language;
  const options = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  const short = new Intl.DateTimeFormat(locale, options);
  const long = new Intl.DateTimeFormat(locale, { ...options, year: "numeric" });
  const asDate = (day: string) => new Date(`${day}T00:00:00Z`);
  return {
    day: (day: string) => long.format(asDate(day)),
    entry: ({ date, place }: Entry) =>
      [date === null ? null : short.format(asDate(date.start)), shortPlace(place)]
        .filter((part) => part !== null)
        .join(", ") || "…",
  };
}
