/**
 * What two spellings of a name have in common once case, accents, apostrophes,
 * hyphens and spaces are put aside. Kazakh letters fold to their Russian
 * neighbours, because half the press types Kazakh names on a Russian keyboard.
 */

/** Letters that Unicode does not decompose, and those it does that Cyrillic names are full of. */
const LETTERS: Readonly<Record<string, string>> = {
  й: "и",
  ё: "е",
  ş: "sh",
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
  ə: "a",
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
};

/** Folded already; most names are after one or two replacements, and normalizing is slow. */
const SETTLED = /^[a-zа-ик-я0-9]*$/;
const SIGNS = /[-\s.,()'’ʼʻ`—]+/g;
const MARKS_AND_SIGNS = /[^\p{L}\p{N}]+/gu;
const SPECIAL = /[йёәғқңөұүһіəıøłđßş]/g;

/** Lower-case letters and digits only: "Ust-Kamenogorsk" → "ustkamenogorsk", "Қарағанды" → "караганды". */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  if (SETTLED.test(lower)) return lower;
  const plain = lower.replace(SIGNS, "").replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
  return SETTLED.test(plain) ? plain : plain.normalize("NFKD").replace(MARKS_AND_SIGNS, "");
}

/** One word of a name and where it stands in the text it was taken from (UTF-16 units). */
export interface NameWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼʻ`][\p{L}\p{M}]+)*/gu;

export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldName(match[0]);
    if (folded !== "") words.push({ folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** By the first letter: names of one script hold none of the other. */
export function isCyrillic(name: string): boolean {
  const first = name.charCodeAt(0);
  if (first >= 0x400 && first < 0x530) return true;
  return first < 0x41 && /^[^\p{L}]+[\u0400-\u052f]/u.test(name);
}
