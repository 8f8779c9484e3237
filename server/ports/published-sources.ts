/** The sources of what was published, as the newest edition of each report prints them. */
import type { CheckTarget } from "./check-store.ts";

export interface PublishedReport {
  readonly reportId: string;
  readonly targets: readonly CheckTarget[];
}

export interface PublishedSources {
  list(): Promise<readonly PublishedReport[]>;
}
