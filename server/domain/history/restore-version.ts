/**
 * Makes an entry what it was at an earlier point: fields and words, citations
 * under the ids they had. Paragraphs that read the same are left alone, so
 * that carets and remarks in them stay. Sources it cited then and that were
 * deleted since are brought back; a merged one stays merged.
 */
import type { Doc } from "yjs";
import type { Authorship } from "../document/add-entry.ts";
import { blocksOf } from "../document/block-pieces.ts";
import { restoreEntry } from "../document/delete-entry.ts";
import { restoreSource } from "../document/delete-source.ts";
import { bodyText, entryListings, sourceListings } from "../document/document-shape.ts";
import { readBlock } from "../document/read-blocks.ts";
import { listingOf } from "../document/reading-order.ts";
import { entryGone, setEntry } from "../document/set-entry.ts";
import { toElements } from "../document/write-blocks.ts";
import { notPossible } from "../report/edit-entry.ts";
import type { Block, Entry } from "../report/model.ts";
import { citationsOf } from "../report/text.ts";

/**
 * `then` is the entry as it was. Does nothing where it is so already. Throws EDIT_NOT_POSSIBLE when the document never
 * had the entry, and for an entry that had no words or fields at all.
 */
export function restoreVersion(doc: Doc, then: Entry, author: Authorship): void {
  const listing = listingOf(entryListings(doc), then.id);
  if (!listing) throw entryGone(then.id);
  if (then.body.length === 0) throw notPossible("There was no text in that entry then; nothing was changed.");
  doc.transact(() => {
    if (listing.deleted) restoreEntry(doc, then.id, author);
    for (const { sourceId } of citationsOf(then)) bringBackSource(doc, sourceId, author);
    const { id, body, ...fields } = then;
    setEntry(doc, id, fields);
    restoreBody(doc, id, body);
  });
}

function bringBackSource(doc: Doc, sourceId: string, author: Authorship): void {
  const listing = listingOf(sourceListings(doc), sourceId);
  if (listing?.deleted && listing.mergedInto === undefined) restoreSource(doc, sourceId, author);
}

/** Equal paragraphs at both ends stay; what lies between is written anew. */
function restoreBody(doc: Doc, entryId: string, body: readonly Block[]): void {
  const text = bodyText(doc, entryId);
  const elements = blocksOf(text);
  const now = elements.map((element) => keyOf(readBlock(element)));
  const then = body.map(keyOf);
  let head = 0;
  while (head < now.length && head < then.length && now[head] === then[head]) head++;
  let tail = 0;
  while (tail < Math.min(now.length, then.length) - head && now.at(-1 - tail) === then.at(-1 - tail)) tail++;
  const all = text.toArray();
  const gone = new Set(elements.slice(head, elements.length - tail));
  const before = elements[head - 1];
  const at = before ? all.indexOf(before) + 1 : 0;
  for (let index = all.length - 1; index >= 0; index--) {
    const child = all[index];
    if (child && (gone as ReadonlySet<unknown>).has(child)) text.delete(index, 1);
  }
  text.insert(at, toElements(body.slice(head, body.length - tail)));
}

/** Numbers move by themselves and are never written. */
function keyOf({ type, content }: Block): string {
  return JSON.stringify([
    type,
    content.map((one) => (one.type === "citation" ? { ...one, number: 0 } : one)),
  ]);
}
