/**
 * Takes a source out of the list, into another one, or back. Citations of a
 * deleted source stay and count as missing their source, which the gate
 * reports; citations of a merged one follow it.
 */
import type { Doc } from "yjs";
import type { Authorship } from "./add-entry.ts";
import { citedSource } from "./block-pieces.ts";
import { citationElements, standingCitationElements } from "./cited-sources.ts";
import { entryListings, sourceListings } from "./document-shape.ts";
import { listed } from "./listing.ts";
import { isLive, listingOf, orderBefore } from "./reading-order.ts";
import { sourceGone } from "./set-source.ts";

/** Throws EDIT_NOT_POSSIBLE when it is gone already. */
export function deleteSource(doc: Doc, sourceId: string): void {
  const sources = sourceListings(doc);
  const listing = listingOf(sources, sourceId);
  if (!listing || listing.deleted) throw sourceGone(sourceId);
  sources.set(sourceId, { ...listing, deleted: true });
}

/**
 * Citations of `sourceId` cite `intoId` from now on, also those of deleted entries and those other people are adding
 * at this moment. It may be deleted already; fields are not touched. Throws EDIT_NOT_POSSIBLE when `intoId` is gone.
 */
export function mergeSource(doc: Doc, sourceId: string, intoId: string): void {
  const sources = sourceListings(doc);
  if (sourceId === intoId || !isLive(sources, intoId)) throw sourceGone(intoId);
  doc.transact(() => {
    const listing = listingOf(sources, sourceId);
    if (listing) sources.set(sourceId, { ...listing, deleted: true, mergedInto: intoId });
    const inEntries = [...listed(entryListings(doc))].flatMap(([entryId]) => citationElements(doc, entryId));
    for (const element of [...inEntries, ...standingCitationElements(doc)])
      if (citedSource(element) === sourceId) element.setAttribute("sourceId", intoId);
  });
}

/**
 * Lists the source again, with the fields it had; citations a merge gave away stay where they are. A source that was
 * never listed, though citations name it, is listed last. Does nothing when it is not deleted.
 */
export function restoreSource(doc: Doc, sourceId: string, author: Authorship): void {
  const sources = sourceListings(doc);
  if (isLive(sources, sourceId)) return;
  doc.transact(() => {
    const listing = listingOf(sources, sourceId) ?? {
      order: orderBefore(sources, null, sourceId),
      createdAt: author.now,
      createdBy: author.personId,
    };
    const { deleted: _deleted, mergedInto: _mergedInto, ...kept } = listing;
    sources.set(sourceId, kept);
  });
}
