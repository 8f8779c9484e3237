/**
 * Finds quoted words in a text by what stood before and behind them. Borders
 * between blocks count for nothing, because splitting and joining paragraphs
 * moves no word. Better no answer than a wrong one: words that stand there
 * several times with equal neighbours, or whose neighbours are all others, are
 * not found.
 */
export interface Quoted {
  readonly quote: string;
  /** What stood directly before and behind, at most `CONTEXT` units each; shorter only at the text's ends. */
  readonly prefix: string;
  readonly suffix: string;
}

export const CONTEXT = 48;

/** Share of the neighbouring characters that must still be there. */
const ENOUGH = 0.5;
/** What is enough where the words stand exactly where they were last known to be. */
export const ENOUGH_NEAR = 8;
/** A runner-up this close to the best makes the best a guess. */
const TOO_CLOSE = 0.85;

export interface Candidate {
  readonly at: number;
  readonly score: number;
}

/** `near` is where the words are thought to be by other means. Offsets in `text`; null when nothing is certain. */
export function findQuote(
  text: string,
  { quote, prefix, suffix }: Quoted,
  near: number | null = null,
): { readonly from: number; readonly to: number } | null {
  const words = bare(quote);
  if (words.trim() === "") return null;
  const inside = bare(text);
  const [before, behind] = [bare(prefix), bare(suffix)];
  const candidates = occurrences(inside, words).map((at) => ({
    at,
    score: sharedEnd(inside.slice(0, at), before) + sharedStart(inside.slice(at + words.length), behind),
  }));
  const bareNear = near === null ? null : bare(text.slice(0, near)).length;
  const best = certain(candidates, before.length + behind.length, bareNear);
  if (!best) return null;
  const offsets = offsetsOfBare(text);
  const from = offsets[best.at];
  const last = offsets[best.at + words.length - 1];
  return from === undefined || last === undefined ? null : { from, to: last + 1 };
}

/** The one candidate that is no guess; `near` is where the place is thought to be by other means. */
export function certain(
  candidates: readonly Candidate[],
  context: number,
  near: number | null,
): Candidate | null {
  const there = candidates.find(({ at }) => at === near);
  const [best, second] = [...candidates].sort((a, b) => b.score - a.score);
  if (!best) return null;
  if (there && there.score === best.score && there.score >= Math.min(ENOUGH_NEAR, context)) return there;
  if (best.score < context * ENOUGH) return null;
  return second && second.score >= best.score * TOO_CLOSE ? null : best;
}

function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

export const bare = (text: string): string => text.replaceAll("\n", "");

/** For each character of the bare text its offset in the text. */
export function offsetsOfBare(text: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) if (text[at] !== "\n") offsets.push(at);
  return offsets;
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared;
}

function sharedEnd(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[a.length - 1 - shared] === b[b.length - 1 - shared])
    shared++;
  return shared;
}
