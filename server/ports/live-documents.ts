/**
 * Reports' shared documents as the server itself reads and changes them while
 * people write. A change made here goes the way of everybody's edits: judged,
 * sent to all who have the document open, logged under its author.
 */
import type * as Y from "yjs";

/** A document as it stands while somebody looks at it. */
export interface StandingDocument {
  /** The document itself, on which people write: it is only read, and not kept. */
  readonly doc: Y.Doc;
  /** The log's sequence number that `doc` is the sum of; everything accepted before the call is in it. */
  readonly seq: number;
  /** Yjs updates, V1 encoding, that together make the document; they may be kept. */
  updates(): readonly Uint8Array[];
}

export interface EditOptions {
  /** Whose words the author puts in; kept with the change in the log, as contribution is counted from there. */
  readonly coAuthorId?: string;
}

export interface LiveDocuments {
  /**
   * What `look` makes of the document in one turn, when all that it saw is durable; null when there is no such
   * document. `look` may be called again when the log failed in between; what it throws comes through.
   */
  read<Seen extends object>(docId: string, look: (standing: StandingDocument) => Seen): Promise<Seen | null>;
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
