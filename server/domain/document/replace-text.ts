/**
 * Replaces a stretch of a block's text in the shared document, touching only
 * the characters that differ: what others type beside it merges, and their
 * carets stay.
 */
import * as Y from "yjs";
import { notPossible } from "../report/edit-entry.ts";
import type { Block, Mark } from "../report/model.ts";
import { spliceBlock } from "../report/splice-block.ts";
import { blockText } from "../report/text.ts";
import { type Piece, piecesOf } from "./block-pieces.ts";
import { readBlock, sameMarks } from "./read-blocks.ts";
import { unitBlocks } from "./unit-blocks.ts";
import { wellFormed } from "./well-formed.ts";
import { attributesOf } from "./write-blocks.ts";

export interface TextReplacement {
  /** Empty for the words around the entries. */
  readonly entryId: string;
  /** Index of the block in the entry. */
  readonly block: number;
  /** Offsets in the block's text, UTF-16 units; a citation counts as one. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The new text bears the marks of what it replaces, else of what stands beside it. Throws EDIT_NOT_POSSIBLE when the
 * place is gone or holds a citation; then nothing has changed.
 */
export function replaceText(doc: Y.Doc, { entryId, block: index, from, to, text }: TextReplacement): void {
  const element = unitBlocks(doc, entryId)[index];
  if (!element) throw notPossible("The entry has changed since: that paragraph is gone. Check again.");
  const inserted = wellFormed(text);
  const before = readBlock(element);
  const after = spliceBlock(before, from, to, inserted);
  if (typeof after === "string")
    throw notPossible("The text has changed since: that change no longer fits. Check again.", after);
  if (after === before) return;
  const marks = marksIn(after, from, from + inserted.length)[0] ?? [];
  const isPlain = marksIn(before, from, to).every((those) => sameMarks(those, marks));
  const [head, tail] = isPlain ? sharedEnds(blockText(before).slice(from, to), inserted) : [0, 0];
  doc.transact(() => {
    const pieces = piecesOf(element);
    deleteWords(pieces, from + head, to - tail);
    insertWords(element, pieces, from + head, inserted.slice(head, inserted.length - tail), marks);
  });
}

/** The marks of each text run that reaches into [from, to). */
function marksIn(block: Block, from: number, to: number): readonly (readonly Mark[])[] {
  const found: (readonly Mark[])[] = [];
  let at = 0;
  for (const inline of block.content) {
    const end = at + (inline.type === "text" ? inline.text.length : 1);
    if (inline.type === "text" && at < to && end > from) found.push(inline.marks);
    at = end;
  }
  return found;
}

/** How many units two well-formed texts share at the start and at the end; never half a character. */
function sharedEnds(a: string, b: string): readonly [head: number, tail: number] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  if (/[\ud800-\udbff]/.test(a[head - 1] ?? "")) head--;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  if (/[\udc00-\udfff]/.test(a[a.length - tail] ?? "")) tail--;
  return [head, tail];
}

function deleteWords(pieces: readonly Piece[], from: number, to: number): void {
  for (const piece of pieces) {
    const [start, end] = [Math.max(from, piece.from), Math.min(to, piece.to)];
    if (piece.kind === "text" && start < end) piece.text.delete(start - piece.from, end - start);
  }
}

/** `pieces` as they were before anything at or behind `at` was deleted. */
function insertWords(
  block: Y.XmlElement,
  pieces: readonly Piece[],
  at: number,
  words: string,
  marks: readonly Mark[],
): void {
  if (words === "") return;
  const host = pieces.find((piece) => piece.kind === "text" && piece.from <= at && at <= piece.to);
  if (host?.kind === "text") {
    host.text.insert(at - host.from, words, attributesOf(marks));
    return;
  }
  const text = new Y.XmlText();
  text.insert(0, words, attributesOf(marks));
  const next = pieces.find((piece) => piece.from >= at);
  block.insert(next?.index ?? block.length, [text]);
}
