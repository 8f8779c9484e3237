/**
 * What stands between a report and its publication, one line for each thing
 * that somebody has to do, or to sign a reason for. A waiver belongs to a
 * line's key and to what the line is about as it was then: when that changes,
 * the line blocks again.
 */
import type { EntryStatus } from "./standing.ts";

export const GATE_KINDS = [
  "not-approved",
  "stale",
  "source-unchecked",
  "source-rejected",
  "citation-unchecked",
  "finding",
] as const;
export type GateKind = (typeof GATE_KINDS)[number];

export interface LineDraft {
  readonly kind: GateKind;
  /** Where the line leads: an entry, `STANDING_ID` for the words around them, null for the report as a whole. */
  readonly entryId: string | null;
  readonly sourceId: string | null;
  readonly citationId: string | null;
  /** Of findings only. */
  readonly ruleId: string | null;
  /** What the rule says; null for the other kinds, which the screen words itself. */
  readonly message: string | null;
  /** Of entries that are not approved. */
  readonly status: EntryStatus | null;
  /** Whose words it is about, the entry's and the source's writers together. */
  readonly writers: ReadonlySet<string>;
  readonly binding: string;
}

export interface GateLine extends LineDraft {
  /** The same for the same thing, wherever it stands in the report. */
  readonly key: string;
  /** The waiver in force; null while the line blocks. */
  readonly waiverId: string | null;
  /** Whether that waiver was signed on one's own words. */
  readonly isAlone: boolean;
}

/** A source's line is the source's, whichever entry happens to cite it first. */
export function lineKey({ kind, entryId, sourceId, citationId, ruleId }: Omit<LineDraft, "binding">): string {
  const isOfSource = kind === "source-unchecked" || kind === "source-rejected";
  return JSON.stringify([kind, isOfSource ? null : entryId, sourceId, citationId, ruleId]);
}
