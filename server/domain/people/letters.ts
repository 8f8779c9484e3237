/**
 * Character classes for names, as ranges for regular expressions without the u
 * flag: the Latin and Cyrillic blocks, with Kazakh's letters in them, and
 * combining marks. Written out because V8 takes up to a millisecond to compile
 * each \p{…} class, and these run on every entry of a month in a few.
 */

/** Capitals, with the mixed blocks (Latin Extended, Kazakh Cyrillic) in which case must be asked of the letter itself. */
export const CAPITALS = "A-ZÀ-ÖØ-ÞĀ-ɏЀ-ЯҊ-ӿ";
export const LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fЀ-ӿ";

const LETTER_OR_DIGIT = new RegExp(`[${LETTERS}0-9_#@]`);

/** True for one UTF-16 unit that can be inside a word; false for "". */
export function isWordCharacter(unit: string): boolean {
  return unit !== "" && LETTER_OR_DIGIT.test(unit);
}

export function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
