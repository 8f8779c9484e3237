/** Russian grammatical cases as a set of bits, since most endings stand for several of them. */

export type Gender = "m" | "f";
/** A set of cases; 0 is none. */
export type Cases = number;

export const NOMINATIVE: Cases = 1;
export const GENITIVE: Cases = 2;
const ORDER = "ngdaip";
export const ANY_CASE: Cases = 63;

/** "ga" → genitive and accusative; letters are the first of nominative, genitive, dative, accusative, instrumental, prepositional. */
export function readCases(letters: string): Cases {
  let cases = 0;
  for (const letter of letters) cases |= 1 << ORDER.indexOf(letter);
  return cases;
}

/** What a word beside a name asks of it. */
export interface Agreement {
  readonly cases: Cases;
  readonly gender: Gender | null;
}

export const ANYTHING: Agreement = { cases: ANY_CASE, gender: null };
