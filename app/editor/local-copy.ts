/**
 * The browser's own copy of a document, for people who may write: words typed
 * without a connection survive closing the window and are sent on the next
 * visit. One for each person, document, lineage and schema, so that nothing is
 * ever sent under somebody else's name or into another history.
 */
import { clearDocument, IndexeddbPersistence } from "y-indexeddb";
import { type Doc, mergeUpdates } from "yjs";
import { type GatheredUpdates, gatherUpdates } from "./gathered-updates.ts";

export interface CopyOwner {
  readonly personId: string;
  readonly docId: string;
  readonly lineage: string;
  readonly schemaVersion: number;
}

export interface LocalCopy {
  /** Resolves when the copy has been read, or cannot be: then the desk works without it. False: it may still come. */
  readonly loaded: Promise<boolean>;
  /** From now on it keeps what happens in the document. `state` came into the document meanwhile, if anything did. */
  follow(state: Uint8Array | null): void;
  /** Keeps at once what it would keep in a moment. */
  flush(): void;
  /** Closes it and keeps what it holds. */
  close(): void;
  /** Throws away what it holds. */
  forget(): void;
}

/** Milliseconds for which letters are gathered: the server has them long before. */
const KEEP_AFTER = 250;

/** Milliseconds after which a browser that answers nothing counts as one without storage. */
const PATIENCE = 4000;

function nameOf({ personId, docId, lineage, schemaVersion }: CopyOwner): string {
  return ["chronicle-desk", personId, docId, lineage, schemaVersion].join(":");
}

const hasStorage = () => typeof indexedDB !== "undefined";

export function openLocalCopy(doc: Doc, owner: CopyOwner): LocalCopy {
  if (!hasStorage())
    return { loaded: Promise.resolve(true), follow() {}, flush() {}, close() {}, forget() {} };
  const persistence = new IndexeddbPersistence(nameOf(owner), doc);
  // Yjs would encode all that is being loaded anew for a listener that only drops it.
  doc.off("update", persistence._storeUpdate);
  let gathered: GatheredUpdates | null = null;
  const patience = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE));
  const failed = persistence._db.then(
    () => new Promise<boolean>(() => {}),
    () => true,
  );
  const synced = persistence.whenSynced.then(() => true);
  /** Another window may have closed the storage under this one; then what is written is not kept here. */
  function keep(update: Uint8Array): void {
    try {
      persistence._storeUpdate(update, null);
    } catch (error) {
      console.warn(error);
    }
  }

  return {
    loaded: Promise.race([synced, failed, patience]),
    follow(state) {
      if (state) keep(state);
      gathered ??= gatherUpdates(doc, KEEP_AFTER, (updates) => {
        const news = updates.filter(({ origin }) => origin !== persistence);
        if (news.length > 0) keep(mergeUpdates(news.map(({ bytes }) => bytes)));
      });
    },
    flush: () => gathered?.flush(),
    close() {
      gathered?.flush();
      gathered?.stop();
      void persistence.destroy().catch(() => undefined);
    },
    forget() {
      gathered?.stop();
      void persistence.clearData().catch(() => undefined);
    },
  };
}

/** Takes away a copy from the time when the person could write. */
export function forgetLocalCopy(owner: CopyOwner): void {
  if (hasStorage()) void clearDocument(nameOf(owner)).catch(() => undefined);
}
