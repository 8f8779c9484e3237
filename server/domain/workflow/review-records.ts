/** What reviewers and publishers have said about a report, as kept: events in the order they happened, never changed. */

/** Events of one report; `n` grows with time. */
interface Said {
  readonly n: number;
  readonly personId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Number of the update the shared document ended at. */
  readonly seq: number;
}

export const ENTRY_ACTIONS = ["submit", "withdrawSubmission", "approve", "requestChanges"] as const;
export type EntryAction = (typeof ENTRY_ACTIONS)[number];

export interface EntryEvent extends Said {
  readonly entryId: string;
  readonly action: EntryAction;
  /** Of the entry as the person saw it. */
  readonly digest: string;
  /** Sources the entry cited at that moment. */
  readonly sourceIds: readonly string[];
  readonly reason: string | null;
}

export const VERDICTS = ["verified", "rejected"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface VerdictEvent extends Said {
  readonly sourceId: string;
  readonly verdict: Verdict;
  readonly binding: string;
  readonly reason: string | null;
}

export interface TickEvent extends Said {
  readonly entryId: string;
  readonly citationId: string;
  readonly binding: string;
  /** False takes the tick back. */
  readonly isTicked: boolean;
}

export interface WaiverRecord extends Said {
  readonly waiverId: string;
  /** Key of the gate's line, see gate-lines.ts. */
  readonly line: string;
  /** What the line was about, as it was. */
  readonly binding: string;
  readonly reason: string;
  /** Signed on one's own words, by the only member of a team. */
  readonly isAlone: boolean;
  readonly isRevoked: boolean;
}

export interface EditionRecord {
  readonly n: number;
  readonly isWithdrawn: boolean;
}

export interface ReviewRecords {
  readonly entries: readonly EntryEvent[];
  readonly verdicts: readonly VerdictEvent[];
  readonly ticks: readonly TickEvent[];
  readonly waivers: readonly WaiverRecord[];
  /** In ascending order of number. */
  readonly editions: readonly EditionRecord[];
  /** Numbers of editions after which the report was opened again. */
  readonly reopenedAfter: readonly number[];
}
