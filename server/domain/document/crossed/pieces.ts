/**
 * A text of the shared document as a row of pieces, each under the id Yjs gave
 * it, as it stood before a transaction: what the transaction took away is
 * still in it, and what it brought is not.
 */
import * as Y from "yjs";
import { isBlockType } from "../block-pieces.ts";

export type Removals = ReturnType<typeof Y.decodeUpdate>["ds"];

export type CitationAttributes = Map<string, unknown>;

export interface Piece {
  readonly client: number;
  readonly clock: number;
  /** In the author's clock: one for each UTF-16 unit of words, one for an element. */
  readonly length: number;
  /** Empty for what is no text. */
  readonly words: string;
  /** Null for what is no citation. */
  readonly citation: CitationAttributes | null;
  readonly isBlock: boolean;
  /** How many elements it is in; what follows an element and is deeper is in it. */
  readonly depth: number;
  /** Went without being seen by whoever removed what it stood in. */
  isUnseen: boolean;
  /** The end of these words where they were put back; null for all that was not. */
  home: Y.RelativePosition | null;
}

const NO_WORDS = { words: "", citation: null, isBlock: false, isUnseen: false, home: null } as const;

export function elementPiece({ id, content }: Y.Item, depth: number, isUnseen: boolean): Piece {
  const type = content instanceof Y.ContentType ? content.type : null;
  const name = type instanceof Y.XmlElement ? type.nodeName : "";
  const isCitation = name === "citation";
  return {
    ...NO_WORDS,
    client: id.client,
    clock: id.clock,
    length: 1,
    depth,
    citation: isCitation ? new Map() : null,
    isBlock: isBlockType(name),
    isUnseen: isUnseen && isCitation,
  };
}

/** One piece for each stretch of the words, from the unit at `from` on, that was removed on purpose or was not. */
export function wordPieces(
  { client, clock }: Y.ID,
  words: string,
  from: number,
  depth: number,
  isUnseen: (clock: number) => boolean,
): Piece[] {
  const pieces: Piece[] = [];
  for (let start = from; start < words.length; ) {
    const isThis = isUnseen(clock + start);
    let end = start + 1;
    while (end < words.length && isUnseen(clock + end) === isThis) end += 1;
    const stretch = { client, clock: clock + start, length: end - start, words: words.slice(start, end) };
    pieces.push({ ...NO_WORDS, ...stretch, depth, isUnseen: isThis });
    start = end;
  }
  return pieces;
}

/**
 * To be called in Yjs's `afterTransaction`, before it forgets what was removed. `seen` is what the update that made
 * the transaction removes by name; null when nobody else's words can have been in the way.
 */
export function piecesBefore(
  root: Y.AbstractType<unknown>,
  transaction: Y.Transaction,
  seen: Removals | null,
): Piece[] {
  const pieces: Piece[] = [];
  const { beforeState, deleteSet } = transaction;

  function walk(type: Y.AbstractType<unknown>, depth: number): void {
    for (let item = type._start; item !== null; item = item.right) {
      const { id, content } = item;
      if (id.clock >= (beforeState.get(id.client) ?? 0)) continue;
      const isRemoved = item.deleted && Y.isDeleted(deleteSet, id);
      if (item.deleted && !isRemoved) continue;
      const isUnseen = (clock: number) =>
        isRemoved && seen !== null && !Y.isDeleted(seen, Y.createID(id.client, clock));
      if (content instanceof Y.ContentString) pieces.push(...wordPieces(id, content.str, 0, depth, isUnseen));
      if (!(content instanceof Y.ContentType)) continue;
      const piece = elementPiece(item, depth, isUnseen(id.clock));
      for (const [key, value] of content.type._map) piece.citation?.set(key, value.content.getContent()[0]);
      pieces.push(piece);
      walk(content.type, depth + 1);
    }
  }

  walk(root, 0);
  return pieces;
}
