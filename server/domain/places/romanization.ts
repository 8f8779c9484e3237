/**
 * One Latin skeleton for the ways a Russian or Kazakh name gets into English:
 * Zhanaozen and Janaozen, Kostanay and Qostanai, Yesil and Esil. Adjectives
 * that English reports make of districts ("Burlinsky", "Munailinskiy") keep
 * their Russian stem.
 */

/** For "а" to "я" in the order of the alphabet, without "ё". */
const CYRILLIC: readonly string[] = "a b v g d e j z i i k l m n o p r s t u f h ts ch sh shch . i . e iu ia"
  .split(" ")
  .map((letters) => (letters === "." ? "" : letters));
const FIRST_CYRILLIC = 0x430;

const SAME_SOUND = /dzh|dj|zh|kh|gh|q|w|y/g;
const SKELETON_OF: Readonly<Record<string, string>> = {
  dzh: "j",
  dj: "j",
  zh: "j",
  kh: "h",
  gh: "g",
  q: "k",
  w: "u",
  y: "i",
};
/** "Ye" opens a word or follows a vowel where Russian has a plain "е". */
const YE = /(^|[aeiou])ie/g;
const ADJECTIVE = /sk(?:ii|ij|i|aia|oi|oe|ogo|om)$/;

/** The skeleton of a folded name in either script; adjectives end in a bare "sk". */
export function skeletonOf(folded: string): string {
  return folded
    .replace(/[а-я]/g, (letter) => CYRILLIC[letter.charCodeAt(0) - FIRST_CYRILLIC] ?? letter)
    .replace(SAME_SOUND, (sound) => SKELETON_OF[sound] ?? sound)
    .replace(YE, "$1e")
    .replace(ADJECTIVE, "sk");
}
