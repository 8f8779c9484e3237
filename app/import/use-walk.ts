/** Which row is the current one, and when the keyboard goes to it. */
import { useCallback, useRef, useState } from "react";
import type { ReviewRow } from "./review-rows.ts";

export interface Walk {
  readonly currentKey: string | null;
  readonly focusRequest: number;
  setCurrent(key: string): void;
  /** Makes it the current row and goes there. */
  goTo(key: string): void;
  /** After a correction: to the row named, or to whatever stands at this place then. */
  stay(goTo: string | null): void;
}

export function useWalk(rows: readonly ReviewRow[]): Walk {
  const [wanted, setWanted] = useState<string | null>(rows[0]?.key ?? null);
  const [focusRequest, setFocusRequest] = useState(0);
  const place = useRef(0);
  const at = rows.findIndex((row) => row.key === wanted);
  if (at >= 0) place.current = at;
  // A row that went leaves its place to the next one.
  const currentKey = at >= 0 ? wanted : (rows[Math.min(place.current, rows.length - 1)]?.key ?? null);

  const goTo = useCallback((key: string) => {
    setWanted(key);
    setFocusRequest((count) => count + 1);
  }, []);
  const stay = useCallback((key: string | null) => {
    if (key !== null) setWanted(key);
    setFocusRequest((count) => count + 1);
  }, []);
  return { currentKey, focusRequest, setCurrent: setWanted, goTo, stay };
}
