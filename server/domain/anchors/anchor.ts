/**
 * What ties a remark to words that go on being edited: points that move with
 * the characters, and the words themselves with their neighbours, for when the
 * points have been left behind.
 */
import type { Doc } from "yjs";
import { sharedWords } from "../difference/tokens.ts";
import { entryListings } from "../document/document-shape.ts";
import { isLive } from "../document/reading-order.ts";
import { unitBlocks } from "../document/unit-blocks.ts";
import { STANDING_ID } from "../workflow/review-unit.ts";
import { CONTEXT, findQuote } from "./find-quote.ts";
import { placeInsertion } from "./insertion.ts";
import type { Placing, TextAnchor } from "./placing.ts";
import { relativePoint, resolvePoint } from "./relative-point.ts";
import { flatOffset, flatText, pointAt, type TextPlace, wordsAt } from "./text-place.ts";

/** Words this much alike are the quoted ones, edited. */
const ALIKE = 0.5;

/** `entryId` is empty for the words around the entries. Null for a stretch that is empty or not in the text. */
export function makeAnchor(doc: Doc, entryId: string, { from, to }: TextPlace): TextAnchor | null {
  const blocks = unitBlocks(doc, entryId);
  const flat = flatText(blocks);
  const [start, end] = [flatOffset(flat, from), flatOffset(flat, to)];
  if (start === null || end === null || start >= end) return null;
  return {
    start: relativePoint(blocks, from, "right"),
    end: relativePoint(blocks, to, "left"),
    quote: flat.text.slice(start, end),
    prefix: flat.text.slice(Math.max(0, start - CONTEXT), start),
    suffix: flat.text.slice(end, end + CONTEXT),
  };
}

/** Where the anchored words are now, whatever happened in between; never a place that is only a guess. */
export function reanchor(doc: Doc, entryId: string, anchor: TextAnchor): Placing {
  if (entryId !== STANDING_ID && !isLive(entryListings(doc), entryId))
    return { kind: "orphaned", why: "entry-gone" };
  const blocks = unitBlocks(doc, entryId);
  const flat = flatText(blocks);
  const [from, to] = [anchor.start, anchor.end].map((point) => point && resolvePoint(doc, blocks, point));
  if (anchor.quote === "") return placeInsertion(flat, anchor, from ?? null, to ?? null);
  const there = from && to ? { from, to } : null;
  const words = there ? wordsAt(flat, there) : null;
  if (there && words === anchor.quote && words !== "") return { kind: "placed", place: there, isExact: true };
  const found = findQuote(flat.text, anchor, from ? flatOffset(flat, from) : null);
  if (found) {
    const place = { from: pointAt(flat, found.from), to: endPoint(flat, found.to) };
    return { kind: "placed", place, isExact: wordsAt(flat, place) === anchor.quote };
  }
  if (there && words && sharedWords(words, anchor.quote) >= ALIKE)
    return { kind: "placed", place: there, isExact: false };
  return { kind: "orphaned", why: "words-gone" };
}

/** The end of a stretch belongs to the block of its last character. */
function endPoint(flat: Parameters<typeof pointAt>[0], to: number) {
  const { block, offset } = pointAt(flat, to - 1);
  return { block, offset: offset + 1 };
}
