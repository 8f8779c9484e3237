/** The month a title names: "Chronicle, September 2023", "сентябрь 2023 года", "2023 жылғы қыркүйек", "09.2023". */
import { LETTER } from "../report/letter-classes.ts";
import type { Language } from "../report/model.ts";
import type { Month } from "./day.ts";
import { monthNamed } from "./month-names.ts";

const YEAR = "(?:19|20)\\d{2}";
const WORD_THEN_YEAR = new RegExp(`([${LETTER}]{3,14})\\.?,?\\s+(${YEAR})(?!\\d)`, "g");
const YEAR_THEN_WORD = new RegExp(`(${YEAR})\\s+(?:жыл[${LETTER}]{0,4}\\s+)?([${LETTER}]{3,14})`, "g");
const NUMERIC = new RegExp(`(?<![\\d.])(0[1-9]|1[0-2])[./](${YEAR})(?!\\d)`, "u");
const ISO = new RegExp(`(?<!\\d)(${YEAR})-(0[1-9]|1[0-2])(?![\\d-])`, "u");
const LANGUAGES: readonly Language[] = ["en", "ru", "kk"];

/** The first month named with its year, in any of our languages; null when there is none. */
export function readMonthIn(text: string): Month | null {
  const found = (year: string | undefined, word: string | undefined): Month | null => {
    for (const language of LANGUAGES) {
      const month = monthNamed(word ?? "", language);
      if (month !== null) return `${year}-${String(month).padStart(2, "0")}`;
    }
    return null;
  };
  for (const match of text.matchAll(WORD_THEN_YEAR)) {
    const month = found(match[2], match[1]);
    if (month) return month;
  }
  for (const match of text.matchAll(YEAR_THEN_WORD)) {
    const month = found(match[1], match[2]);
    if (month) return month;
  }
  const numeric = NUMERIC.exec(text);
  if (numeric) return `${numeric[2]}-${numeric[1]}`;
  const iso = ISO.exec(text);
  return iso ? `${iso[1]}-${iso[2]}` : null;
}
