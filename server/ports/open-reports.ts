/** A report as it is at this moment, read through: model, findings, what is reviewed, and who wrote it. */
import type { ReadReport } from "../domain/workflow/review-state.ts";
import type { FoundReport } from "./report-store.ts";

export interface OpenReports {
  /** Everything accepted before the call is in it, durably. Null when there is no such document. */
  read(report: FoundReport): Promise<ReadReport | null>;
  /** Parts of the document that anybody touched after update `seq` and up to `upTo`, or later still. */
  touchedBetween(docId: string, seq: number, upTo: number): Promise<ReadonlySet<string>>;
  /** One at a time for a document in this process, so that those who wait hold no connection to the database. */
  inTurn<Result>(docId: string, work: () => Promise<Result>): Promise<Result>;
}
