/** Which entries a reviewer walks through, and in which order. Pure. */
import type { Role } from "../../server/domain/policy/roles.ts";
import type { EntryStatuses } from "../../server/queries/review/entry-statuses.ts";
import type { ReviewQueue } from "../../server/queries/review/review-queue.ts";

export const REVIEW_LISTS = ["waiting", "mine", "all"] as const;
export type WhichList = (typeof REVIEW_LISTS)[number];

export interface QueueNow {
  /** Ids, the longest waiting first. */
  readonly waiting: readonly string[];
  readonly mine: readonly string[];
  readonly submitted: number;
}

/** The queue as it was read, brought up to what is known now; what was submitted since stands last. */
export function queueNow(
  { waitingForMe, mineWaitingForOthers }: ReviewQueue,
  { entries, report }: EntryStatuses,
  roles: readonly Role[],
): QueueNow {
  const isOpen = report === "open" || report === "reopened";
  const submitted = entries.filter((one) => one.status === "submitted");
  const isMine = new Map(submitted.map((one) => [one.entryId, one.hasWritten]));
  const order = [...waitingForMe, ...mineWaitingForOthers].map((one) => one.entryId);
  const inOrder = [...new Set([...order, ...submitted.map((one) => one.entryId)])];
  const known = inOrder.filter((id) => isMine.has(id));
  return {
    waiting: roles.includes("reviewer") && isOpen ? known.filter((id) => !isMine.get(id)) : [],
    mine: known.filter((id) => isMine.get(id)),
    submitted: submitted.length,
  };
}

/** What was in the list stays where it was, so that nothing jumps under the reader; what is new comes last. */
export function grown(before: readonly string[], now: readonly string[]): readonly string[] {
  const added = now.filter((id) => !before.includes(id));
  return added.length === 0 ? before : [...before, ...added];
}

/** The id `by` steps away; the same at either end. */
export function stepFrom(ids: readonly string[], current: string | null, by: 1 | -1): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.max(0, Math.min(ids.length - 1, at + by))] ?? null;
}

/** The next that still waits, from the current one on and then from the start; null when none does. */
export function nextWaiting(
  ids: readonly string[],
  current: string | null,
  waiting: ReadonlySet<string>,
): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  const after = [...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at))];
  return after.find((id) => id !== current && waiting.has(id)) ?? null;
}
