/** How a month stands, asked of the server when its row comes into sight: two months at a time, however long the list. */
import { type RefObject, useCallback, useEffect, useState } from "react";

export interface MonthCounts {
  readonly entries: number;
  readonly findings: number;
  readonly blocking: number;
}

export type Standing = Readonly<
  Record<"draft" | "submitted" | "approved" | "stale" | "changesRequested", number>
>;

export interface MonthKnown {
  readonly counts: MonthCounts | null;
  /** Null until it is known, and where it cannot be had: the row shows the rest of what is known. */
  readonly standing: Standing | null;
  readonly hasFailed: boolean;
  readonly askAgain: () => void;
}

interface Statuses {
  /** The words around the entries are among them, under an empty id. */
  readonly entries: readonly { readonly entryId: string; readonly status: keyof Standing }[];
}

interface Answers {
  readonly counts: MonthCounts | null;
  readonly standing: Standing | null;
  readonly isCounted: boolean;
}

const UNASKED: Answers = { counts: null, standing: null, isCounted: false };
/** Pixels before a row is in sight. */
const AHEAD = 300;
const AT_ONCE = 2;

/** `known` is what the list came with; `asks` is false for a month whose words are frozen. */
export function useMonthStanding(
  row: RefObject<HTMLElement | null>,
  href: string,
  known: MonthCounts | null,
  asks: boolean,
): MonthKnown {
  const isSeen = useInSight(row, asks);
  const [answers, setAnswers] = useState(UNASKED);
  const [times, setTimes] = useState(1);
  const isUnknown = known === null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` asks again
  useEffect(() => {
    if (!isSeen || !asks) return;
    let isHere = true;
    const ask = async () => {
      if (!isHere) return;
      setAnswers((before) => ({ ...before, isCounted: false }));
      const counts = isUnknown ? await read<MonthCounts>(`${href}/facts`) : null;
      if (isHere) setAnswers((before) => ({ ...before, counts, isCounted: true }));
      const statuses = isHere ? await read<Statuses>(`${href}/statuses`) : null;
      if (isHere && statuses) setAnswers((before) => ({ ...before, standing: counted(statuses) }));
    };
    inTurn(ask);
    return () => {
      isHere = false;
    };
  }, [isSeen, asks, href, isUnknown, times]);

  const counts = known ?? answers.counts;
  const askAgain = useCallback(() => setTimes((before) => before + 1), []);
  return {
    counts,
    standing: answers.standing,
    hasFailed: counts === null && answers.isCounted,
    askAgain,
  };
}

/** True from the moment on when the row is nearly in sight. */
function useInSight(row: RefObject<HTMLElement | null>, asks: boolean): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const element = row.current;
    if (!asks || !element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setIsSeen(true);
        observer.disconnect();
      },
      { rootMargin: `${AHEAD}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [row, asks]);
  return isSeen;
}

const waiting: (() => Promise<void>)[] = [];
let running = 0;

function inTurn(work: () => Promise<void>): void {
  waiting.push(work);
  next();
}

function next(): void {
  if (running >= AT_ONCE) return;
  const work = waiting.shift();
  if (!work) return;
  running += 1;
  void work().finally(() => {
    running -= 1;
    next();
  });
}

async function read<Answer>(address: string): Promise<Answer | null> {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) return null;
  return response.json().catch(() => null) as Promise<Answer | null>;
}

function counted({ entries }: Statuses): Standing {
  const counts = { draft: 0, submitted: 0, approved: 0, stale: 0, changesRequested: 0 };
  for (const { entryId, status } of entries) if (entryId !== "") counts[status] += 1;
  return counts;
}
