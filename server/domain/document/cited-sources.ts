/** Which sources the report cites, read from the citations alone. */
import type * as Y from "yjs";
import { blocksOf, citedSource, piecesOf } from "./block-pieces.ts";
import { bodyText, entryListings, standingText } from "./document-shape.ts";
import { listed } from "./listing.ts";

/** An entry's citations in reading order. */
export function citationElements(doc: Y.Doc, entryId: string): readonly Y.XmlElement[] {
  return citationsIn(bodyText(doc, entryId));
}

/** Those of the introduction and the closing words. */
export function standingCitationElements(doc: Y.Doc): readonly Y.XmlElement[] {
  return [...citationsIn(standingText(doc, "intro")), ...citationsIn(standingText(doc, "closing"))];
}

function citationsIn(text: Y.XmlFragment): readonly Y.XmlElement[] {
  return blocksOf(text).flatMap((block) =>
    piecesOf(block).flatMap((piece) => (piece.kind === "citation" ? [piece.element] : [])),
  );
}

export function sourcesCitedBy(doc: Y.Doc, entryId: string): ReadonlySet<string> {
  return sourcesOf(citationElements(doc, entryId));
}

function sourcesOf(citations: readonly Y.XmlElement[]): Set<string> {
  return new Set(citations.map(citedSource).filter((id) => id !== null));
}

/** Sources cited by any entry that is not deleted, or by the standing words. */
export function citedSources(doc: Y.Doc): ReadonlySet<string> {
  const cited = sourcesOf(standingCitationElements(doc));
  for (const [entryId, { deleted }] of listed(entryListings(doc)))
    if (!deleted) for (const sourceId of sourcesCitedBy(doc, entryId)) cited.add(sourceId);
  return cited;
}
