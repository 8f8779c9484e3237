/** What reviewers and publishers say about a report, kept as events. */
import type { Month } from "../domain/calendar/day.ts";
import type {
  EntryEvent,
  ReviewRecords,
  TickEvent,
  VerdictEvent,
  WaiverRecord,
} from "../domain/workflow/review-records.ts";

/** `n` is given by the store. */
type New<Event> = Omit<Event, "n"> & { readonly reportId: string };

export type NewEntryEvent = New<EntryEvent> & {
  /** Of an approval: what was approved, as JSON; see approved-content.ts. */
  readonly content: string | null;
};

export interface NewReopening {
  readonly reportId: string;
  /** The edition it is opened after. */
  readonly edition: number;
  readonly reason: string;
  readonly personId: string;
  readonly at: number;
}

/** A report, and how it is named to whoever runs the house. */
export interface ReviewedReport {
  readonly reportId: string;
  readonly teamId: string;
  readonly slug: string;
  readonly month: Month;
}

export interface ReviewStore {
  /** Every report there is, by team, chronicle and month. */
  reports(): Promise<readonly ReviewedReport[]>;
  records(reportId: string): Promise<ReviewRecords>;
  addEntryEvent(event: NewEntryEvent): Promise<void>;
  addVerdict(event: New<VerdictEvent>): Promise<void>;
  addTick(event: New<TickEvent>): Promise<void>;
  addWaivers(waivers: readonly New<Omit<WaiverRecord, "isRevoked">>[]): Promise<void>;
  /** False when the report has no such waiver in force. */
  revokeWaiver(reportId: string, waiverId: string, personId: string, at: number): Promise<boolean>;
  addReopening(reopening: NewReopening): Promise<void>;
  /** What the entry's last approval approved; null before the first. */
  approvedContent(reportId: string, entryId: string): Promise<string | null>;
}
