/**
 * Jaro–Winkler similarity of two strings, from 0 (nothing in common) to 1
 * (equal). M. A. Jaro, JASA 84 (1989) 414–420; W. E. Winkler, "String
 * Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model",
 * Proceedings of the Section on Survey Research, ASA 1990, 354–359: prefix of
 * at most four letters, weight 0.1. Quadratic in length: meant for names.
 */

const PREFIX_LIMIT = 4;
const PREFIX_WEIGHT = 0.1;

/** For each string, the letters that have a partner within the window, in their own order. */
function matchedLetters(a: string, b: string): readonly [readonly string[], readonly string[]] {
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const fromA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(b.length - 1, i + window);
    for (let j = Math.max(0, i - window); j <= last; j++) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = true;
      fromA.push(a[i] ?? "");
      break;
    }
  }
  return [fromA, b.split("").filter((_, j) => taken[j])];
}

function jaro(a: string, b: string): number {
  if (a === b) return 1;
  const [fromA, fromB] = matchedLetters(a, b);
  const matches = fromA.length;
  if (matches === 0) return 0;
  const transpositions = fromA.filter((letter, i) => letter !== fromB[i]).length / 2;
  return (matches / a.length + matches / b.length + (matches - transpositions) / matches) / 3;
}

export function jaroWinkler(a: string, b: string): number {
  const base = jaro(a, b);
  let prefix = 0;
  while (prefix < PREFIX_LIMIT && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return base + prefix * PREFIX_WEIGHT * (1 - base);
}
