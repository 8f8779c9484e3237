/**
 * Reports' shared documents as the server itself reads and changes them while
 * people write. A change made here goes the way of everybody's edits: judged,
 * sent to all who have the document open, logged under its author.
 */
import type * as Y from "yjs";

export interface ReadDocument {
  /** A copy of the caller's own; changing it changes nothing else. The caller destroys it. */
  readonly doc: Y.Doc;
  /** The log's sequence number that `doc` is the sum of; everything accepted before the call is in it, durably. */
  readonly seq: number;
}

export interface EditOptions {
  /** Whose words the author puts in; kept with the change in the log, as contribution is counted from there. */
  readonly coAuthorId?: string;
}

export interface LiveDocuments {
  /** Null when there is no such document. */
  read(docId: string): Promise<ReadDocument | null>;
  /**
   * Resolves when the change is durable, with the log's sequence number after it. `change` runs in one transaction
   * and may be called on a copy first.
   * @throws DomainError NOT_FOUND, EDIT_REFUSED (the document's schema forbids the outcome); what `change` throws
   * comes through, and nothing was changed
   */
  edit(
    docId: string,
    personId: string,
    change: (doc: Y.Doc) => void,
    options?: EditOptions,
  ): Promise<{ readonly seq: number }>;
  /**
   * Tells everybody who has the document open that something kept beside it, comments or history, is new. What is new
   * they ask for themselves.
   */
  announce(docId: string): void;
}
