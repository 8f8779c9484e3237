/**
 * The sources as a grid of which only what is on the screen exists. One row is
 * in the tab order: arrows walk, Enter opens it for editing, Escape comes
 * back, Space selects.
 */
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SourceRow, SourceSort } from "../../sources/source-rows.ts";
import { SourceTableHead, type SourceTableHeadProps } from "./source-table-head.tsx";
import { SourceTableRow, type SourceTableRowProps } from "./source-table-row.tsx";

type RowLooks = Pick<SourceTableRowProps, "entryHref" | "entryLabel" | "dayLabel" | "stateOf">;

interface SourceTableProps extends RowLooks, Pick<SourceTableHeadProps, "onSort"> {
  readonly rows: readonly SourceRow[];
  readonly sort: SourceSort;
  readonly currentId: string | null;
  /** Its detail is shown below it. */
  readonly openId: string | null;
  readonly selected: ReadonlySet<string>;
  /** Raised by one whenever the keyboard should go to the current row. */
  readonly focusRequest: number;
  readonly onWalk: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  readonly onSelect: (id: string) => void;
  readonly renderDetail: (row: SourceRow) => ReactNode;
}

/** Pixels; what is there is measured. */
const ROW_HEIGHT = 56;
const DETAIL_HEIGHT = 330;
const HEAD_HEIGHT = 29;
/** Rows that Page Up and Page Down walk. */
const PAGE = 10;
const COLUMNS = 9;

export function SourceTable(props: SourceTableProps) {
  const { rows, currentId, openId, focusRequest, stateOf } = props;
  const { t } = useTranslation("sources");
  const scroller = useRef<HTMLDivElement>(null);
  const lines = rows.flatMap((row) =>
    row.id === openId
      ? [
          { row, isDetail: false },
          { row, isDetail: true },
        ]
      : [{ row, isDetail: false }],
  );
  const currentLine = lines.findIndex(({ row }) => row.id === currentId);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.isDetail ? DETAIL_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => `${lines[index]?.row.id} ${lines[index]?.isDetail}`,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    // The current row is always there, so that the keyboard never loses its place.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return currentLine < 0 || indexes.includes(currentLine)
        ? indexes
        : [...indexes, currentLine].sort((a, b) => a - b);
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for by the request, not by the row
  useEffect(() => {
    if (focusRequest === 0 || currentLine < 0) return;
    virtualizer.scrollToIndex(currentLine, { align: "auto" });
    const row = scroller.current?.querySelector<HTMLElement>(
      `[data-source="${CSS.escape(currentId ?? "")}"]`,
    );
    row?.focus({ preventScroll: true });
  }, [focusRequest]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof HTMLElement)) return;
    const isInDetail = target.closest(".sources-detail") !== null;
    const act =
      isInDetail && event.key === "Escape"
        ? props.onClose
        : target.dataset.source === undefined
          ? null
          : actionOnRow(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  }

  function actionOnRow(key: string): (() => void) | null {
    if (currentId === null) return null;
    if (key === "Enter") return () => props.onOpen(currentId);
    if (key === " ") return () => props.onSelect(currentId);
    const at = rows.findIndex((row) => row.id === currentId);
    const targets: Readonly<Record<string, number>> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      PageUp: at - PAGE,
      PageDown: at + PAGE,
      Home: 0,
      End: rows.length - 1,
    };
    const target = targets[key];
    const row = target === undefined ? undefined : rows[Math.max(0, Math.min(rows.length - 1, target))];
    return row ? () => props.onWalk(row.id) : null;
  }

  const columns = COLUMNS + (stateOf ? 1 : 0);
  const place = (start: number) => ({ transform: `translateY(${start - HEAD_HEIGHT}px)` });
  return (
    <div ref={scroller} className="sources-scroll" hidden={rows.length === 0}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one walks in
        role="grid"
        className="sources-table"
        aria-label={t("table")}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns}
        aria-multiselectable="true"
        data-has-state={stateOf !== undefined}
        onKeyDown={onKeyDown}
      >
        <SourceTableHead sort={props.sort} hasState={stateOf !== undefined} onSort={props.onSort} />
        <tbody style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const line = lines[index];
            if (!line) return null;
            const { row, isDetail } = line;
            return isDetail ? (
              <tr
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className="sources-line"
                style={place(start)}
              >
                <td colSpan={columns} className="sources-detail-cell">
                  {props.renderDetail(row)}
                </td>
              </tr>
            ) : (
              <SourceTableRow
                key={key}
                measure={virtualizer.measureElement}
                index={index}
                style={place(start)}
                row={row}
                rowIndex={rows.indexOf(row) + 2}
                isCurrent={row.id === currentId || (currentLine < 0 && index === 0)}
                isOpen={row.id === openId}
                isSelected={props.selected.has(row.id)}
                entryHref={props.entryHref}
                entryLabel={props.entryLabel}
                dayLabel={props.dayLabel}
                {...(stateOf && { stateOf })}
                onWalk={props.onWalk}
                onOpen={props.onOpen}
                onSelect={props.onSelect}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
