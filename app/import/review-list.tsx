/**
 * The rows of the review, of which only what is on the screen exists. One row
 * is the current one: arrows walk it, its keys act on it, its buttons show.
 */
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { ReviewRow } from "./review-rows.ts";

interface ReviewListProps {
  readonly label: string;
  readonly rows: readonly ReviewRow[];
  readonly currentKey: string | null;
  /** Raised by one whenever the keyboard should go to the current row. */
  readonly focusRequest: number;
  readonly renderRow: (row: ReviewRow, isCurrent: boolean) => ReactNode;
  readonly onCurrent: (key: string) => void;
  readonly onWalk: (key: string) => void;
  /** A key pressed on the row itself; true when it meant something. */
  readonly onKey: (key: string) => boolean;
}

const ROW_HEIGHT = 110;

export function ReviewList(props: ReviewListProps) {
  const { label, rows, currentKey, focusRequest, renderRow, onCurrent, onWalk, onKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const currentIndex = rows.findIndex((row) => row.key === currentKey);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 4,
    // The current row is always there, so that the keyboard never loses its place.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return currentIndex < 0 || indexes.includes(currentIndex)
        ? indexes
        : [...indexes, currentIndex].sort((a, b) => a - b);
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for by the request, not by the row
  useEffect(() => {
    if (focusRequest === 0 || currentIndex < 0) return;
    virtualizer.scrollToIndex(currentIndex, { align: "auto" });
    scroller.current
      ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(currentKey ?? "")}"]`)
      ?.focus({ preventScroll: true });
  }, [focusRequest]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    // Buttons and fields inside a row have keys of their own.
    if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return;
    if (ctrlKey || metaKey || altKey) return;
    const targets: Readonly<Record<string, number>> = {
      ArrowUp: currentIndex - 1,
      ArrowDown: currentIndex + 1,
      Home: 0,
      End: rows.length - 1,
    };
    const walked = targets[key];
    const next = walked === undefined ? undefined : rows[Math.max(0, Math.min(rows.length - 1, walked))];
    if (next) onWalk(next.key);
    else if (!onKey(key)) return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the rows inside
    <div ref={scroller} className="import-list" onKeyDown={onKeyDown}>
      <ul aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((virtual) => {
          const row = rows[virtual.index];
          if (!row) return null;
          const isCurrent = row.key === currentKey;
          return (
            <li
              key={virtual.key}
              ref={virtualizer.measureElement}
              data-index={virtual.index}
              data-row={row.key}
              aria-current={isCurrent}
              tabIndex={isCurrent || (currentIndex < 0 && virtual.index === 0) ? 0 : -1}
              style={{ transform: `translateY(${virtual.start}px)` }}
              onFocus={() => onCurrent(row.key)}
            >
              {renderRow(row, isCurrent)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
