/**
 * What an edit may bring into the shared document. The server closes the
 * connection of a program that writes anything else, so programs ask first.
 */
import { notPossible } from "../report/edit-entry.ts";
import type { SingleEdit } from "../report/edit-schema.ts";
import { PERSON_PREFIX } from "./entry-fields.ts";
import { MAX_FIELD_LENGTH, MAX_KEY_LENGTH } from "./limits.ts";
import { requireStorableUrls } from "./set-source.ts";

/** Throws EDIT_NOT_POSSIBLE for an address the document refuses and for text that is far too long. */
export function requireStorable(edit: SingleEdit): void {
  const isNameTooLong =
    edit.type === "renamePerson" && PERSON_PREFIX.length + edit.to.length > MAX_KEY_LENGTH;
  if (isNameTooLong || JSON.stringify(edit).length > MAX_FIELD_LENGTH)
    throw notPossible("That is too long to keep: shorten it.");
  if (edit.type === "setSource") requireStorableUrls(edit.changes);
}
