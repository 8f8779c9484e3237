/**
 * Reads a date or a range of days that stands at one point of a text, as
 * people write it in English, Russian and Kazakh: "September 19-20",
 * "29 September – 2 October", "с 1 по 3 сентября", "2023 жылғы 1 қыркүйек",
 * "01.09.2023". It says what stands there and never guesses a year.
 */

import { LETTER } from "../report/letter-classes.ts";
import type { Language } from "../report/model.ts";
import { monthNamed } from "./month-names.ts";

export interface WrittenDay {
  readonly day: number;
  readonly month: number;
  /** Null when the text names none. */
  readonly year: number | null;
}

export interface WrittenDate {
  readonly start: WrittenDay;
  readonly end: WrittenDay | null;
  /** Offset just behind the date. */
  readonly to: number;
  readonly form: "month-first" | "day-first" | "numeric";
  /** True for "03/04/2023", where day and month could change places, and for "3 and 20 September". */
  readonly isAmbiguous: boolean;
}

const NUM = `(\\d{1,2})(?:st|nd|rd|th|-?(?:е|го|ое|ші|шы|і|ы|інен|інде|нен|нан))?(?![${LETTER}\\d])`;
const WORD = `([${LETTER}]{3,14})\\.?`;
const YEAR = `((?:19|20)\\d{2})(?!\\d)(?:\\s*(?:года|году|г\\.|жыл[${LETTER}]{0,3}|ж\\.))?`;
const DASH = "\\s*[-\\u2010-\\u2015]\\s*";
const TO = `(?:${DASH}|\\s+(?:to|till|until|through|and|по|и|до|мен|және)\\s+)`;

const pattern = (source: string) => new RegExp(source, "iy");

/** Month, day, year, [month,] day, year: "September 29, 2023 – October 2, 2023". */
const MONTH_FIRST = pattern(
  `${WORD}\\s+${NUM}(?:,?\\s+${YEAR})?(?:${TO}(?:${WORD}\\s+)?${NUM}(?:,?\\s+${YEAR})?)?`,
);
const MONTH_DAY = pattern(`${WORD}\\s+${NUM}(?:,?\\s+${YEAR})?`);
/** One month for both days: "19–20 September 2023", "с 1 по 3 сентября". */
const DAYS_THEN_MONTH = pattern(`${NUM}(?:${TO}${NUM})?\\s+(?:of\\s+)?${WORD}(?:,?\\s+${YEAR})?`);
const SECOND_DAY_MONTH = pattern(`${TO}${NUM}\\s+(?:of\\s+)?${WORD}(?:,?\\s+${YEAR})?`);
const YEAR_DAY_MONTH = pattern(`((?:19|20)\\d{2})\\s+жыл(?:ғы|дың)\\s+${NUM}(?:${TO}${NUM})?\\s+${WORD}`);
const YEAR_MONTH_DAY = pattern(
  `(?:((?:19|20)\\d{2})\\s+жыл(?:ғы|дың)\\s+)?${WORD}\\s+${NUM}(?:${TO}${NUM})?`,
);
const NUMERIC = pattern("(\\d{1,2})([./])(\\d{1,2})\\2((?:19|20)\\d{2}|\\d{2})(?!\\d)");
const ISO = pattern("((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?!\\d)");

/** The date that starts exactly at `from`, or null. Works in the length of the date, not of the text. */
export function readDateAt(text: string, from: number, language: Language): WrittenDate | null {
  const window = text.slice(from, from + 80);
  const isDigitFirst = window >= "0" && window < ":";
  const read =
    (language === "kk" ? readKazakh(window) : null) ??
    (isDigitFirst
      ? (readNumeric(window) ?? readDayFirst(window, language))
      : readMonthFirst(window, language));
  if (!read || !isPossible(read)) return null;
  return { ...read, isAmbiguous: read.isAmbiguous || isList(window, read), to: from + read.to };
}

/** "3 and 20 September" names two days, not the span between them. */
function isList(window: string, { start, end, to }: WrittenDate): boolean {
  if (end === null || !/\s(?:and|и|мен|және)\s/iu.test(window.slice(0, to))) return false;
  return end.month === start.month && end.day !== start.day + 1;
}

function at(regex: RegExp, text: string, offset = 0): RegExpExecArray | null {
  regex.lastIndex = offset;
  return regex.exec(text);
}

const numberOrNull = (text: string | undefined) => (text === undefined ? null : Number(text));

function readNumeric(text: string): WrittenDate | null {
  const iso = at(ISO, text);
  if (iso) {
    const start = { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
    return { start, end: null, to: iso[0].length, form: "numeric", isAmbiguous: false };
  }
  const match = at(NUMERIC, text);
  if (!match) return null;
  const [whole, first = "", separator, second = "", yearText = ""] = match;
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  // Dots are day first everywhere they are used; a slash may be American.
  const start = { year, month: Number(second), day: Number(first) };
  const isAmbiguous = separator === "/" && Number(first) <= 12 && Number(second) <= 12 && first !== second;
  return { start, end: null, to: whole.length, form: "numeric", isAmbiguous };
}

function readMonthFirst(text: string, language: Language): WrittenDate | null {
  const match = at(MONTH_FIRST, text);
  if (!match) return null;
  const month = monthNamed(match[1] ?? "", language);
  if (month === null) return null;
  const firstYear = numberOrNull(match[3]);
  const to = yearEnd(text, match);
  const hasEnd = match[5] !== undefined;
  const endMonth = match[4] === undefined ? month : monthNamed(match[4], language);
  if (!hasEnd || endMonth === null) {
    const alone = at(MONTH_DAY, text);
    if (!alone) return null;
    const year = acceptsYear(text, alone, 3) ? numberOrNull(alone[3]) : null;
    const end = year === null && alone[3] !== undefined ? beforeYear(alone[0]) : alone[0].length;
    return {
      start: { day: Number(alone[2]), month, year },
      end: null,
      to: end,
      form: "month-first",
      isAmbiguous: false,
    };
  }
  const lastYear = acceptsYear(text, match, 6) ? numberOrNull(match[6]) : null;
  return {
    start: { day: Number(match[2]), month, year: firstYear ?? yearBefore(lastYear, endMonth < month) },
    end: { day: Number(match[5]), month: endMonth, year: lastYear ?? firstYear },
    to,
    form: "month-first",
    isAmbiguous: false,
  };
}

/** A year that stands at the end of a range alone is the year of its end: "December 30 – January 2, 2024". */
function yearBefore(endYear: number | null, turnsYear: boolean): number | null {
  return endYear !== null && turnsYear ? endYear - 1 : endYear;
}

/** "September 5, 2000 people gathered" counts people: a round number behind a comma needs punctuation to be a year. */
function acceptsYear(text: string, match: RegExpExecArray, group: number): boolean {
  const year = match[group];
  if (year === undefined) return false;
  if (Number(year) % 100 !== 0 || !new RegExp(`,\\s+${year}`).test(match[0])) return true;
  return /^(?:\s*[,:;.()–—-]|\s*$)/.test(text.slice(match[0].length));
}

function beforeYear(matched: string): number {
  return matched.replace(/,?\s+(?:19|20)\d{2}.*$/su, "").length;
}

function yearEnd(text: string, match: RegExpExecArray): number {
  return match[6] !== undefined && !acceptsYear(text, match, 6) ? beforeYear(match[0]) : match[0].length;
}

function readDayFirst(text: string, language: Language): WrittenDate | null {
  const first = at(DAYS_THEN_MONTH, text);
  if (!first) return null;
  const month = monthNamed(first[3] ?? "", language);
  if (month === null) return null;
  const year = numberOrNull(first[4]);
  const start = { day: Number(first[1]), month, year };
  const base = { form: "day-first", isAmbiguous: false } as const;
  if (first[2] !== undefined) {
    return { ...base, start, end: { day: Number(first[2]), month, year }, to: first[0].length };
  }
  const second = at(SECOND_DAY_MONTH, text, first[0].length);
  const endMonth = second ? monthNamed(second[2] ?? "", language) : null;
  if (!second || endMonth === null) return { ...base, start, end: null, to: first[0].length };
  const endYear = numberOrNull(second[3]);
  return {
    ...base,
    start: { ...start, year: year ?? yearBefore(endYear, endMonth < month) },
    end: { day: Number(second[1]), month: endMonth, year: endYear ?? year },
    to: first[0].length + second[0].length,
  };
}

function readKazakh(text: string): WrittenDate | null {
  const dayFirst = at(YEAR_DAY_MONTH, text);
  const monthFirst = dayFirst ? null : at(YEAR_MONTH_DAY, text);
  const match = dayFirst ?? monthFirst;
  if (!match) return null;
  const month = monthNamed((dayFirst ? match[4] : match[2]) ?? "", "kk");
  if (month === null) return null;
  const year = numberOrNull(match[1]);
  const day = Number(dayFirst ? match[2] : match[3]);
  const endDay = dayFirst ? match[3] : match[4];
  return {
    start: { day, month, year },
    end: endDay === undefined ? null : { day: Number(endDay), month, year },
    to: match[0].length,
    form: dayFirst ? "day-first" : "month-first",
    isAmbiguous: false,
  };
}

function isPossible(date: WrittenDate): boolean {
  const ok = (one: WrittenDay) => one.day >= 1 && one.day <= 31 && one.month >= 1 && one.month <= 12;
  return ok(date.start) && (date.end === null || ok(date.end));
}
