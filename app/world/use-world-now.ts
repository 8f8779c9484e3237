/** What is known of the month's links, asked again while a check runs, when something is saved, and now and then. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useCell } from "../editor/cell.ts";
import type { DeskSession } from "../editor/desk-session.ts";
import { useSavedRests } from "../editor/use-saved-rests.ts";
import { askWorld, askWorldFindings, type KnownWorld } from "./ask-world.ts";

/** Milliseconds between two questions while a check runs, and otherwise. */
const WHILE_CHECKING = 1_500;
const OTHERWISE = 20_000;
/** Milliseconds of rest before findings are asked for, and the least between two times: they read every kept page. */
const REST = 900;
const FINDINGS_PAUSE = 5_000;

export interface WorldNow {
  /** Null until it is known. */
  readonly known: KnownWorld | null;
  readonly refresh: () => Promise<void>;
}

export function useWorldNow(session: DeskSession, home: string): WorldNow {
  const [known, setKnown] = useState<KnownWorld | null>(null);
  const turn = useRef(0);
  const refresh = useCallback(async () => {
    turn.current += 1;
    const own = turn.current;
    const answer = await askWorld(home);
    // An answer to an older question would take the screen back in time.
    if (answer && own === turn.current) setKnown((before) => sameWhereSame(before, answer));
  }, [home]);

  const isChecking = known?.progress?.state === "running";
  useEffect(() => {
    const whenSeen = () => {
      if (document.visibilityState === "visible") void refresh();
    };
    const timer = setInterval(whenSeen, isChecking ? WHILE_CHECKING : OTHERWISE);
    document.addEventListener("visibilitychange", whenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", whenSeen);
    };
  }, [refresh, isChecking]);

  const rests = useSavedRests(session.save, REST);
  const news = useCell(session.news);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again because of them
  useEffect(() => void refresh(), [rests, news, refresh]);

  useWorldFindings(session, home, known?.sources, rests);
  return { known, refresh };
}

/** Lists that say the same stay the same values, so that nothing is drawn or asked for again because of them. */
function sameWhereSame(before: KnownWorld | null, now: KnownWorld): KnownWorld {
  if (before === null) return now;
  if (JSON.stringify(before) === JSON.stringify(now)) return before;
  const isSame = JSON.stringify(before.sources) === JSON.stringify(now.sources);
  return isSame ? { ...now, sources: before.sources } : now;
}

function useWorldFindings(
  session: DeskSession,
  home: string,
  sources: KnownWorld["sources"] | undefined,
  rests: number,
): void {
  const askedAt = useRef(0);
  const news = useCell(session.news);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again because of what is known and what was saved
  useEffect(() => {
    if (!sources || rests === 0) return;
    let isLeft = false;
    const wait = Math.max(0, askedAt.current + FINDINGS_PAUSE - Date.now());
    const timer = setTimeout(async () => {
      askedAt.current = Date.now();
      const found = await askWorldFindings(home);
      if (found && !isLeft) session.view.takeWorldFindings(found);
    }, wait);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [session, home, sources, rests, news]);
}
