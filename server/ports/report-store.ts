/** Reports, each with the shared document that is its only text while the month is open. */
import type { Month } from "../domain/calendar/day.ts";
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

interface ReportWithDocument extends ReportRow {
  readonly lineage: string;
  readonly schemaVersion: number;
}

export interface ReportStore {
  find(chronicleId: string, month: Month): Promise<ReportWithDocument | null>;
  /** Of these chronicles, the newest month first. */
  listOf(chronicleIds: readonly string[]): Promise<readonly ReportRow[]>;
  /**
   * In a transaction: makes the report, its document and the document's first update (number 1, by the report's
   * maker). False when the chronicle has the month already: the transaction must then be given up.
   */
  add(report: ReportRow, seeded: SeededDocument, connectionId: string): Promise<boolean>;
}
