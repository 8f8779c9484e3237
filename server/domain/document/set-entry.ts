/** Sets an entry's fields. Call it inside the transaction the change belongs to. */
import type { Doc } from "yjs";
import { isDay } from "../calendar/day.ts";
import { notPossible } from "../report/edit-entry.ts";
import { entryFields, entryListings } from "./document-shape.ts";
import { type EntryFields, entryPairs, readEntryFields } from "./entry-fields.ts";
import { isLive } from "./reading-order.ts";
import { requireStorableFields, writeFields } from "./write-fields.ts";

/**
 * Fields left out stay as they are; of people, laws and topics the new list replaces the old one member by member.
 * Throws EDIT_NOT_POSSIBLE when the entry is deleted or was never there, for a day that does not exist and for text
 * that is too long; then nothing has changed.
 */
export function setEntry(doc: Doc, entryId: string, changes: Partial<EntryFields>): void {
  if (!isLive(entryListings(doc), entryId)) throw entryGone(entryId);
  const { date } = changes;
  if (date && !(isDay(date.start) && (date.end === null || isDay(date.end))))
    throw notPossible("That is no date: pick a day, or a first and a later day.");
  const map = entryFields(doc, entryId);
  const before = readEntryFields(map);
  const pairs = entryPairs({ ...before, ...changes });
  requireStorableFields(map, pairs);
  // A day that made no date with the other is not read; a new date must not wake it.
  const hidden = changes.date === undefined ? [] : ["start", "end"];
  writeFields(map, new Set([...entryPairs(before).keys(), ...pairs.keys(), ...hidden]), pairs);
}

export function entryGone(entryId: string): Error {
  return notPossible("That entry is no longer in the report.", entryId);
}
