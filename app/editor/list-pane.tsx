/** The left column: the filter, the entries by day, and the button for a new one. */
import { Button } from "@mantine/core";
import { memo, type ReactNode, type RefObject, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../server/domain/report/model.ts";
import { blockWords } from "../../server/domain/report/text.ts";
import { EntryList, type ListItem, type RowBehaviour } from "../components/desk/entry-list.tsx";
import { EntryListRow } from "../components/desk/entry-list-row.tsx";
import type { StatusOf } from "../components/desk/entry-status.tsx";
import type { Face } from "../components/desk/faces.tsx";
import { ListFilter } from "../components/desk/list-filter.tsx";
import {
  type EntryFilter,
  entryRows,
  type FilterFacts,
  filteredEntries,
  NO_FILTER,
  shortPlace,
} from "./entry-rows.ts";
import type { EntryFindings } from "./finding-order.ts";
import type { PersonHere } from "./presence.ts";

interface ListPaneProps {
  readonly entries: readonly Entry[];
  readonly facts: FilterFacts;
  readonly filter: EntryFilter;
  readonly findings: ReadonlyMap<string, EntryFindings>;
  /** Without it every entry is a draft. */
  readonly statusOf?: StatusOf;
  readonly people: readonly PersonHere[];
  readonly currentId: string | null;
  readonly focusRequest: number;
  readonly canEdit: boolean;
  readonly filterInput: RefObject<HTMLInputElement>;
  readonly onFilter: (filter: EntryFilter) => void;
  readonly onLeaveFilter: () => void;
  readonly onOpen: (id: string) => void;
  readonly onWalk: (id: string) => void;
  readonly onNudge: (id: string, by: -1 | 1) => void;
  readonly onMoveBefore: (id: string, beforeId: string | null) => void;
  readonly onNew: () => void;
  /** What stands above the entries and below them. */
  readonly opening?: ReactNode;
  readonly closing?: ReactNode;
}

const allDrafts: StatusOf = () => "draft";

export const ListPane = memo(function ListPane(props: ListPaneProps) {
  const { entries, facts, filter, findings, people, currentId, canEdit, onOpen } = props;
  const { statusOf = allDrafts } = props;
  const { t, i18n } = useTranslation("desk");
  const shown = useMemo(() => {
    const kept = filteredEntries(entries, filter, facts);
    // What one is writing does not vanish because a filter no longer fits it.
    const isHidden = currentId !== null && !kept.some((entry) => entry.id === currentId);
    return isHidden && filter.which === "findings" && filter.text === ""
      ? entries.filter((entry) => entry.id === currentId || kept.includes(entry))
      : kept;
  }, [entries, filter, facts, currentId]);
  const dayName = useMemo(() => dayNames(i18n.language), [i18n.language]);
  const items = useMemo(
    () =>
      entryRows(shown).map(
        (row): ListItem =>
          row.kind === "entry"
            ? { kind: "entry", key: row.key }
            : { kind: "day", key: row.key, label: row.day === null ? t("list.undated") : dayName(row.day) },
      ),
    [shown, dayName, t],
  );
  const byId = useMemo(() => new Map(shown.map((entry) => [entry.id, entry])), [shown]);
  const faces = useMemo(() => facesByEntry(people), [people]);
  const openOnFocus = useCallback(() => {}, []);

  const renderEntry = (id: string, behaviour: RowBehaviour) => {
    const entry = byId.get(id);
    if (!entry) return null;
    return (
      <EntryListRow
        id={id}
        place={shortPlace(entry.place)}
        words={openingWords(entry)}
        status={statusOf(id)}
        findings={findings.get(id) ?? null}
        people={faces.get(id) ?? NO_FACES}
        isCurrent={id === currentId}
        canMove={canEdit && filter === NO_FILTER}
        onOpen={onOpen}
        onFocus={openOnFocus}
        {...behaviour}
      />
    );
  };

  function leaveFilter(): void {
    const first = shown[0];
    if (first && (currentId === null || !byId.has(currentId))) props.onWalk(first.id);
    else props.onLeaveFilter();
  }

  const hasFilter = filter.text !== "" || filter.which !== "all";
  return (
    <nav className="desk-column desk-column-list" aria-label={t("list.label")}>
      <ListFilter
        text={filter.text}
        which={filter.which}
        choices={[
          { value: "all", label: t("list.all") },
          { value: "mine", label: t("list.mine") },
          { value: "waiting", label: t("list.waiting") },
          { value: "findings", label: t("list.withFindings") },
        ]}
        inputRef={props.filterInput}
        onText={(text) => props.onFilter(asFilter({ ...filter, text }))}
        onWhich={(which) => props.onFilter(asFilter({ ...filter, which }))}
        onLeave={leaveFilter}
      />
      {props.opening}
      {shown.length === 0 && (
        <p className="desk-quiet desk-list-empty">
          {entries.length === 0 ? t("list.none") : t("list.noMatch")}{" "}
          {hasFilter && (
            <Button
              className="desk-button"
              size="compact-xs"
              variant="subtle"
              onClick={() => props.onFilter(NO_FILTER)}
            >
              {t("list.showAll")}
            </Button>
          )}
        </p>
      )}
      <EntryList
        label={t("list.label")}
        items={items}
        currentId={currentId}
        focusRequest={props.focusRequest}
        renderEntry={renderEntry}
        onOpen={onOpen}
        onWalk={props.onWalk}
        onNudge={props.onNudge}
        onMoveBefore={props.onMoveBefore}
      />
      {props.closing}
      <div className="desk-list-foot">
        {canEdit && (
          <Button
            className="desk-button"
            size="compact-sm"
            variant="default"
            title={t("list.newEntryLong")}
            onClick={props.onNew}
          >
            + {t("list.newEntry")}
          </Button>
        )}
        <span className="desk-quiet">{t("list.count", { count: shown.length })}</span>
      </div>
    </nav>
  );
});

const NO_FACES: readonly Face[] = [];

/** The value that means "no filter" is one value, so that it can be recognised. */
function asFilter(filter: EntryFilter): EntryFilter {
  return filter.text === "" && filter.which === "all" ? NO_FILTER : filter;
}

function facesByEntry(people: readonly PersonHere[]): ReadonlyMap<string, readonly Face[]> {
  const faces = new Map<string, Face[]>();
  for (const person of people)
    for (const place of person.places) faces.set(place, [...(faces.get(place) ?? []), person]);
  return faces;
}

const MOST_WORDS = 90;

function openingWords(entry: Entry): string {
  const first = entry.body.map((block) => blockWords(block).trim()).find((words) => words !== "") ?? "";
  return first.slice(0, MOST_WORDS);
}

/** "Monday 3 March" in the reader's language; days have no time zone. */
function dayNames(language: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}
