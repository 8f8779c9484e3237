/**
 * Which entries somebody else deleted while this window had the document open,
 * and who: a deletion is known by the window that wrote it, and the server
 * says whose window that is.
 */
import type { Awareness } from "y-protocols/awareness";
import type { Doc, Transaction, YMapEvent } from "yjs";
import { entryListings } from "../../server/domain/document/document-shape.ts";
import { isLive } from "../../server/domain/document/reading-order.ts";

export interface Deletion {
  readonly isOwn: boolean;
  /** Null when it is not known: who wrote it may have been gone before this window came back. */
  readonly name: string | null;
}

export interface GoneEntries {
  /** Null for what is not deleted, and for what this window deleted itself. */
  deletionOf(entryId: string): Deletion | null;
  stop(): void;
}

interface Writer {
  readonly personId: string;
  readonly name: string;
}

export function followGoneEntries(doc: Doc, awareness: Awareness, ownId: string): GoneEntries {
  const entries = entryListings(doc);
  const writers = new Map<number, Writer>();
  const deletedBy = new Map<string, number>();

  function onListings({ keysChanged }: YMapEvent<unknown>, { local }: Transaction): void {
    for (const id of keysChanged) {
      const client = entries._map.get(id)?.id.client;
      if (local || client === undefined || isLive(entries, id)) deletedBy.delete(id);
      else deletedBy.set(id, client);
    }
  }

  /** Those who leave are remembered. */
  function onAwareness(): void {
    for (const [client, state] of awareness.getStates()) {
      const { personId, name } = (state.user ?? {}) as Record<string, unknown>;
      if (typeof personId === "string" && typeof name === "string") writers.set(client, { personId, name });
    }
  }

  entries.observe(onListings);
  awareness.on("change", onAwareness);
  return {
    deletionOf(entryId) {
      const client = deletedBy.get(entryId);
      if (client === undefined) return null;
      const writer = writers.get(client);
      return { isOwn: writer?.personId === ownId, name: writer?.name ?? null };
    },
    stop() {
      entries.unobserve(onListings);
      awareness.off("change", onAwareness);
    },
  };
}
