/** Dates in house form: "September 5", "September 19–20", "29 сентября – 2 октября", with the year only where it is not the report's. */
import type { DateRange, Language } from "../report/model.ts";
import { type Day, dayOfMonth, type Month, monthNumber, monthOf, yearOf } from "./day.ts";
import { monthAfterDay, monthAlone } from "./month-names.ts";

function dayAndMonth(day: Day, language: Language): string {
  const month = monthAfterDay(monthNumber(day), language);
  return language === "en" ? `${month} ${dayOfMonth(day)}` : `${dayOfMonth(day)} ${month}`;
}

function withYear(text: string, year: number, language: Language): string {
  if (language === "en") return `${text}, ${year}`;
  return language === "ru" ? `${text} ${year} года` : `${year} жылғы ${text}`;
}

/** One day; the year is printed when it is not `reportYear`. Pass null to print it always. */
export function printDay(day: Day, language: Language, reportYear: number | null): string {
  const text = dayAndMonth(day, language);
  return yearOf(day) === reportYear ? text : withYear(text, yearOf(day), language);
}

/** A day or a range in house form; `reportMonth` decides which year goes without saying. */
export function printDateRange(range: DateRange, language: Language, reportMonth: Month): string {
  const reportYear = yearOf(reportMonth);
  const { start, end } = range;
  if (end === null) return printDay(start, language, reportYear);
  if (monthOf(start) === monthOf(end)) {
    const month = monthAfterDay(monthNumber(start), language);
    const days = `${dayOfMonth(start)}–${dayOfMonth(end)}`;
    const text = language === "en" ? `${month} ${days}` : `${days} ${month}`;
    return yearOf(start) === reportYear ? text : withYear(text, yearOf(start), language);
  }
  return `${printDay(start, language, reportYear)} – ${printDay(end, language, reportYear)}`;
}

/** "September 2023", "сентябрь 2023", "2023 қыркүйек": how a report is named. */
export function printMonth(month: Month, language: Language): string {
  const name = monthAlone(monthNumber(month), language);
  return language === "kk" ? `${yearOf(month)} ${name}` : `${name} ${yearOf(month)}`;
}
