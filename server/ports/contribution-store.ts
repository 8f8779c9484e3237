/** Where the update log's authorship is read from, and where what was worked out of it is kept. */
export interface LoggedContribution {
  readonly seq: number;
  readonly personId: string;
  /** Whose suggestion the person accepted with it; null for most. */
  readonly coAuthorId: string | null;
  readonly update: Uint8Array;
}

export interface ContributionStore {
  /** What `save` kept last; null before the first time. */
  load(docId: string): Promise<Uint8Array | null>;
  /** Never backwards: an older ledger than the one kept changes nothing. */
  save(docId: string, upTo: number, ledger: Uint8Array): Promise<void>;
  /** The log's rows behind `seq` up to `upTo`, at most `limit`, in order; compaction leaves them. */
  updatesAfter(
    docId: string,
    seq: number,
    upTo: number,
    limit: number,
  ): Promise<readonly LoggedContribution[]>;
}
