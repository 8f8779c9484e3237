/**
 * A text cut into what a reader sees as one piece: words of any script with
 * their inner hyphens and apostrophes, runs of white space, single marks. The
 * pieces joined are the text again.
 */
const PIECES = /[\p{L}\p{N}\p{M}]+(?:[-‐’'ʼ·.][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
const WORD = /[\p{L}\p{N}]/u;

export function piecesOfText(text: string): readonly string[] {
  return text.match(PIECES) ?? [];
}

export function isWord(piece: string): boolean {
  return WORD.test(piece);
}

/** How much of two texts' words is the same, whatever their order: 1 for all of it, 0 for nothing. */
export function sharedWords(a: string, b: string): number {
  const [these, those] = [a, b].map((text) => piecesOfText(text).filter(isWord));
  const total = (these?.length ?? 0) + (those?.length ?? 0);
  if (!these || !those || total === 0) return a === b ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of these) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of those) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return (2 * shared) / total;
}
