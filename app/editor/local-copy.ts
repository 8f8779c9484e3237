/**
 * The browser's own copy of a document, for people who may write: words typed
 * without a connection survive closing the window and are sent on the next
 * visit. One for each person, document, lineage and schema, so that nothing is
 * ever sent under somebody else's name or into another history.
 */
import { clearDocument, IndexeddbPersistence } from "y-indexeddb";
import type { Doc } from "yjs";

export interface CopyOwner {
  readonly personId: string;
  readonly docId: string;
  readonly lineage: string;
  readonly schemaVersion: number;
}

export interface LocalCopy {
  /** Resolves when the copy has been read, or cannot be: then the desk works without it. */
  readonly loaded: Promise<void>;
  /** Closes it and keeps what it holds. */
  close(): void;
  /** Throws away what it holds. */
  forget(): void;
}

/** Milliseconds after which a browser that answers nothing counts as one without storage. */
const PATIENCE = 4000;

function nameOf({ personId, docId, lineage, schemaVersion }: CopyOwner): string {
  return ["chronicle-desk", personId, docId, lineage, schemaVersion].join(":");
}

const hasStorage = () => typeof indexedDB !== "undefined";

export function openLocalCopy(doc: Doc, owner: CopyOwner): LocalCopy {
  if (!hasStorage()) return { loaded: Promise.resolve(), close() {}, forget() {} };
  const persistence = new IndexeddbPersistence(nameOf(owner), doc);
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  const failed = persistence._db.then(
    () => new Promise<void>(() => {}),
    () => undefined,
  );
  const synced = persistence.whenSynced.then(() => undefined);
  return {
    loaded: Promise.race([synced, failed, patience]),
    close: () => void persistence.destroy().catch(() => undefined),
    forget: () => void persistence.clearData().catch(() => undefined),
  };
}

/** Takes away a copy from the time when the person could write. */
export function forgetLocalCopy(owner: CopyOwner): void {
  if (hasStorage()) void clearDocument(nameOf(owner)).catch(() => undefined);
}
