/** What a file's name says of the month in it, such as `2031-03.en.txt`: taken where neither a person nor the text says it. Pure. */
import { isMonth, type Month } from "../../domain/calendar/day.ts";
import type { Language } from "../../domain/report/model.ts";

export interface FileNameHints {
  readonly month: Month | null;
  readonly language: Language | null;
}

const LANGUAGES: readonly Language[] = ["en", "ru", "kk"];

/** A year and a month that nothing else in digits touches: of a whole day, the month it lies in. */
const YEAR_MONTH = /(?<!\d)(\d{4})[-_.](\d{2})(?!\d)/gu;

/** Null for what the name does not say, or says twice and differently. */
export function fileNameHints(fileName: string): FileNameHints {
  const months = [...fileName.matchAll(YEAR_MONTH)].map(([, year, month]) => `${year}-${month}`);
  const parts = fileName.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return {
    month: onlyOne(months.filter(isMonth)),
    // What stands last is the ending.
    language: onlyOne(LANGUAGES.filter((one) => parts.slice(0, -1).includes(one))),
  };
}

function onlyOne<Value>(values: readonly Value[]): Value | null {
  const [first, ...others] = new Set(values);
  return first !== undefined && others.length === 0 ? first : null;
}
