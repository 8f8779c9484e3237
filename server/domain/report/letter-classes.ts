/**
 * Letters as ranges for regular expressions that run while people type. The
 * Unicode properties say the same for every script on earth, but an expression
 * built on `\p{L}` costs about a millisecond to compile, ten with the `i` flag,
 * and a process that starts to convert one file pays that for each of them.
 * Latin with its extensions and Cyrillic with the Kazakh letters (Unicode 15,
 * blocks Basic Latin to Latin Extended-B, Cyrillic, Cyrillic Supplement).
 */
export const LETTER = "A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0400-\\u0481\\u048A-\\u052F";

/** Capitals: those of English, Russian and Kazakh, and the Western and Turkish ones that stand in names. */
export const CAPITAL = "A-Z\\u00C0-\\u00D6\\u00D8-\\u00DEĞİŞŠŽČŁŚŹŻĆŃ\\u0400-\\u042FӘҒҚҢӨҰҮҺІЇЄҐ";

/** Small letters of the three languages. */
export const SMALL = "a-zß-ÿа-яёәғқңөұүһі";

/** What may stand inside a name besides letters: apostrophes of every kind and a hyphen. */
export const INSIDE_NAME = `${LETTER}'’ʼ\\-`;

/** True for the UTF-16 code of a letter of `LETTER`, as good as, or of a digit; quicker than an expression for one unit. */
export function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return (code >= 0xc0 && code <= 0x24f) || (code >= 0x400 && code <= 0x52f);
}
