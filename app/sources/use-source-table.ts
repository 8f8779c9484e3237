/** Which rows stand in the table and where: filter, order, the row one is at, the one that is open, those selected. */
import { useMemo, useRef, useState } from "react";
import type { Finding, Report } from "../../server/domain/report/model.ts";
import type { LinkWord } from "../components/world/link-word.ts";
import {
  BY_NUMBER,
  filteredSources,
  heldInPlace,
  NO_SOURCE_FILTER,
  type SourceColumn,
  type SourceFilter,
  type SourceRow,
  sortedSources,
  sourceRows,
  type WhichSources,
} from "./source-rows.ts";

export interface SourceTableState {
  /** Of the whole month, in the list's order. */
  readonly all: readonly SourceRow[];
  readonly shown: readonly SourceRow[];
  readonly currentId: string | null;
  readonly openId: string | null;
  readonly selected: ReadonlySet<string>;
  /** Those of them that are there, in the order of their numbers. */
  readonly selectedRows: readonly SourceRow[];
  readonly focusRequest: number;
  sortBy(column: SourceColumn): void;
  setFilter(filter: SourceFilter): void;
  walk(id: string): void;
  /** Opens the row's detail, or closes it when it is open. */
  toggle(id: string): void;
  close(): void;
  select(id: string): void;
  clearSelection(): void;
  focusTable(): void;
}

export function useSourceTable(
  report: Report,
  findings: readonly Finding[],
  language: string,
  linkOf: (sourceId: string) => LinkWord | null,
  isGone: (sourceId: string) => boolean,
  first: WhichSources,
) {
  const [filter, setFilter] = useState<SourceFilter>({ ...NO_SOURCE_FILTER, which: first });
  const [sort, setSort] = useState(BY_NUMBER);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [focusRequest, setFocusRequest] = useState(0);
  const order = useRef<readonly string[]>([]);

  const all = useMemo(() => sourceRows(report, findings, linkOf, isGone), [report, findings, linkOf, isGone]);
  const wanted = useMemo(
    () => sortedSources(filteredSources(all, filter), sort, language),
    [all, filter, sort, language],
  );
  const isOpen = openId !== null && all.some((row) => row.id === openId);
  const shown = isOpen ? heldInPlace(wanted, all, order.current) : wanted;
  order.current = shown.map((row) => row.id);

  const focusTable = () => setFocusRequest((count) => count + 1);
  const current = shown.some((row) => row.id === currentId) ? currentId : (shown[0]?.id ?? null);
  /** A new view of the table holds no row in its old place. */
  const look = () => setOpenId(null);

  const state: SourceTableState = {
    all,
    shown,
    currentId: current,
    openId: isOpen ? openId : null,
    selected,
    selectedRows: sortedSources(
      all.filter((row) => selected.has(row.id)),
      BY_NUMBER,
      language,
    ),
    focusRequest,
    sortBy(column) {
      look();
      setSort((old) => ({ column, isDescending: old.column === column && !old.isDescending }));
    },
    setFilter(next) {
      look();
      setFilter(next);
    },
    walk(id) {
      setCurrentId(id);
      focusTable();
    },
    toggle(id) {
      setCurrentId(id);
      setOpenId((old) => (old === id ? null : id));
      if (openId === id) focusTable();
    },
    close() {
      setOpenId(null);
      focusTable();
    },
    select(id) {
      setCurrentId(id);
      setSelected((old) => {
        const next = new Set(old);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    clearSelection: () => setSelected(new Set()),
    focusTable,
  };
  return { ...state, filter, sort };
}
