/** Brings the words of the finding one looks at into view. */
import { type RefObject, useEffect, useRef } from "react";
import type { TextMark } from "../components/desk/text-marks.ts";

export function useMarkInView(marks: readonly TextMark[]): RefObject<HTMLElement> {
  const column = useRef<HTMLElement>(null);
  const activeKey = marks.find(({ isActive }) => isActive)?.key ?? null;
  useEffect(() => {
    if (activeKey === null) return;
    const isQuick = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    column.current
      ?.querySelector('[data-found][data-active="true"]')
      ?.scrollIntoView({ block: "nearest", behavior: isQuick ? "auto" : "smooth" });
  }, [activeKey]);
  return column;
}
