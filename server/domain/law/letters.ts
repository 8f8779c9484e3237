/**
 * Letters of the three languages as character-class ranges: Latin to Extended-B
 * and the Cyrillic block, which holds every Kazakh letter. `\p{L}` would say the
 * same in six hundred ranges, and a grammar that names it eighty times takes a
 * fifth of a second to compile.
 */
export const LETTER = "A-Za-zÀ-ɏЀ-ӿ";
export const UPPER = "A-ZÀ-ÞА-ЯЁӘҒҚҢӨҰҮҺІ";
export const LOWER = "a-zß-ÿа-яёәғқңөұүһі";

/** True for the UTF-16 code of a letter of `LETTER` or of a digit. */
export function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return (code >= 0xc0 && code <= 0x24f) || (code >= 0x400 && code <= 0x4ff);
}
