/** How the month's entries stand, asked again every few seconds while somebody looks, and whenever told to. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { EntryStatuses } from "../../server/queries/review/entry-statuses.ts";
import { askStatuses, type MonthAddress } from "./ask-review.ts";

/** Milliseconds between two questions where what is read hangs on the answer. */
const PAUSE = 4_000;

export interface Statuses {
  readonly statuses: EntryStatuses | null;
  readonly refresh: () => Promise<void>;
}

/** `initial` is null where nothing is known yet; `pause` in milliseconds. */
export function useStatuses(
  { slug, month }: MonthAddress,
  initial: EntryStatuses | null,
  pause = PAUSE,
): Statuses {
  const [statuses, setStatuses] = useState(initial);
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const answer = await askStatuses({ slug, month });
    // An answer to an older question would take the screen back in time.
    if (answer && turn === asked.current)
      setStatuses((before) =>
        before && JSON.stringify(before) === JSON.stringify(answer) ? before : answer,
      );
  }, [slug, month]);
  useEffect(() => {
    const whenSeen = () => {
      if (document.visibilityState === "visible") void refresh();
    };
    if (initial === null) whenSeen();
    const timer = setInterval(whenSeen, pause);
    document.addEventListener("visibilitychange", whenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", whenSeen);
    };
  }, [refresh, initial, pause]);
  return { statuses, refresh };
}
