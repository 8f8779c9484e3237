/** What an edition says about itself besides its text: all of it public. */
import type { Day } from "../calendar/day.ts";

/** How one entry changed from the edition before, as lines of print: text first, then its sources. */
export interface Correction {
  /** The entry's public id; null for the words around the entries. */
  readonly entryId: string | null;
  readonly kind: "changed" | "added" | "removed";
  /** The entry's opening, to know it by; may be empty. */
  readonly name: string;
  /** Lines that were and are no more. Empty when they are not to be repeated: the edition they stand in is withdrawn, or the entry is removed. */
  readonly before: readonly string[];
  /** Lines that are and were not. */
  readonly after: readonly string[];
}

export interface EditionFacts {
  readonly n: number;
  readonly publishedOn: Day;
  readonly chronicleTitle: string;
  /** Address without scheme and host, `/velmar/2031-03`. */
  readonly path: string;
  /** Scheme and host at which it was published, for those who cite it or have it on paper. */
  readonly origin: string;
  /** Since edition `n - 1`; empty for the first. */
  readonly corrections: readonly Correction[];
  /** Some of it was published without a second pair of eyes, by the only member of a team. */
  readonly isAlone: boolean;
}
