/** The sources of what was published, as the newest edition of each report prints them. */
import type { CheckTarget } from "./check-store.ts";

export interface PublishedTarget extends CheckTarget {
  /** As the edition prints them. */
  readonly numbers: readonly number[];
}

export interface PublishedReport {
  readonly reportId: string;
  readonly editionId: string;
  /** The edition's number. */
  readonly n: number;
  /** Milliseconds since the epoch. */
  readonly publishedAt: number;
  readonly targets: readonly PublishedTarget[];
}

export interface PublishedSources {
  list(): Promise<readonly PublishedReport[]>;
  /** Null for a report of which nothing is public. */
  of(reportId: string): Promise<PublishedReport | null>;
}
