/** Puts a new entry into the report. */
import type { Doc } from "yjs";
import { notPossible } from "../report/edit-entry.ts";
import { type Block, NO_PLACE } from "../report/model.ts";
import { bodyText, entryFields, entryListings, isDocumentId } from "./document-shape.ts";
import { type EntryFields, entryPairs } from "./entry-fields.ts";
import { orderBefore } from "./reading-order.ts";
import { toElements } from "./write-blocks.ts";
import { writeFields } from "./write-fields.ts";

/** Who does something and when, as the person's program knows it. */
export interface Authorship {
  readonly personId: string;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}

export interface NewEntry {
  /** Fresh and random: two people must never choose the same. */
  readonly id: string;
  /** Null: behind the last entry. */
  readonly beforeId: string | null;
  readonly fields?: Partial<EntryFields>;
  readonly body?: readonly Block[];
}

const NO_FIELDS: EntryFields = { date: null, place: NO_PLACE, lead: null, people: [], law: [], topics: [] };

/** Written once, so that two people who begin to type at once type into the same paragraph. */
const EMPTY_BODY: readonly Block[] = [{ type: "paragraph", content: [] }];

/** Throws EDIT_NOT_POSSIBLE when the id is taken or cannot be an id. */
export function addEntry(doc: Doc, { id, beforeId, fields, body }: NewEntry, author: Authorship): void {
  doc.transact(() => {
    const listings = entryListings(doc);
    if (listings.has(id) || !isDocumentId(id)) throw notPossible("An entry needs an id of its own.", id);
    const order = orderBefore(listings, beforeId, id);
    listings.set(id, { order, createdAt: author.now, createdBy: author.personId });
    const pairs = entryPairs({ ...NO_FIELDS, ...fields });
    writeFields(entryFields(doc, id), pairs.keys(), pairs);
    bodyText(doc, id).insert(0, toElements(body ?? EMPTY_BODY));
  });
}
