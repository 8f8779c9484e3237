/**
 * Long work on a report as it stands, done where it holds nobody up: counting
 * what the rules find in a month, printing it as a draft.
 */
import type { Day, Month } from "../domain/calendar/day.ts";
import type { Language } from "../domain/report/model.ts";

/** A shared document with what is settled about its report outside it. */
export interface DraftedReport {
  /** Yjs updates, V1 encoding, that together make the document. */
  readonly updates: readonly Uint8Array[];
  readonly month: Month;
  readonly language: Language;
}

export interface MonthCounts {
  readonly entries: number;
  readonly sources: number;
  readonly findings: number;
  /** Those of the findings that stand in the way of publishing. */
  readonly blocking: number;
}

export const DRAFT_FORMATS = ["docx", "json", "txt"] as const;
export type DraftFormat = (typeof DRAFT_FORMATS)[number];

export interface Drafting {
  /** What was counted when the document's log ended at `seq`; null when it has not been counted since. */
  known(docId: string, seq: number): MonthCounts | null;
  /** Counts, or gives what is known. @throws DomainError DRAFT_NOT_MADE */
  count(docId: string, seq: number, report: DraftedReport): Promise<MonthCounts>;
  /** The whole file, marked as the draft of `day`. @throws DomainError DRAFT_NOT_MADE */
  print(report: DraftedReport, format: DraftFormat, day: Day): Promise<Uint8Array>;
}
