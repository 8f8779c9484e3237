/** Keys that work anywhere on the review: F8 to the next doubt, Ctrl+Z undoes outside of fields. */
import { useEffect, useRef } from "react";
import type { Doubt } from "./doubts.ts";
import type { ReviewRow } from "./review-rows.ts";

interface ReviewKeys {
  readonly doubts: readonly Doubt[];
  readonly rows: readonly ReviewRow[];
  readonly currentKey: string | null;
  readonly onGo: (rowKey: string) => void;
  readonly onUndo: () => void;
}

export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { onGo, onUndo } = latest.current;
      if (event.key === "F8") {
        event.preventDefault();
        const next = nextDoubtRow(latest.current);
        if (next !== null) onGo(next);
      }
      const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || isField(event.target)) return;
      event.preventDefault();
      onUndo();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** The first row with a doubt, or hidden text without an answer, behind the current one; from the end back to the start. */
export function nextDoubtRow({
  doubts,
  rows,
  currentKey,
}: Pick<ReviewKeys, "doubts" | "rows" | "currentKey">): string | null {
  const doubtful = new Set(doubts.map((doubt) => doubt.rowKey));
  const isDoubtful = (row: ReviewRow) =>
    doubtful.has(row.key) || row.kind === "nowhere" || (row.kind === "aside" && !row.aside.isAnswered);
  const at = rows.findIndex((row) => row.key === currentKey);
  const inOrder = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return inOrder.find(isDoubtful)?.key ?? null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
}
