/** The review screen's state: which entries are walked through, which one is read, and how they all stand now. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { UnitContent } from "../../server/domain/workflow/approved-content.ts";
import type { EntryStatuses } from "../../server/queries/review/entry-statuses.ts";
import type { EntryForReview } from "../../server/queries/review/review-entry.ts";
import type { NamedEntry } from "../../server/queries/review/review-names.ts";
import type { ReviewQueue } from "../../server/queries/review/review-queue.ts";
import type { ReportHead } from "../http/open-review.ts";
import { entryIn, pointAt } from "./entry-in-address.ts";
import { grown, nextWaiting, type QueueNow, queueNow, stepFrom, type WhichList } from "./review-list.ts";
import { useEntries } from "./use-entries.ts";
import { useStatuses } from "./use-statuses.ts";

export interface OpenedReview {
  readonly head: ReportHead;
  readonly queue: ReviewQueue;
  readonly statuses: EntryStatuses;
  readonly entries: readonly NamedEntry[];
}

export interface Review {
  readonly statuses: EntryStatuses;
  readonly now: QueueNow;
  readonly which: WhichList;
  /** Ids in the order they are walked. */
  readonly ids: readonly string[];
  readonly currentId: string | null;
  /** Undefined while it is fetched, null when it cannot be had. */
  readonly entry: EntryForReview | null | undefined;
  /** What the person saw before the entry was shown anew; null when it was not. */
  readonly seenBefore: UnitContent | null;
  /** Somebody edited the entry while it was read. */
  readonly isEdited: boolean;
  readonly choose: (which: WhichList) => void;
  readonly open: (entryId: string) => void;
  readonly step: (by: 1 | -1) => void;
  /** From what was just decided to the next that still waits; false when none does. Who has moved on meanwhile stays there. */
  readonly goOn: (decidedId: string) => boolean;
  /** Fetches the entry again; with `marks`, what changed since it was seen is marked. */
  readonly renew: (marks: boolean) => Promise<void>;
  readonly refresh: () => Promise<void>;
  /** A word on a source counts in every entry that cites it. */
  readonly doubtOthers: () => void;
}

export function useReview({ head, queue, statuses: initial, entries: named }: OpenedReview): Review {
  const address = useMemo(() => ({ slug: head.slug, month: head.month }), [head.slug, head.month]);
  const { statuses: known, refresh } = useStatuses(address, initial);
  const statuses = known ?? initial;
  const { get, load, doubtOthers } = useEntries(address);
  const now = useMemo(() => queueNow(queue, statuses, head.roles), [queue, statuses, head.roles]);
  const [which, setWhich] = useState<WhichList>(() => (head.roles.includes("reviewer") ? "waiting" : "all"));
  const [walked, setWalked] = useState({ waiting: now.waiting, mine: now.mine });
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [seenBefore, setSeenBefore] = useState<UnitContent | null>(null);

  useEffect(() => {
    setWalked((old) => ({ waiting: grown(old.waiting, now.waiting), mine: grown(old.mine, now.mine) }));
  }, [now]);
  const all = useMemo(() => inOrder(statuses, named), [statuses, named]);
  const ids = which === "all" ? all : walked[which];
  const entry = currentId === null ? undefined : get(currentId);
  const rowOf = useCallback((id: string) => statuses.entries.find((one) => one.entryId === id), [statuses]);

  const open = useCallback(
    (entryId: string) => {
      setCurrentId(entryId);
      setSeenBefore(null);
      pointAt(entryId);
      const kept = get(entryId);
      const row = rowOf(entryId);
      // Fetched ahead and overtaken since: nobody has seen that yet.
      const isOld = kept && row && (kept.digest !== row.digest || kept.status !== row.status);
      void load(entryId, Boolean(isOld));
    },
    [get, load, rowOf],
  );
  const begun = useRef(false);
  /** There was nothing to open. */
  const waits = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const asked = entryIn(window.location.hash);
    const isThere = asked !== null && initial.entries.some((one) => one.entryId === asked);
    if (isThere && !walked.waiting.includes(asked)) setWhich("all");
    const first = isThere ? asked : ids[0];
    if (first === undefined) waits.current = true;
    else open(first);
  }, [ids, initial, open, walked]);
  // The first submission of an empty queue opens by itself.
  useEffect(() => {
    if (waits.current && currentId === null && ids[0] !== undefined) open(ids[0]);
  }, [currentId, ids, open]);

  // The neighbours are fetched while one reads.
  useEffect(() => {
    if (entry === undefined || currentId === null) return;
    for (const by of [1, -1] as const) {
      const neighbour = stepFrom(ids, currentId, by);
      if (neighbour !== null && neighbour !== currentId) void load(neighbour);
    }
  }, [entry, currentId, ids, load]);

  /** Decided here since the statuses were asked for: the queue has them still. */
  const decided = useRef(new Set<string>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever they are known anew
  useEffect(() => decided.current.clear(), [statuses]);

  const latest = useRef({ waiting: now.waiting, ids, currentId });
  latest.current = { waiting: now.waiting, ids, currentId };

  const row = currentId === null ? undefined : rowOf(currentId);
  const isEdited = Boolean(entry && row && row.digest !== entry.digest);
  const isStanding = Boolean(entry && row && !isEdited && row.status !== entry.status);
  useEffect(() => {
    if (isStanding && currentId !== null) void load(currentId, true);
  }, [isStanding, currentId, load]);

  return {
    statuses,
    now,
    which,
    ids,
    currentId,
    entry,
    seenBefore,
    isEdited,
    choose(next) {
      setWhich(next);
      const list = next === "all" ? all : walked[next];
      const [first] = list;
      if (first !== undefined && (currentId === null || !list.includes(currentId))) open(first);
    },
    open,
    step(by) {
      const next = stepFrom(ids, currentId, by);
      if (next !== null && next !== currentId) open(next);
    },
    goOn(decidedId) {
      decided.current.add(decidedId);
      // The decision took a while: what counts is how things stand by now.
      const { current: late } = latest;
      if (late.currentId !== decidedId) return true;
      const waiting = new Set(late.waiting.filter((id) => !decided.current.has(id)));
      const next = nextWaiting(late.ids, decidedId, waiting);
      if (next !== null) open(next);
      return next !== null;
    },
    async renew(marks) {
      if (currentId === null) return;
      const before = entry?.now ?? null;
      await load(currentId, true);
      if (marks) setSeenBefore(before);
    },
    refresh,
    doubtOthers: () => currentId !== null && doubtOthers(currentId),
  };
}

/** Reading order as it is now; before the statuses know an entry, nobody does. */
function inOrder({ entries }: EntryStatuses, named: readonly NamedEntry[]): readonly string[] {
  return entries.length > 0 ? entries.map((one) => one.entryId) : named.map((one) => one.entryId);
}
