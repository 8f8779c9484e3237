/** Moves an entry to another place in the report. */
import type { Doc } from "yjs";
import { entryListings } from "./document-shape.ts";
import { listingOf, liveIds, orderBefore } from "./reading-order.ts";
import { entryGone } from "./set-entry.ts";

/** Before the entry `beforeId` names, or to the end when it is null. Throws EDIT_NOT_POSSIBLE when either is gone. */
export function moveEntry(doc: Doc, entryId: string, beforeId: string | null): void {
  doc.transact(() => {
    const map = entryListings(doc);
    const ids = liveIds(map);
    const listing = listingOf(map, entryId);
    const at = ids.indexOf(entryId);
    if (!listing || at < 0) throw entryGone(entryId);
    if (beforeId !== null && !ids.includes(beforeId)) throw entryGone(beforeId);
    if (beforeId === entryId || (ids[at + 1] ?? null) === beforeId) return;
    const order = orderBefore(map, beforeId, entryId);
    map.set(entryId, { ...listing, order });
  });
}
