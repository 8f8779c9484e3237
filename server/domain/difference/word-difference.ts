/**
 * What changed between two texts, word by word. A citation is one unit, known
 * by the source it cites and never by its number, which moves by itself; the
 * border between two paragraphs is a unit too.
 */
import { diffArrays } from "diff";
import type { Block, Inline, Mark } from "../report/model.ts";
import { isWord, piecesOfText } from "./tokens.ts";

export type Change = "same" | "added" | "removed";

/** Text, a citation, or the end of a block. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly marks: readonly Mark["type"][] }
  | { readonly kind: "citation"; readonly sourceId: string; readonly locator: string | null }
  | { readonly kind: "end"; readonly block: Block["type"] };

export interface ChangedStretch {
  readonly change: Change;
  readonly pieces: readonly Piece[];
}

interface Token {
  readonly piece: Piece;
  /** Equal for what reads the same. */
  readonly key: string;
}

/** Beyond so many single changes two texts are no longer versions of one another. */
const MOST_EDITS = 1500;

export function blockDifference(
  before: readonly Block[],
  after: readonly Block[],
): readonly ChangedStretch[] {
  return compare(tokensOf(before), tokensOf(after));
}

/** The same for plain text. */
export function textDifference(before: string, after: string): readonly ChangedStretch[] {
  return compare(textTokens(before, []), textTokens(after, []));
}

export function hasChanged(stretches: readonly ChangedStretch[]): boolean {
  return stretches.some(({ change }) => change !== "same");
}

function compare(before: readonly Token[], after: readonly Token[]): readonly ChangedStretch[] {
  const found = diffArrays<Token>([...before], [...after], {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: MOST_EDITS,
  });
  if (!found) return replaced(before, after);
  const runs = found.map(({ value, added, removed }): Run => {
    const change = added ? "added" : removed ? "removed" : "same";
    return { change, tokens: value };
  });
  return gathered(runs).map(({ change, tokens }) => ({ change, pieces: joined(tokens) }));
}

interface Run {
  readonly change: Change;
  readonly tokens: readonly Token[];
}

function replaced(before: readonly Token[], after: readonly Token[]): readonly ChangedStretch[] {
  return [
    { change: "removed", pieces: joined(before) },
    { change: "added", pieces: joined(after) },
  ];
}

/**
 * One removed and one added stretch between words that stayed: what is left standing between two changes without a word
 * in it, a space or a comma, is part of the change.
 */
function gathered(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  let removed: Token[] = [];
  let added: Token[] = [];
  const flush = () => {
    // What was gathered between two changes may stand at the end of both.
    const tail = sharedTail(removed, added);
    const ends = removed.slice(removed.length - tail);
    if (removed.length > tail)
      out.push({ change: "removed", tokens: removed.slice(0, removed.length - tail) });
    if (added.length > tail) out.push({ change: "added", tokens: added.slice(0, added.length - tail) });
    if (tail > 0) out.push({ change: "same", tokens: ends });
    removed = [];
    added = [];
  };
  runs.forEach(({ change, tokens }, index) => {
    if (change === "removed") removed.push(...tokens);
    else if (change === "added") added.push(...tokens);
    else if (isFiller(tokens) && removed.length > 0 && added.length > 0 && index < runs.length - 1) {
      removed.push(...tokens);
      added.push(...tokens);
    } else {
      flush();
      out.push({ change, tokens });
    }
  });
  flush();
  return out;
}

function sharedTail(a: readonly Token[], b: readonly Token[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.at(-1 - shared)?.key === b.at(-1 - shared)?.key)
    shared++;
  return shared;
}

function isFiller(tokens: readonly Token[]): boolean {
  return tokens.every(({ piece }) => piece.kind === "text" && !isWord(piece.text));
}

function tokensOf(blocks: readonly Block[]): readonly Token[] {
  return blocks.flatMap(({ type, content }) => [
    ...content.flatMap(inlineTokens),
    tokenOf({ kind: "end", block: type }),
  ]);
}

function inlineTokens(inline: Inline): readonly Token[] {
  if (inline.type === "citation") {
    const { sourceId, locator } = inline;
    return [tokenOf({ kind: "citation", sourceId, locator })];
  }
  return textTokens(
    inline.text,
    inline.marks.map((mark) => mark.type),
  );
}

function textTokens(text: string, marks: readonly Mark["type"][]): readonly Token[] {
  return piecesOfText(text).map((piece) => tokenOf({ kind: "text", text: piece, marks }));
}

function tokenOf(piece: Piece): Token {
  return { piece, key: JSON.stringify(piece) };
}

function joined(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { piece } of tokens) {
    const last = pieces.at(-1);
    const isMore = piece.kind === "text" && last?.kind === "text" && last.marks.join() === piece.marks.join();
    if (isMore) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
}
