/**
 * Turns a written date into calendar days. A year the text names is kept, even
 * a wrong one (rule S06 asks about it). A year it does not name is the one that
 * puts the day nearest to the report's month: "December 30" in a January
 * report is last year's. Nothing else is guessed.
 */
import type { DateRange } from "../report/model.ts";
import { dayOf, type Month, monthNumber, yearOf } from "./day.ts";
import type { WrittenDate, WrittenDay } from "./read-date.ts";

export interface SettledDate {
  readonly date: DateRange;
  /** True when the year was taken from a neighbouring one, not the report's own. */
  readonly isYearInferred: boolean;
}

/** Null when there is no such day (31 September) or the range runs backwards. */
export function settleDate(written: WrittenDate, month: Month): SettledDate | null {
  const year = written.start.year ?? nearestYear(written.start, month);
  const start = dayOf(year, written.start.month, written.start.day);
  if (start === null) return null;
  const isYearInferred = written.start.year === null && year !== yearOf(month);
  if (written.end === null) return { date: { start, end: null }, isYearInferred };
  const turnsYear = written.end.month < written.start.month;
  const endYear = written.end.year ?? (turnsYear ? year + 1 : year);
  const end = dayOf(endYear, written.end.month, written.end.day);
  if (end === null || end < start) return null;
  return { date: { start, end: end === start ? null : end }, isYearInferred };
}

function nearestYear(day: WrittenDay, month: Month): number {
  const distance = day.month - monthNumber(month);
  if (distance > 6) return yearOf(month) - 1;
  return distance < -6 ? yearOf(month) + 1 : yearOf(month);
}
