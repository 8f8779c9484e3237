/** Sets a source's fields. Call it inside the transaction the change belongs to. */
import type { Doc } from "yjs";
import { isDay } from "../calendar/day.ts";
import { notPossible } from "../report/edit-entry.ts";
import { sourceFields, sourceListings } from "./document-shape.ts";
import { isLive } from "./reading-order.ts";
import { readSourceFields, type SourceFields, sourcePairs } from "./source-fields.ts";
import { isStorableUrl } from "./storable-url.ts";
import { requireStorableFields, writeFields } from "./write-fields.ts";

/**
 * Fields left out stay as they are. Throws EDIT_NOT_POSSIBLE when the source is deleted or was never there, for an
 * address the document refuses, a day that does not exist and text that is too long; then nothing has changed.
 */
export function setSource(doc: Doc, sourceId: string, changes: Partial<SourceFields>): void {
  if (!isLive(sourceListings(doc), sourceId)) throw sourceGone(sourceId);
  requireStorableUrls(changes);
  for (const day of [changes.publishedOn, changes.accessedOn])
    if (day != null && !isDay(day)) throw notPossible("That is no date: pick a day.");
  const map = sourceFields(doc, sourceId);
  const pairs = sourcePairs({ ...readSourceFields(map), ...changes });
  requireStorableFields(map, pairs);
  writeFields(map, Object.keys(changes), pairs);
}

export function requireStorableUrls(fields: {
  url?: string | null | undefined;
  archiveUrl?: string | null | undefined;
}): void {
  for (const address of [fields.url, fields.archiveUrl])
    if (address != null && !isStorableUrl(address))
      throw notPossible("That address cannot be kept: a source's address begins with https:// or http://.");
}

export function sourceGone(sourceId: string): Error {
  return notPossible("That source is no longer in the report.", sourceId);
}
