/** Puts a new source into the report's list, behind the others. */
import type { Doc } from "yjs";
import { notPossible } from "../report/edit-entry.ts";
import { MISSING_SOURCE } from "../report/missing-source.ts";
import type { Authorship } from "./add-entry.ts";
import { isDocumentId, sourceFields, sourceListings } from "./document-shape.ts";
import { orderBefore } from "./reading-order.ts";
import { requireStorableUrls } from "./set-source.ts";
import { type SourceFields, sourcePairs } from "./source-fields.ts";
import { writeFields } from "./write-fields.ts";

export interface NewSource {
  /** Fresh and random: two people must never choose the same. */
  readonly id: string;
  readonly fields: Partial<SourceFields> & Pick<SourceFields, "kind">;
}

/** Throws EDIT_NOT_POSSIBLE when the id is taken or cannot be an id, or an address is one the document refuses. */
export function addSource(doc: Doc, { id, fields }: NewSource, author: Authorship): void {
  doc.transact(() => {
    const listings = sourceListings(doc);
    if (listings.has(id) || !isDocumentId(id)) throw notPossible("A source needs an id of its own.", id);
    requireStorableUrls(fields);
    const order = orderBefore(listings, null, id);
    listings.set(id, { order, createdAt: author.now, createdBy: author.personId });
    const pairs = sourcePairs({ ...MISSING_SOURCE, ...fields });
    writeFields(sourceFields(doc, id), pairs.keys(), pairs);
  });
}
