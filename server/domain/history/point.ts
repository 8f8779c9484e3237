/** Points in a document's history that have a meaning of their own, and the stretches of work between them. */
import type { DateRange, Place } from "../report/model.ts";

/** Who was at work from when to when, without a pause of more than half an hour. */
export interface Sitting {
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  readonly personIds: readonly string[];
}

/** Updates between two states that are kept to read history from: some hundred milliseconds to read and apply. */
export const STATES_APART = 4_000;

/** Minutes without an edit after which a new sitting begins. */
export const PAUSE_MINUTES = 30;

interface PointBase {
  readonly seq: number;
  readonly at: number;
  readonly personId: string;
}

export type Point = PointBase &
  (
    | { readonly kind: "named"; readonly name: string }
    | { readonly kind: "approval"; readonly entryId: string }
    | { readonly kind: "edition"; readonly n: number }
  );

export const MAX_VERSION_NAME = 120;

export interface DeletedEntry extends NamedEntry {
  /** Its first words. */
  readonly words: string;
  /** Why it was set aside; null when it was simply deleted. */
  readonly reason: string | null;
  /** The update after which it was gone; null where the log does not say. */
  readonly deleted: { readonly seq: number; readonly personId: string; readonly at: number } | null;
}

/** An entry of the month as a list names it. */
export interface NamedEntry {
  readonly entryId: string;
  readonly date: DateRange | null;
  readonly place: Place;
}

export interface HistoryTimeline {
  /** The log as of now. */
  readonly lastSeq: number;
  /** The newest first. */
  readonly points: readonly Point[];
  readonly sittings: readonly Sitting[];
  /** Those that stand now, in reading order. */
  readonly entries: readonly NamedEntry[];
  readonly deleted: readonly DeletedEntry[];
  /** Name by person id, of everybody named above. */
  readonly names: Readonly<Record<string, string>>;
  readonly mayWrite: boolean;
}
