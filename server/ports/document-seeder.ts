/** Turns a report into the first update of its shared document. Called once in a report's life. */
import type { Report } from "../domain/report/model.ts";

export interface SeededDocument {
  /** Yjs update, V1 encoding. */
  readonly seed: Uint8Array;
  /** Random: the same content seeded twice is two documents, and must never be merged. */
  readonly lineage: string;
  readonly schemaVersion: number;
}

/** Whom the entries are credited to, and when. */
export interface SeedAuthor {
  readonly personId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface DocumentSeeder {
  /** `report` may be without entries. @throws DomainError REPORT_INVALID for what no document can hold */
  seed(report: Report, author: SeedAuthor): SeededDocument;
}
