/**
 * Finds penal facilities by code ("EC-166/4", "SI-12") or by number ("facility
 * No. 72", "учреждение № 72", "№ 72 мекеме") in a text, and says which facility
 * that is and how it is written.
 */
import { CAPITAL, LETTER } from "../../../report/letter-classes.ts";
import type { Language } from "../../../report/model.ts";

export interface FacilityName {
  /** The code or number as written, without the word beside it. */
  readonly code: string;
  /** Where it stands in the text (UTF-16 units). */
  readonly start: number;
  readonly end: number;
  /** The same in house form: "EC-166/4", "No. 72", "№ 72". */
  readonly houseCode: string;
  /** "EC" of "EC-166/4" in Latin capitals; null for a plain number. */
  readonly letters: string | null;
  readonly digits: string;
  /** What the word beside it says it is; a plain code says nothing and counts as a facility. */
  readonly sort: "facility" | "colony" | "prison" | "detention";
  /** With the word beside it, spaces made single: "facility EC 166/4", "EC-166/4 facility"; null when there is none. */
  readonly phrase: string | null;
  /** What follows, for "in Kokshetau". */
  readonly after: string;
}

type Sort = FacilityName["sort"];

/** In lower case: ignoring case and minding Unicode classes at once makes an expression slow to compile. */
const SORTS: readonly (readonly [Sort, string])[] = [
  ["facility", "facility|institution|establishment|учреждени[а-я]{1,2}|мекеме[а-яіғң]{0,8}"],
  ["colony", "colony|колони[а-яғіңә]{1,8}"],
  ["prison", "prison|penitentiary|тюрьм[а-я]{1,2}|түрме[а-яіғң]{0,8}"],
  ["detention", "detention cent(?:er|re)|sizo|сизо|изолятор[а-яіғңә]{0,8}"],
];
const SORT_OF_WORD = SORTS.map(([sort, words]) => [sort, new RegExp(`^(?:${words})$`)] as const);
const WORD = SORTS.map(([, words]) => words).join("|");

const GAP = "[\\s-]{0,2}";
const CODE = new RegExp(
  `(?<![${LETTER}\\d])(?!No\\b)([${CAPITAL}][${LETTER}]{1,2})${GAP}(\\d{1,3}(?:/\\d{1,3})?)(?![${LETTER}\\d/])`,
  "g",
);
const NUMBER = new RegExp(`(?<![${LETTER}\\d])(?:No\\.?|№|#)\\s{0,2}(\\d{1,4})(?![${LETTER}\\d/])`, "g");
const WORD_BEFORE = new RegExp(`(?<![${LETTER}])(${WORD})\\s{1,2}$`);
const WORD_AFTER = new RegExp(`^\\s{1,2}(${WORD})(?![${LETTER}])`);
const TWO_CAPITALS = new RegExp(`[${CAPITAL}].*[${CAPITAL}]`);
/** The longest word of `SORTS` with its spaces. */
const REACH = 24;

/** Russian codes as English reports spell them; "С" is taken for its Latin twin. */
const LATIN: Readonly<Record<string, string>> = {
  А: "A",
  В: "V",
  Г: "G",
  Д: "D",
  Е: "E",
  Ж: "ZH",
  З: "Z",
  И: "I",
  К: "K",
  Л: "L",
  М: "M",
  О: "O",
  П: "P",
  Р: "R",
  С: "C",
  Т: "T",
  У: "U",
  Ц: "C",
  Ч: "CH",
};

function latinCapitals(letters: string): string {
  return letters.toUpperCase().replace(/\p{Script=Cyrillic}/gu, (letter) => LATIN[letter] ?? letter);
}

function sortOf(word: string): Sort {
  return SORT_OF_WORD.find(([, pattern]) => pattern.test(word))?.[0] ?? "facility";
}

/** The word beside the span, and span and word together. */
function besideSpan(text: string, start: number, end: number) {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - REACH), start).toLowerCase());
  if (before) {
    const phrase = text.slice(start - before[0].length, end);
    return { word: before[1] ?? "", phrase, after: text.slice(end, end + 60) };
  }
  const after = WORD_AFTER.exec(text.slice(end, end + REACH).toLowerCase());
  if (!after) return { word: null, phrase: null, after: text.slice(end, end + 60) };
  const phraseEnd = end + after[0].length;
  return {
    word: after[1] ?? "",
    phrase: text.slice(start, phraseEnd),
    after: text.slice(phraseEnd, phraseEnd + 60),
  };
}

interface Found {
  readonly letters: string | null;
  readonly digits: string;
  readonly houseCode: string;
}

function named(text: string, match: RegExpExecArray, found: Found, needsWord: boolean): FacilityName | null {
  const [start, end] = [match.index, match.index + match[0].length];
  const { word, phrase, after } = besideSpan(text, start, end);
  if (needsWord && word === null) return null;
  const sort = word === null ? "facility" : sortOf(word);
  return { code: match[0], start, end, ...found, sort, phrase: phrase?.replace(/\s+/gu, " ") ?? null, after };
}

/**
 * Every facility named in running text, in order. "EC-166/4" speaks for itself; "SI-12" and "No. 72" count only
 * beside a word such as "facility", for courts and articles have numbers too. `isField` says that the whole text
 * names a facility, so that no such word is needed.
 */
export function facilityNames(text: string, language: Language, isField = false): readonly FacilityName[] {
  const names: FacilityName[] = [];
  if (!/\d/.test(text)) return names;
  for (const match of text.matchAll(CODE)) {
    const [, letters = "", digits = ""] = match;
    if (!TWO_CAPITALS.test(letters)) continue;
    const found = { letters: latinCapitals(letters), digits, houseCode: `${letters}-${digits}` };
    const name = named(text, match, found, !isField && !digits.includes("/"));
    if (name) names.push(name);
  }
  for (const match of text.matchAll(NUMBER)) {
    const [, digits = ""] = match;
    const houseCode = language === "en" ? `No. ${digits}` : `№ ${digits}`;
    const name = named(text, match, { letters: null, digits, houseCode }, !isField);
    if (name) names.push(name);
  }
  return names.sort((a, b) => a.start - b.start);
}
