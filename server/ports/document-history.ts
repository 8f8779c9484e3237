/** Shared documents as they were, and whose their characters are. */
import type { Doc } from "yjs";
import type { AuthorshipIndex } from "../domain/history/authorship-index.ts";

export interface DocumentHistory {
  /** The document after the update numbered `seq`, the caller's to destroy; null when the log does not reach that far. */
  at(docId: string, seq: number): Promise<Doc | null>;
  /** Knows at least all updates up to `seq`. */
  authorship(docId: string, seq: number): Promise<Pick<AuthorshipIndex, "authorOf">>;
}
