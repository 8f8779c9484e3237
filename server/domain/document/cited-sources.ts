/** Which sources the entries cite, read from the citations alone. */
import type * as Y from "yjs";
import { blocksOf, citedSource, piecesOf } from "./block-pieces.ts";
import { bodyText, entryListings } from "./document-shape.ts";
import { listed } from "./listing.ts";

/** An entry's citations in reading order. */
export function citationElements(doc: Y.Doc, entryId: string): readonly Y.XmlElement[] {
  return blocksOf(bodyText(doc, entryId)).flatMap((block) =>
    piecesOf(block).flatMap((piece) => (piece.kind === "citation" ? [piece.element] : [])),
  );
}

export function sourcesCitedBy(doc: Y.Doc, entryId: string): ReadonlySet<string> {
  const ids = citationElements(doc, entryId).map(citedSource);
  return new Set(ids.filter((id) => id !== null));
}

/** Sources cited by any entry that is not deleted. */
export function citedSources(doc: Y.Doc): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const [entryId, { deleted }] of listed(entryListings(doc)))
    if (!deleted) for (const sourceId of sourcesCitedBy(doc, entryId)) cited.add(sourceId);
  return cited;
}
