/**
 * The ends of surnames: which ones mark a word as a surname, and which letters
 * at the end of a Russian or Kazakh name are its case and not its spelling
 * ("Аканова", "Аканову", "Акановтың"). English possessives are cut off by the
 * tokens before anything comes here.
 */
import type { Language } from "../report/model.ts";

export interface SurnameParts {
  /** What does not change with case; "Аканов" for "Аканову", and also for a woman's "Аканова". */
  readonly stem: string;
  readonly ending: string;
}

/** With the letters a lookbehind asks for and a Kazakh case after it; UTF-16 units. */
const LONGEST_ENDING = 10;

const LATIN_ENDING =
  /(?:[oe]v|[oe]va|yov|yova|(?<=...)[iy]n|(?<=..)[iy]na|[st]sk(?:y|iy|ii|i|aya|aia)|enko|uly|[qk]yzy|kizi|b[ae][yi]|b[aeä]i|bek|khan|zhan)$/;
const CYRILLIC_ENDING =
  /(?:[оеё]в|[оеё]ва|(?<=..)[иы]на?|[сц]к(?:ий|ой|ая)|енко|[ұу]лы|[қк]ызы|б[ае]й|бек|хан|жан|[рд]зе|швили)$/;

const RU_CASES: readonly RegExp[] = [
  /^(.+[сц]к)(ий|ого|ому|им|ом|ая|ой|ую|ою|ие|их|ими)$/,
  /^(.+(?:[оеё]в|[иы]н))(а|у|ым|е|ой|ою|ы|ых|ыми)?$/,
  /^(.{3,}?)(ом|ем|ой|ей|а|у|е|ы|и|я|ю|й|ь)?$/,
];
const KK_CASE = /^(.{3,}?)((?:[нтд][ыі]ң)|[қкғг][ае]|н[ае]|[тдн][ыі]|[тдн][ае]н|[тд][ае]|[пбм]ен)$/;

/** True when the word, whatever its case, ends as surnames of the region do: -ов, -ева, -ский, -ұлы, -bek … */
export function hasSurnameEnding(word: string, language: Language): boolean {
  if (word.length < 4) return false;
  const lower = word.slice(-LONGEST_ENDING).toLowerCase();
  if (LATIN_ENDING.test(lower) || CYRILLIC_ENDING.test(lower)) return true;
  if (language === "ru")
    return /(?:[оеё]в|(?<=..)[иы]н)(?:а|у|ым|е|ой|ы|ых)$|[сц]к(?:ого|ому|им|ом|ую)$/.test(lower);
  return language === "kk" && CYRILLIC_ENDING.test(KK_CASE.exec(lower)?.[1] ?? "");
}

/** Splits what case adds off a surname as printed; stem + ending is the surname again. */
export function surnameParts(surname: string, language: Language): SurnameParts {
  const whole = { stem: surname, ending: "" };
  if (language === "en" || !/[Ѐ-ӿ]$/.test(surname)) return whole;
  if (language === "ru") {
    for (const form of RU_CASES) {
      const match = form.exec(surname);
      if (match) return { stem: match[1] ?? surname, ending: match[2] ?? "" };
    }
    return whole;
  }
  const match = KK_CASE.exec(surname);
  const stem = match?.[1] ?? "";
  // A genitive is unmistakable; any other ending counts only after a whole surname (Асан is no "Аса" in a case).
  if (!match || !(/[ыі]ң$/.test(surname) || CYRILLIC_ENDING.test(stem.toLowerCase()))) return whole;
  return { stem, ending: match[2] ?? "" };
}

/** Whose the form of a Russian surname in -ов, -ин, -ский is; null where a man's and a woman's fall together, or there is none. */
export function genderOfForm({ stem, ending }: SurnameParts): "m" | "f" | null {
  if (/(?:[оеё]в|[иы]н)$/.test(stem)) {
    if (/^(?:|ым|е)$/.test(ending)) return "m";
    return /^(?:ой|ою)$/.test(ending) ? "f" : null;
  }
  if (!/[сц]к$/.test(stem)) return null;
  if (/^(?:ий|ого|ому|им|ом)$/.test(ending)) return "m";
  return /^(?:ая|ую|ою)$/.test(ending) ? "f" : null;
}
