/** Reports, each with the shared document that is its only text while the month is open. */
import type { Month } from "../domain/calendar/day.ts";
import type { Language } from "../domain/report/model.ts";
import type { SeededDocument } from "./document-seeder.ts";

export interface ReportRow {
  readonly id: string;
  readonly chronicleId: string;
  readonly month: Month;
  readonly docId: string;
  readonly createdById: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

export interface ListedReport extends ReportRow {
  /** Where the document's log ends: what is known of a document at this number is known of it as it is. */
  readonly lastSeq: number;
}

interface ReportWithDocument extends ReportRow {
  readonly lineage: string;
  readonly schemaVersion: number;
}

/** A report with what is settled about it outside its document. */
export interface FoundReport {
  readonly id: string;
  readonly docId: string;
  readonly month: Month;
  readonly teamId: string;
  readonly chronicleId: string;
  readonly slug: string;
  readonly chronicleTitle: string;
  readonly language: Language;
}

export interface ReportStore {
  findById(id: string): Promise<FoundReport | null>;
  /**
   * In a transaction: from here to its end nothing is added to the document's log, and nobody else locks it. The
   * number of the log's last update; null when there is no such document.
   */
  lockLog(docId: string): Promise<number | null>;
  find(chronicleId: string, month: Month): Promise<ReportWithDocument | null>;
  /** Of these chronicles, the newest month first. */
  listOf(chronicleIds: readonly string[]): Promise<readonly ListedReport[]>;
  /**
   * In a transaction: makes the report, its document and the document's first update (number 1, by the report's
   * maker). False when the chronicle has the month already: the transaction must then be given up.
   */
  add(report: ReportRow, seeded: SeededDocument, connectionId: string): Promise<boolean>;
}
