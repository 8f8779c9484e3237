/**
 * Writes fields so that only what differs changes: two people who set
 * different fields at once both keep theirs, and an edit that changes nothing
 * leaves no trace.
 */
import { notPossible } from "../report/edit-entry.ts";
import type { FieldMap } from "./document-shape.ts";
import { MAX_FIELD_LENGTH, MAX_KEY_LENGTH } from "./limits.ts";
import { wellFormed } from "./well-formed.ts";

type Pairs = ReadonlyMap<string, string | true>;

/** Null and undefined take the field away. */
export function writeField(map: FieldMap, key: string, value: string | true | null | undefined): void {
  if (value == null) {
    if (map.has(key)) map.delete(key);
    return;
  }
  const kept = value === true ? value : wellFormed(value);
  if (map.get(key) !== kept) map.set(key, kept);
}

/** Each of the keys as `pairs` has it; one it does not have is taken away. */
export function writeFields(map: FieldMap, keys: Iterable<string>, pairs: Pairs): void {
  for (const key of keys) writeField(map, key, pairs.get(key));
}

/** Throws EDIT_NOT_POSSIBLE when one of the fields to be changed is longer than the server lets pass. */
export function requireStorableFields(map: FieldMap, pairs: Pairs): void {
  for (const [key, value] of pairs) {
    if (map.get(key) === value) continue;
    if (key.length > MAX_KEY_LENGTH || (value !== true && value.length > MAX_FIELD_LENGTH))
      throw notPossible("That is too long to keep: shorten it.", key.slice(0, 40));
  }
}
