/** Fills in what was found out about a source's page. Call it inside the transaction the change belongs to. */
import type { Doc } from "yjs";
import { sourceFields, sourceListings } from "./document-shape.ts";
import { isLive } from "./reading-order.ts";
import { setSource } from "./set-source.ts";
import { readSourceFields, type SourceFields } from "./source-fields.ts";

type Found = Partial<
  Pick<SourceFields, "title" | "outlet" | "author" | "publishedOn" | "language" | "archiveUrl">
>;

/**
 * Only fields that are empty; a person's words are never replaced. False, and nothing written, when there was none to
 * fill, when the source is gone, or when it has another address by now and what was found is of another page.
 */
export function fillSource(doc: Doc, sourceId: string, url: string, found: Found): boolean {
  if (!isLive(sourceListings(doc), sourceId)) return false;
  const now = readSourceFields(sourceFields(doc, sourceId));
  if (now.url?.trim() !== url) return false;
  const keys = Object.keys(found) as (keyof Found)[];
  const empty = keys.filter((key) => (now[key] ?? "").trim() === "");
  if (empty.length === 0) return false;
  setSource(doc, sourceId, Object.fromEntries(empty.map((key) => [key, found[key]])));
  return true;
}
