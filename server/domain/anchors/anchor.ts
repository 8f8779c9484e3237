/**
 * What ties a remark to words that go on being edited: points that move with
 * the characters, and the words themselves with their neighbours, for when the
 * points have been left behind.
 */
import type { Doc } from "yjs";
import { sharedWords } from "../difference/tokens.ts";
import { bodyText, entryListings } from "../document/document-shape.ts";
import { isLive } from "../document/reading-order.ts";
import { CONTEXT, findQuote, type Quoted } from "./find-quote.ts";
import { relativePoint, resolvePoint } from "./relative-point.ts";
import { flatOffset, flatText, pointAt, type TextPlace, wordsAt } from "./text-place.ts";

export interface TextAnchor extends Quoted {
  /** Encoded Yjs relative positions; null when there were none to be had. */
  readonly start: Uint8Array | null;
  readonly end: Uint8Array | null;
}

export type Placing =
  /** `isExact`: the very words that were quoted stand there, in one piece. */
  | { readonly kind: "placed"; readonly place: TextPlace; readonly isExact: boolean }
  | { readonly kind: "orphaned"; readonly why: "entry-gone" | "words-gone" };

/** Words this much alike are the quoted ones, edited. */
const ALIKE = 0.5;

/** Null for a stretch that is empty or not in the entry. */
export function makeAnchor(doc: Doc, entryId: string, { from, to }: TextPlace): TextAnchor | null {
  const body = bodyText(doc, entryId);
  const flat = flatText(body);
  const [start, end] = [flatOffset(flat, from), flatOffset(flat, to)];
  if (start === null || end === null || start >= end) return null;
  return {
    start: relativePoint(body, from, "right"),
    end: relativePoint(body, to, "left"),
    quote: flat.text.slice(start, end),
    prefix: flat.text.slice(Math.max(0, start - CONTEXT), start),
    suffix: flat.text.slice(end, end + CONTEXT),
  };
}

/** Where the anchored words are now, whatever happened in between; never a place that is only a guess. */
export function reanchor(doc: Doc, entryId: string, anchor: TextAnchor): Placing {
  if (!isLive(entryListings(doc), entryId)) return { kind: "orphaned", why: "entry-gone" };
  const body = bodyText(doc, entryId);
  const flat = flatText(body);
  const [from, to] = [anchor.start, anchor.end].map((point) => point && resolvePoint(doc, body, point));
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
