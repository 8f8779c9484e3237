/**
 * Letters and digits told without a regular expression: a `\p{L}` pattern costs
 * a fifth of a millisecond to compile, once for each width of string, and the
 * rules that run while people type would need dozens. Exact for the cased
 * scripts (Latin, Cyrillic); a letter without case is not told from a sign.
 */

/** For one character; "" is none. */
function isLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase();
}

export function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}

export function isLetterOrDigit(char: string): boolean {
  return isLetter(char) || (char >= "0" && char <= "9");
}
