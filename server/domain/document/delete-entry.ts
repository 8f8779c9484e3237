/**
 * Takes an entry out of the report, and back into it. Its words stay in the
 * document. What stood for a missing note goes with the last entry that cited
 * it and returns with it.
 */
import type { Doc } from "yjs";
import type { Authorship } from "./add-entry.ts";
import { citedSources, sourcesCitedBy } from "./cited-sources.ts";
import { deleteSource, restoreSource } from "./delete-source.ts";
import { entryListings, sourceFields, sourceListings } from "./document-shape.ts";
import { isLive, listingOf } from "./reading-order.ts";
import { entryGone } from "./set-entry.ts";

/** `reason` when the entry is set aside rather than deleted. Throws EDIT_NOT_POSSIBLE when it is gone already. */
export function deleteEntry(doc: Doc, entryId: string, reason: string | null = null): void {
  doc.transact(() => {
    const entries = entryListings(doc);
    const listing = listingOf(entries, entryId);
    if (!listing || listing.deleted) throw entryGone(entryId);
    entries.set(entryId, { ...listing, deleted: true, ...(reason !== null && { reason }) });
    const still = citedSources(doc);
    for (const sourceId of missingSourcesOf(doc, entryId))
      if (!still.has(sourceId) && isLive(sourceListings(doc), sourceId)) deleteSource(doc, sourceId);
  });
}

/** Where it stood, with what was written into it since. Does nothing when it is not deleted. */
export function restoreEntry(doc: Doc, entryId: string, author: Authorship): void {
  doc.transact(() => {
    const entries = entryListings(doc);
    const listing = listingOf(entries, entryId);
    if (!listing) throw entryGone(entryId);
    if (!listing.deleted) return;
    const { deleted: _deleted, reason: _reason, ...kept } = listing;
    entries.set(entryId, kept);
    for (const sourceId of missingSourcesOf(doc, entryId)) restoreSource(doc, sourceId, author);
  });
}

function missingSourcesOf(doc: Doc, entryId: string): readonly string[] {
  return [...sourcesCitedBy(doc, entryId)].filter((id) => sourceFields(doc, id).get("kind") === "missing");
}
