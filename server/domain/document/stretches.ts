/** Stretches of a client's clock, as whoever follows the update log keeps them: apart from each other, in order. */

/** Index of the last stretch that starts at or before `clock`; -1 when there is none. */
export function lastStartingBy(stretches: readonly { readonly start: number }[], clock: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
