/**
 * The question every edit must pass before anybody else sees it: does the
 * shared document still follow its schema? The answer is written beside the
 * schema; this server only asks, and keeps the document free of what fails.
 */
import type { Doc, Transaction } from "yjs";

interface DocumentChange {
  /** With the edit applied. It is thrown away if the edit is refused. */
  readonly doc: Doc;
  /**
   * What the edit did. Content inside newly inserted types is not in `transaction.changed`: walk the structs between
   * `beforeState` and `afterState`.
   */
  readonly transaction: Transaction;
}

/**
 * Null when the edit may stay, else what is wrong with it, for the person who made it. Called inside Yjs's cleanup,
 * once for each transaction: it must not change the document. Throwing counts as a refusal.
 */
export type DocumentValidator = (change: DocumentChange) => string | null;
