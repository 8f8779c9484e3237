/**
 * Rebuilds a document as it was from the log. States are kept every few
 * thousand updates as the log is walked, so that no point is ever far from one.
 */
import * as Y from "yjs";
import { type AuthorshipIndex, createAuthorshipIndex } from "../domain/history/authorship-index.ts";
import { STATES_APART } from "../domain/history/point.ts";
import type { DocumentHistory } from "../ports/document-history.ts";
import type { HistoryStore } from "../ports/history-store.ts";

/** Updates after which the index of authors is kept again. */
const KEEP_INDEX_EVERY = 1_000;

export function createDocumentHistory(store: HistoryStore): DocumentHistory {
  return {
    async at(docId, seq) {
      const last = await store.lastSeq(docId);
      if (last === null || seq > last || seq < 1) return null;
      const kept = await store.stateBefore(docId, seq);
      const doc = new Y.Doc();
      let at = 0;
      if (kept) {
        Y.applyUpdate(doc, kept.state);
        at = kept.seq;
      }
      while (at < seq) {
        const next = Math.min(seq, at + STATES_APART);
        const rows = await store.updates(docId, at, next, STATES_APART);
        doc.transact(() => {
          for (const { update } of rows) Y.applyUpdate(doc, update);
        });
        const isApart = next - at === STATES_APART;
        at = next;
        if (isApart) await store.keepState(docId, at, Y.encodeStateAsUpdate(doc));
      }
      return doc;
    },

    async authorship(docId, seq) {
      const index: AuthorshipIndex = createAuthorshipIndex(await store.authorship(docId));
      const keptAt = index.upTo;
      while (index.upTo < seq) {
        const rows = await store.updates(docId, index.upTo, seq, STATES_APART);
        if (rows.length === 0) break;
        for (const row of rows) index.add(row);
      }
      if (index.upTo - keptAt >= KEEP_INDEX_EVERY)
        await store.saveAuthorship(docId, index.upTo, index.encode());
      return index;
    },
  };
}
