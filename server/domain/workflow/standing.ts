/**
 * How things stand: the states of entries, sources, citations and the report,
 * folded from what was said about them and from what they are now. No state is
 * stored, so none can contradict the text.
 */
import type { EntryEvent, ReviewRecords, TickEvent, Verdict, VerdictEvent } from "./review-records.ts";

export const ENTRY_STATUSES = ["draft", "submitted", "changesRequested", "approved", "stale"] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

export interface EntryStanding {
  readonly status: EntryStatus;
  /** The event the status rests on: submission, request or approval; null for a draft. */
  readonly by: EntryEvent | null;
  /** The last approval there ever was, whatever came after it: contributions count from here. */
  readonly lastApproval: EntryEvent | null;
}

/** `events` of one entry in order; `digest` is of the entry as it is now. */
export function entryStanding(events: readonly EntryEvent[], digest: string): EntryStanding {
  let by: EntryEvent | null = null;
  let beforeSubmission: EntryEvent | null = null;
  let lastApproval: EntryEvent | null = null;
  for (const event of events) {
    if (event.action === "withdrawSubmission") by = beforeSubmission;
    else {
      if (event.action === "submit") beforeSubmission = by;
      if (event.action === "approve") lastApproval = event;
      by = event;
    }
  }
  return { status: statusOf(by, digest), by, lastApproval };
}

function statusOf(by: EntryEvent | null, digest: string): EntryStatus {
  switch (by?.action) {
    case "submit":
      return "submitted";
    case "requestChanges":
      return "changesRequested";
    case "approve":
      return by.digest === digest ? "approved" : "stale";
    default:
      return "draft";
  }
}

export const SOURCE_STATUSES = ["unchecked", "verified", "rejected"] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

export interface SourceStanding {
  readonly status: SourceStatus;
  /** The verdict that counts; null when unchecked. */
  readonly by: VerdictEvent | null;
}

/** A verdict on another address, or on a source said otherwise, says nothing about this one. */
export function sourceStanding(events: readonly VerdictEvent[], binding: string): SourceStanding {
  const by = events.findLast((event) => event.binding === binding) ?? null;
  const verdict: Verdict | null = by?.verdict ?? null;
  return { status: verdict ?? "unchecked", by };
}

/** The tick that counts for a citation whose sentence and address are what `binding` says; null without one. */
export function countingTick(
  events: readonly TickEvent[],
  entryId: string,
  citationId: string,
  binding: string,
): TickEvent | null {
  const last = events.findLast(
    (event) => event.entryId === entryId && event.citationId === citationId && event.binding === binding,
  );
  return last?.isTicked ? last : null;
}

export const REPORT_STATUSES = ["open", "published", "reopened", "withdrawn"] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Withdrawn when the newest edition is and nobody has opened the report again. */
export function reportStatus({
  editions,
  reopenedAfter,
}: Pick<ReviewRecords, "editions" | "reopenedAfter">): ReportStatus {
  const newest = editions.at(-1);
  if (!newest) return "open";
  if (reopenedAfter.includes(newest.n)) return "reopened";
  return newest.isWithdrawn ? "withdrawn" : "published";
}
