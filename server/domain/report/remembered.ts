/**
 * The answers of a pure function to the texts it was last asked about. Import
 * and rules read the same words of the same entry one after the other, and the
 * rules again whenever a neighbour changes.
 */

/** Twice the entries of a long month. */
const TEXTS = 1_000;
/** Longer texts are no entry's, and keeping them would cost more than reading them again. */
const LONGEST = 8_000;

export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = answer(text);
    if (known.size >= TEXTS) {
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    }
    known.set(text, now);
    return now;
  };
}
