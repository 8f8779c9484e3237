/**
 * Words for the divisions of a law, and the small words between them, in three
 * languages. Keys have a small first letter; "ARTICLE" is not among them, for
 * that is how an organisation spells its name.
 */
import { LETTER } from "../report/letter-classes.ts";
import type { Unit } from "./token.ts";

interface UnitWord {
  readonly unit: Unit;
  readonly isPlural: boolean;
  /** "always": a unit only with its stop ("ч."); "maybe": with or without ("Art"); null: never shortened. */
  readonly stop: "always" | "maybe" | null;
}

function rows(unit: Unit, isPlural: boolean, stop: UnitWord["stop"], words: string): [string, UnitWord][] {
  return words.split(" ").map((word) => [word, { unit, isPlural, stop }]);
}

export const UNIT_WORDS: ReadonlyMap<string, UnitWord> = new Map([
  ...rows("article", false, null, "article статья статье статью статьёй статьей"),
  ...rows("article", true, null, "articles статьи статей статьям статьями статьях"),
  ...rows("article", false, "maybe", "art"),
  ...rows("article", true, "maybe", "arts"),
  ...rows("article", false, "always", "ст"),
  ...rows("part", false, null, "part часть частью"),
  ...rows("part", true, null, "parts части частей частям частями частях"),
  ...rows("part", false, "always", "p pt ч"),
  ...rows("paragraph", false, null, "paragraph пункт пункта пункту пунктом пункте point"),
  ...rows("paragraph", true, null, "paragraphs пункты пунктов пунктам пунктами пунктах"),
  ...rows("paragraph", false, "maybe", "para paras"),
  ...rows("paragraph", false, "always", "п"),
  ...rows("subparagraph", false, null, "subparagraph sub-paragraph подпункт подпункта подпункту подпунктом"),
  ...rows("subparagraph", true, null, "subparagraphs sub-paragraphs подпункты подпунктов"),
  ...rows("subparagraph", false, "always", "пп"),
]);

type Joint = "separator" | "of" | "filler";

export const JOINTS: ReadonlyMap<string, Joint> = new Map<string, Joint>([
  ...["and", "or", "и", "или", "және", "мен", "пен", "бен"].map((word): [string, Joint] => [
    word,
    "separator",
  ]),
  ...["of", "under", "in"].map((word): [string, Joint] => [word, "of"]),
  ...["the", "current", "new", "its", "their"].map((word): [string, Joint] => [word, "filler"]),
]);

const ENGLISH_ORDINALS: readonly (readonly string[])[] = [
  ["one", "first"],
  ["two", "second"],
  ["three", "third"],
  ["four", "fourth"],
  ["five", "fifth"],
  ["six", "sixth"],
];
const RUSSIAN_ORDINALS = ["перв", "втор", "трет", "четв", "пят", "шест", "седьм", "восьм"];
const RUSSIAN_ENDINGS = /(?:ой|ый|ий|ая|ья|ей|ую|ью|ых|ым|ого|ому)$/;
const KAZAKH_ORDINALS = ["бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы"];

/** The number an ordinal stands for ("второй" → 2), or 0; `word` begins with a small letter. */
export function ordinalValue(word: string): number {
  if (/^[a-z]/.test(word)) return ENGLISH_ORDINALS.findIndex((names) => names.includes(word)) + 1;
  const russian = RUSSIAN_ORDINALS.findIndex((stem) => word.startsWith(stem)) + 1;
  return russian > 0 && word.length < 12 && RUSSIAN_ENDINGS.test(word) ? russian : 0;
}

/** Likewise for Kazakh, whose ordinal counts only with its unit behind it. */
export function kazakhOrdinalValue(word: string): number {
  return KAZAKH_ORDINALS.indexOf(word) + 1;
}

/** Kazakh units as they end a number; the stems are those of бап, бөлік, тармақ, тармақша. */
const KAZAKH_UNITS = `бап(?:т[${LETTER}]{1,10}|қа|пен)?|бабы[${LETTER}]{0,6}|тармақша[${LETTER}]{0,10}|бөлі[гк][${LETTER}]{0,10}|тарма[қғ][${LETTER}]{0,10}`;
const RUSSIAN_UNITS = `стать[${LETTER}]{1,3}|статей|част[${LETTER}]{1,3}|подпункт[${LETTER}]{0,3}|пункт[${LETTER}]{0,3}`;

/**
 * What may follow a number and make it a division: "-бабының", " бап", "-шы бабы", "-й статьи". Russian needs
 * the ending: in "ст. 405 части 2" the unit belongs to the number after it.
 */
export const AFTER_NUMBER = new RegExp(
  `(?:-(?:ші|шы|інші|ыншы))? ?[-‑]? ?(${KAZAKH_UNITS})(?![${LETTER}\\d])` +
    `|-(?:ой|ей|ая|ых|го|й|ю|я) (${RUSSIAN_UNITS})(?![${LETTER}\\d])`,
  "y",
);

/** Which unit a word matched by `AFTER_NUMBER` is. */
export function unitNamed(word: string): Unit {
  if (word.startsWith("тармақша") || word.startsWith("подпункт")) return "subparagraph";
  if (word.startsWith("ба") || word.startsWith("стат")) return "article";
  return word.startsWith("бөл") || word.startsWith("част") ? "part" : "paragraph";
}
