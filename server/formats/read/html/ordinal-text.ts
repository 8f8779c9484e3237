/** How a list prints its n-th number. Names are those of CSS `list-style-type` and of Word's `w:numFmt`. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
const LATIN = "abcdefghijklmnopqrstuvwxyz";
/** Word leaves out ё, й, ъ, ы and ь when it counts in Russian letters. */
const RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";

/** The number `value` in the given format; decimal when the format is not known or cannot carry it. */
export function ordinalText(value: number, format: string): string {
  switch (format) {
    case "lower-alpha":
    case "lower-latin":
      return letters(value, LATIN);
    case "upper-alpha":
    case "upper-latin":
      return letters(value, LATIN).toUpperCase();
    case "lowerLetter":
      return repeatedLetter(value, LATIN);
    case "upperLetter":
      return repeatedLetter(value, LATIN).toUpperCase();
    case "russianLower":
      return repeatedLetter(value, RUSSIAN);
    case "russianUpper":
      return repeatedLetter(value, RUSSIAN).toUpperCase();
    case "lower-roman":
    case "lowerRoman":
      return roman(value);
    case "upper-roman":
    case "upperRoman":
      return roman(value).toUpperCase();
    case "decimal-leading-zero":
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
}

/** Word goes on after z with aa, bb, cc. */
function repeatedLetter(value: number, alphabet: string): string {
  if (value < 1 || value > alphabet.length * 10) return String(value);
  const letter = alphabet[(value - 1) % alphabet.length] ?? "";
  return letter.repeat(Math.ceil(value / alphabet.length));
}

/** A page goes on after z with aa, ab, ac. */
function letters(value: number, alphabet: string): string {
  if (value < 1 || value > 100_000) return String(value);
  let text = "";
  for (let left = value; left > 0; left = Math.floor((left - 1) / alphabet.length))
    text = (alphabet[(left - 1) % alphabet.length] ?? "") + text;
  return text;
}

function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value);
  let left = value;
  let text = "";
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}
