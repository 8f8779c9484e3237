/**
 * The list of entries by day, of which only what is on the screen exists. The
 * arrows walk it, Enter opens, Alt and an arrow move the entry, and so does
 * dragging.
 */
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { EntryListRowProps } from "./entry-list-row.tsx";

export type ListItem =
  | { readonly kind: "day"; readonly key: string; readonly label: string }
  | { readonly kind: "entry"; readonly key: string };

export type RowBehaviour = Pick<
  EntryListRowProps,
  "isTabStop" | "dropMark" | "onDragStart" | "onDragOver" | "onDrop" | "onDragEnd"
>;

interface EntryListProps {
  readonly label: string;
  readonly items: readonly ListItem[];
  readonly currentId: string | null;
  /** Raised by one whenever the keyboard should go to the current entry. */
  readonly focusRequest: number;
  readonly renderEntry: (id: string, behaviour: RowBehaviour) => ReactNode;
  readonly onOpen: (id: string) => void;
  readonly onWalk: (id: string) => void;
  readonly onNudge: (id: string, by: -1 | 1) => void;
  /** Null: to the end. */
  readonly onMoveBefore: (id: string, beforeId: string | null) => void;
}

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

const entryIds = (items: readonly ListItem[]) =>
  items.flatMap((item) => (item.kind === "entry" ? [item.key] : []));

const ROW_HEIGHT = 52;
const DAY_HEIGHT = 34;

export function EntryList(props: EntryListProps) {
  const { label, items, currentId, focusRequest, renderEntry, onOpen, onWalk, onNudge } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const currentIndex = items.findIndex((item) => item.kind === "entry" && item.key === currentId);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === "day" ? DAY_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
    // The current entry is always there, so that the keyboard never loses its place.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return currentIndex < 0 || indexes.includes(currentIndex)
        ? indexes
        : [...indexes, currentIndex].sort((a, b) => a - b);
    },
  });
  const drag = useDragging(items, props.onMoveBefore);

  useEffect(() => {
    if (currentIndex >= 0) virtualizer.scrollToIndex(currentIndex, { align: "auto" });
  }, [currentIndex, virtualizer]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for by the request, not by the entry
  useEffect(() => {
    // Whoever began to write meanwhile keeps the keyboard.
    if (focusRequest === 0 || document.activeElement?.closest("[contenteditable=true]")) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(currentId ?? "")}"]`);
    (row ?? scroller.current)?.focus({ preventScroll: true });
  }, [focusRequest]);

  function onKeyDown(event: KeyboardEvent): void {
    const act = actionFor(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  function actionFor({ key, altKey }: KeyboardEvent): (() => void) | null {
    const step = STEPS[key];
    if (step !== undefined && altKey) return () => currentId !== null && onNudge(currentId, step);
    if (key === "Enter") return currentId === null ? null : () => onOpen(currentId);
    const ids = entryIds(items);
    const at = currentId === null ? -1 : ids.indexOf(currentId);
    const targets: Readonly<Record<string, number>> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      Home: 0,
      End: ids.length - 1,
    };
    const target = targets[key];
    if (target === undefined) return null;
    const id = ids[Math.max(0, Math.min(ids.length - 1, target))];
    return id === undefined ? null : () => onWalk(id);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the buttons inside
    <div ref={scroller} className="desk-list" tabIndex={-1} onKeyDown={onKeyDown}>
      <ul aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((virtual) => {
          const item = items[virtual.index];
          if (!item) return null;
          return (
            <li
              key={virtual.key}
              className={item.kind === "day" ? "desk-day" : "desk-row-place-holder"}
              style={{ height: virtual.size, transform: `translateY(${virtual.start}px)` }}
            >
              {item.kind === "day" ? (
                <h2>{item.label}</h2>
              ) : (
                renderEntry(item.key, {
                  isTabStop: item.key === currentId || (currentIndex < 0 && virtual.index <= 1),
                  ...drag(item.key),
                })
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Dragging a row to another place. */
function useDragging(items: readonly ListItem[], onMoveBefore: EntryListProps["onMoveBefore"]) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<{ id: string; mark: "before" | "after" } | null>(null);
  const latest = useRef({ items, dragged, target, onMoveBefore });
  latest.current = { items, dragged, target, onMoveBefore };

  const onDragStart = useCallback<RowBehaviour["onDragStart"]>((id, event) => {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    setDragged(id);
  }, []);
  const onDragOver = useCallback<RowBehaviour["onDragOver"]>((id, event) => {
    if (latest.current.dragged === null) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const mark = event.clientY < box.top + box.height / 2 ? "before" : "after";
    setTarget((old) => (old?.id === id && old.mark === mark ? old : { id, mark }));
  }, []);
  const end = useCallback(() => {
    setDragged(null);
    setTarget(null);
  }, []);
  const onDrop = useCallback<RowBehaviour["onDrop"]>(
    (event) => {
      const { items, dragged, target, onMoveBefore } = latest.current;
      event.preventDefault();
      if (dragged !== null && target !== null && target.id !== dragged) {
        const ids = entryIds(items);
        const before = target.mark === "before" ? target.id : (ids[ids.indexOf(target.id) + 1] ?? null);
        if (before !== dragged) onMoveBefore(dragged, before);
      }
      end();
    },
    [end],
  );

  return (id: string): Omit<RowBehaviour, "isTabStop"> => ({
    dropMark: dragged !== null && target?.id === id && dragged !== id ? target.mark : null,
    onDragStart,
    onDragOver,
    onDrop,
    onDragEnd: end,
  });
}
