/**
 * Looks for a quotation in the words of a page. Small differences, an ending,
 * a comma, a letter that was mistyped, are forgiven; a number or a negation
 * is not.
 */
import search from "approx-string-match";
import { isCut } from "./cut-text.ts";
import { sameExactWords } from "./exact-words.ts";
import { foldText } from "./folded-text.ts";

export type QuotationFound =
  | { readonly kind: "there" }
  /** The text goes on beyond what is kept or looked at, and in the rest nobody can tell. */
  | { readonly kind: "unknown" }
  /** `nearest`: the page's own wording where it comes closest, in its own spelling; null when nothing comes close. */
  | { readonly kind: "absent"; readonly nearest: string | null };

/** Share of a quotation's letters that may differ. */
const FORGIVEN = 0.1;
/** Share up to which another wording is still the same sentence. */
const NEAR = 0.35;
/** Characters looked at. */
const LONGEST_PAGE = 200_000;
const LONGEST_QUOTATION = 600;
/** Words of a piece between two ellipses that can be looked for. */
const FEWEST_WORDS = 3;

export interface PageWords {
  readonly original: string;
  readonly folded: ReturnType<typeof foldText>;
  readonly isCut: boolean;
}

/** Folded once for all quotations that are looked for in it. */
export function pageWords(text: string): PageWords {
  const original = text.slice(0, LONGEST_PAGE);
  return { original, folded: foldText(original), isCut: isCut(text) || text.length > LONGEST_PAGE };
}

/** Pieces between ellipses are looked for one by one. */
export function findQuotation(quotation: string, page: PageWords): QuotationFound {
  const pieces = quotation
    .split(/\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|<…>|…|\.{3})\s*/u)
    .filter((piece) => foldText(piece).text.trim().split(" ").length >= FEWEST_WORDS);
  let result: QuotationFound = { kind: "there" };
  for (const piece of pieces.length === 0 ? [quotation] : pieces) {
    const found = findPiece(piece.slice(0, LONGEST_QUOTATION), page);
    if (found.kind === "unknown" && result.kind === "there") result = found;
    if (found.kind === "absent") result = pieces.length === 1 ? found : { kind: "absent", nearest: null };
  }
  return result;
}

function findPiece(piece: string, { original, folded, isCut }: PageWords): QuotationFound {
  const pattern = foldText(piece).text.trim();
  if (pattern === "" || ` ${folded.text} `.includes(` ${pattern} `)) return { kind: "there" };
  const matches = search(folded.text, pattern, Math.floor(pattern.length * NEAR));
  const [best] = matches
    .map((match) => ({ ...wholeWords(folded.text, match.start, match.end), errors: match.errors }))
    .sort((a, b) => a.errors - b.errors || a.start - b.start);
  if (!best) return isCut ? { kind: "unknown" } : { kind: "absent", nearest: null };
  const there = folded.text.slice(best.start, best.end).trim();
  if (best.errors <= pattern.length * FORGIVEN && sameExactWords(pattern, there)) return { kind: "there" };
  const [from, to] = [folded.places[best.start] ?? 0, folded.places[best.end] ?? original.length];
  return { kind: "absent", nearest: original.slice(from, to).replace(/\s+/gu, " ").trim() };
}

/** A match may begin or end inside a word; half a word is nobody's wording. */
function wholeWords(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let [from, to] = [start, end];
  while (text.charAt(from) === " ") from += 1;
  while (from > 0 && text.charAt(from - 1) !== " ") from -= 1;
  while (to > from && text.charAt(to - 1) === " ") to -= 1;
  while (to < text.length && text.charAt(to) !== " ") to += 1;
  return { start: from, end: to };
}
