/** Whether two pages say the same, up to a date, a counter or a random teaser. */

/** Share of words in common, by count, from which two pages are one. */
const ALIKE = 0.9;
const WORDS = 2_000;

export function sameWords(one: string, other: string): boolean {
  const [a, b] = [countWords(one), countWords(other)];
  const total = sum(a) + sum(b);
  if (total === 0) return true;
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return (2 * shared) / total >= ALIKE;
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, WORDS))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
