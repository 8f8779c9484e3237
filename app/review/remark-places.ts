/**
 * What one can remark on in an entry without a mouse: its sentences, cut where
 * a citation stands, because a suggestion never takes a citation out. And the
 * anchor of a place in the text as it is printed here; the server ties it to
 * the document.
 */
import { CONTEXT, type Quoted } from "../../server/domain/anchors/find-quote.ts";
import { flatOffset, joinBlocks, type TextPlace } from "../../server/domain/anchors/text-place.ts";
import { piecesOfText } from "../../server/domain/difference/tokens.ts";
import type { Block } from "../../server/domain/report/model.ts";
import { blockText, CITATION_MARK } from "../../server/domain/report/text.ts";
import { sentenceEnds } from "../../server/domain/workflow/sentence-end.ts";

export interface Stretch {
  readonly place: TextPlace;
  readonly words: string;
}

export function stretchesOf(body: readonly Block[]): readonly Stretch[] {
  return body.flatMap((block, index) => stretchesOfBlock(blockText(block), index));
}

function stretchesOfBlock(text: string, block: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const part of text.split(CITATION_MARK)) {
    const ends = [0, ...sentenceEnds(part), part.length];
    for (const [at, start] of ends.slice(0, -1).entries()) {
      const raw = part.slice(start, ends[at + 1]);
      const words = raw.trim();
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      const offset = from + start + raw.length - raw.trimStart().length;
      found.push({ place: { from: { block, offset }, to: { block, offset: offset + words.length } }, words });
    }
    from += part.length + 1;
  }
  return found;
}

/** As it is sent; null for a place that is not in the text. */
export interface SentAnchor extends Quoted {
  readonly start: null;
  readonly end: null;
}

export function anchorAt(body: readonly Block[], { from, to }: TextPlace): SentAnchor | null {
  const flat = joinBlocks(body.map(blockText));
  const [start, end] = [flatOffset(flat, from), flatOffset(flat, to)];
  if (start === null || end === null || start > end) return null;
  return {
    start: null,
    end: null,
    quote: flat.text.slice(start, end),
    prefix: flat.text.slice(Math.max(0, start - CONTEXT), start),
    suffix: flat.text.slice(end, end + CONTEXT),
  };
}

export interface Narrowed {
  readonly place: TextPlace;
  readonly text: string;
}

/** The words that differ, and only those: between two of them nothing is replaced. Null when all is the same. */
export function narrowed({ place, words }: Stretch, edited: string): Narrowed | null {
  const [old, now] = [piecesOfText(words), piecesOfText(edited)];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  if (head === old.length && head === now.length) return null;
  const { block, offset } = place.from;
  const from = offset + old.slice(0, head).join("").length;
  const to = offset + old.slice(0, old.length - tail).join("").length;
  const text = now.slice(head, now.length - tail).join("");
  return { place: { from: { block, offset: from }, to: { block, offset: to } }, text };
}
