/**
 * Puts a citation into an entry's text. Where it parts a stretch of words, the
 * shorter side moves into a stretch of its own, so that as little as possible
 * is written anew.
 */
import * as Y from "yjs";
import { notPossible } from "../report/edit-entry.ts";
import type { Citation } from "../report/model.ts";
import { blocksOf, type Piece, piecesOf } from "./block-pieces.ts";
import { bodyText, entryListings, isDocumentId, sourceListings } from "./document-shape.ts";
import type { Run } from "./read-blocks.ts";
import { isLive } from "./reading-order.ts";
import { entryGone } from "./set-entry.ts";
import { sourceGone } from "./set-source.ts";
import { citationElement } from "./write-blocks.ts";

export interface CitationPlace {
  readonly entryId: string;
  /** Index of the block in the entry; an entry without blocks gets one at index 0. */
  readonly block: number;
  /** Offset in the block's text, UTF-16 units; a citation counts as one. */
  readonly offset: number;
}

/** `id` is fresh. Throws EDIT_NOT_POSSIBLE when entry, place or source is gone; then nothing has changed. */
export function addCitation(
  doc: Y.Doc,
  { entryId, block, offset }: CitationPlace,
  citation: Omit<Citation, "type" | "number">,
): void {
  if (!isLive(entryListings(doc), entryId)) throw entryGone(entryId);
  if (!isLive(sourceListings(doc), citation.sourceId)) throw sourceGone(citation.sourceId);
  if (!isDocumentId(citation.id)) throw notPossible("A citation needs an id of its own.", citation.id);
  const body = bodyText(doc, entryId);
  const known = blocksOf(body);
  const isFirst = known.length === 0 && block === 0;
  const element = isFirst ? new Y.XmlElement("paragraph") : known[block];
  const pieces = element && !isFirst ? piecesOf(element) : [];
  if (!element || !isBetweenCharacters(pieces, offset))
    throw notPossible("The text has changed since: there is no such place in it any more.", entryId);
  doc.transact(() => {
    if (isFirst) body.insert(0, [element]);
    insertAt(element, pieces, offset, citationElement(citation));
  });
}

function isBetweenCharacters(pieces: readonly Piece[], offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > (pieces.at(-1)?.to ?? 0)) return false;
  const parted = partedBy(pieces, offset);
  if (!parted) return true;
  const at = offset - parted.from;
  return !/^[\ud800-\udbff][\udc00-\udfff]$/.test(parted.text.toString().slice(at - 1, at + 1));
}

/** The stretch of words the offset lies inside of. */
function partedBy(pieces: readonly Piece[], offset: number) {
  return pieces
    .filter((piece) => piece.kind === "text")
    .find((piece) => piece.from < offset && offset < piece.to);
}

function insertAt(
  block: Y.XmlElement,
  pieces: readonly Piece[],
  offset: number,
  citation: Y.XmlElement,
): void {
  const parted = partedBy(pieces, offset);
  if (!parted) {
    const next = pieces.find((piece) => piece.from >= offset);
    block.insert(next?.index ?? block.length, [citation]);
    return;
  }
  const { text, index } = parted;
  const at = offset - parted.from;
  const runs = text.toDelta() as readonly Run[];
  if (at * 2 < text.length) {
    const head = newText(runs, 0, at);
    text.delete(0, at);
    block.insert(index, [head, citation]);
  } else {
    const tail = newText(runs, at, text.length);
    text.delete(at, text.length - at);
    block.insert(index + 1, [citation, tail]);
  }
}

/** A stretch of its own with the words and marks of [from, to). */
function newText(runs: readonly Run[], from: number, to: number): Y.XmlText {
  const cut: { insert: string; attributes: object }[] = [];
  let at = 0;
  for (const { insert, attributes } of runs) {
    if (typeof insert !== "string") continue;
    const words = insert.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    if (words !== "") cut.push({ insert: words, attributes: { ...attributes } });
    at += insert.length;
  }
  const text = new Y.XmlText();
  text.applyDelta(cut);
  return text;
}
