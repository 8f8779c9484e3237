/** S05 and S06: every entry has a day, and the day lies in the report's month. */
import { dayOf, dayOfMonth, type Month, monthNumber, monthOf, yearOf } from "../../calendar/day.ts";
import { printMonth } from "../../calendar/print-date.ts";
import type { DateRange } from "../../report/model.ts";
import { type EntryRule, finding } from "../rule.ts";

/** True when no day of the range lies in the month. */
export function isOutsideMonth(range: DateRange, month: Month): boolean {
  return monthOf(range.start) > month || monthOf(range.end ?? range.start) < month;
}

export const noDate: EntryRule = {
  id: "S05",
  severity: "block",
  scope: "entry",
  title: "No date",
  explanation:
    "A chronicle is read by its days. Pick the day, or the first and the last day, of what happened.",
  check: (entry) => (entry.date === null ? [finding({ entryId: entry.id }, "No date")] : []),
};

function shiftedByYears(range: DateRange, years: number): DateRange | null {
  const shift = (day: string) => dayOf(yearOf(day) + years, monthNumber(day), dayOfMonth(day));
  const start = shift(range.start);
  const end = range.end === null ? null : shift(range.end);
  if (start === null || (range.end !== null && end === null)) return null;
  return { start, end };
}

/** The same days of the year that puts them into the month; null when no year does. */
function inReportYear(range: DateRange, month: Month): DateRange | null {
  const byStart = shiftedByYears(range, yearOf(month) - yearOf(range.start));
  const byEnd = shiftedByYears(range, yearOf(month) - yearOf(range.end ?? range.start));
  return [byStart, byEnd].find((one) => one !== null && !isOutsideMonth(one, month)) ?? null;
}

export const outsideMonth: EntryRule = {
  id: "S06",
  severity: "block",
  scope: "entry",
  title: "Outside the month",
  explanation:
    "The entry's date lies in another month or year than the report, most often because the year was typed or " +
    "copied wrongly. A range may begin before the month or end after it.",
  check(entry, { month }) {
    if (entry.date === null || !isOutsideMonth(entry.date, month)) return [];
    const dated = inReportYear(entry.date, month);
    const told = dated ? String(yearOf(entry.date.start)) : printMonth(monthOf(entry.date.start), "en");
    const fix = dated && {
      label: `Set the year to ${yearOf(month)}`,
      edit: { type: "setDate", entryId: entry.id, start: dated.start, end: dated.end } as const,
    };
    return [finding({ entryId: entry.id }, `Dated ${told}; this report is ${printMonth(month, "en")}`, fix)];
  },
};
