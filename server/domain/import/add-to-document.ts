/**
 * Adds an import's entries and sources to a month that is open already. Each
 * entry goes behind the last one of its day or of an earlier day; what stands
 * there is not touched, and a title or introduction of the file is left out.
 */
import { generateNKeysBetween } from "fractional-indexing";
import type { Doc } from "yjs";
import type { Authorship } from "../document/add-entry.ts";
import { addSource } from "../document/add-source.ts";
import { bodyText, entryFields, entryListings, isDocumentId } from "../document/document-shape.ts";
import { entryPairs } from "../document/entry-fields.ts";
import type { Listing } from "../document/listing.ts";
import { listingOf, liveIds, orderBefore } from "../document/reading-order.ts";
import { withStorableUrls } from "../document/storable-source.ts";
import { toElements } from "../document/write-blocks.ts";
import { writeFields } from "../document/write-fields.ts";
import { notPossible } from "../report/edit-entry.ts";
import type { Entry, Report } from "../report/model.ts";

/** Ids must be fresh ones. @throws DomainError EDIT_NOT_POSSIBLE for an id that is taken, or none */
export function addToDocument(doc: Doc, { entries, sources }: Report, author: Authorship): void {
  doc.transact(() => {
    for (const { id, numbers: _numbers, ...fields } of sources.map(withStorableUrls))
      addSource(doc, { id, fields }, author);
    for (const { beforeId, group } of placesInMonth(doc, entries)) addGroup(doc, group, beforeId, author);
  });
}

interface Group {
  /** Null: behind the last entry. */
  readonly beforeId: string | null;
  readonly group: Entry[];
}

/** An entry without a date belongs to the one above it, in the month as in the file. */
function placesInMonth(doc: Doc, entries: readonly Entry[]): readonly Group[] {
  let day = "";
  const there = liveIds(entryListings(doc)).map((id) => {
    const start = entryFields(doc, id).get("start");
    if (typeof start === "string") day = start;
    return { id, day };
  });
  const groups: Group[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const beforeId = entry.date ? firstBehind(there, entry.date.start) : (last?.beforeId ?? null);
    if (last && last.beforeId === beforeId) last.group.push(entry);
    else groups.push({ beforeId, group: [entry] });
  }
  return groups;
}

function firstBehind(
  there: readonly { readonly id: string; readonly day: string }[],
  day: string,
): string | null {
  return there[there.findLastIndex((one) => one.day <= day) + 1]?.id ?? null;
}

function addGroup(doc: Doc, group: readonly Entry[], beforeId: string | null, author: Authorship): void {
  const listings = entryListings(doc);
  const first = orderBefore(listings, beforeId, "");
  const next = beforeId === null ? null : (listingOf(listings, beforeId)?.order ?? null);
  const orders = [first, ...generateNKeysBetween(first, next, group.length - 1)];
  group.forEach((entry, index) => {
    const { id, body, ...fields } = entry;
    if (listings.has(id) || !isDocumentId(id)) throw notPossible("An entry needs an id of its own.", id);
    const listing: Listing = {
      order: orders[index] ?? first,
      createdAt: author.now,
      createdBy: author.personId,
    };
    listings.set(id, listing);
    const pairs = entryPairs(fields);
    writeFields(entryFields(doc, id), pairs.keys(), pairs);
    bodyText(doc, id).insert(0, toElements(body));
  });
}
