/**
 * A place between two words where somebody suggests to put others: nothing is
 * quoted, so only the neighbours tell where it is. It holds on to the
 * character before it and to the one behind it; when something has come
 * between the two, nobody can say any more on which side of that the
 * suggestion belongs.
 */
import type { Doc } from "yjs";
import { unitBlocks } from "../document/unit-blocks.ts";
import { bare, CONTEXT, certain, ENOUGH_NEAR, offsetsOfBare, type Quoted } from "./find-quote.ts";
import type { Placing, TextAnchor } from "./placing.ts";
import { relativePoint } from "./relative-point.ts";
import { type FlatText, flatOffset, flatText, pointAt, type TextPoint } from "./text-place.ts";

/** `entryId` is empty for the words around the entries. Null where there are no words at all, or no such place. */
export function makeInsertion(doc: Doc, entryId: string, at: TextPoint): TextAnchor | null {
  const blocks = unitBlocks(doc, entryId);
  const flat = flatText(blocks);
  const offset = flatOffset(flat, at);
  if (offset === null || bare(flat.text).trim() === "") return null;
  const prefix = flat.text.slice(Math.max(0, offset - CONTEXT), offset);
  const suffix = flat.text.slice(offset, offset + CONTEXT);
  const start = relativePoint(blocks, at, "right");
  return { start, end: relativePoint(blocks, at, "left"), quote: "", prefix, suffix };
}

/** `start` and `end` are what the anchor's points resolve to. */
export function placeInsertion(
  flat: FlatText,
  words: Quoted,
  start: TextPoint | null,
  end: TextPoint | null,
): Placing {
  const known = start ?? end;
  const there = known && flatOffset(flat, known);
  const isOnePlace = !start || !end || isSame(start, end);
  if (known && there !== null && isOnePlace && isBetween(flat.text, there, words)) return placed(known, true);
  const found = findInsertion(flat.text, words, there);
  if (found === null) return { kind: "orphaned", why: "words-gone" };
  return placed(pointAt(flat, found), isBetween(flat.text, found, words));
}

const placed = (at: TextPoint, isExact: boolean): Placing => ({
  kind: "placed",
  place: { from: at, to: at },
  isExact,
});

const isSame = (a: TextPoint, b: TextPoint): boolean => a.block === b.block && a.offset === b.offset;

/** Offset in `text`; null when nothing is certain. */
export function findInsertion(text: string, { prefix, suffix }: Quoted, near: number | null): number | null {
  const inside = bare(text);
  const [before, behind] = [bare(prefix), bare(suffix)];
  const candidates = Array.from({ length: inside.length + 1 }, (_, at) => ({
    at,
    score: sharedBefore(inside, at, before) + sharedBehind(inside, at, behind),
  }));
  const bareNear = near === null ? null : bare(text.slice(0, near)).length;
  const best = certain(candidates, before.length + behind.length, bareNear);
  if (!best || best.score === 0) return null;
  const offsets = offsetsOfBare(text);
  // Beside a border between blocks it stays on the side where it was.
  if (best.at === 0 || prefix.endsWith("\n")) return offsets[best.at] ?? text.length;
  return (offsets[best.at - 1] ?? -1) + 1;
}

/** Whether the nearest neighbours on both sides are those it was made between. */
function isBetween(text: string, offset: number, { prefix, suffix }: Quoted): boolean {
  const inside = bare(text);
  const at = bare(text.slice(0, offset)).length;
  const [before, behind] = [bare(prefix), bare(suffix)];
  return (
    sharedBefore(inside, at, before) >= Math.min(ENOUGH_NEAR, before.length) &&
    sharedBehind(inside, at, behind) >= Math.min(ENOUGH_NEAR, behind.length)
  );
}

function sharedBefore(text: string, at: number, words: string): number {
  let shared = 0;
  while (shared < words.length && shared < at && text[at - 1 - shared] === words[words.length - 1 - shared])
    shared++;
  return shared;
}

function sharedBehind(text: string, at: number, words: string): number {
  let shared = 0;
  while (shared < words.length && at + shared < text.length && text[at + shared] === words[shared]) shared++;
  return shared;
}
