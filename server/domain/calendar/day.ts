/**
 * Calendar days and months without a zone, as ISO 8601 strings: they sort and
 * compare as text. Proleptic Gregorian; arithmetic in UTC so that no machine's
 * zone can move a day.
 */
export type Day = string;
export type Month = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const MS_PER_DAY = 86_400_000;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a day that exists: 2023-02-29 is not one. */
export function isDay(value: string): boolean {
  const match = DAY.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function isMonth(value: string): boolean {
  return MONTH.test(value) && !value.startsWith("0000");
}

/** The day for a year, month (1–12) and day of month, or null when there is none. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const value = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(value) ? value : null;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function yearOf(day: Day | Month): number {
  return Number(day.slice(0, 4));
}

/** 1–12. */
export function monthNumber(day: Day | Month): number {
  return Number(day.slice(5, 7));
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10));
}

export function firstDay(month: Month): Day {
  return `${month}-01`;
}

export function lastDay(month: Month): Day {
  return `${month}-${String(daysInMonth(yearOf(month), monthNumber(month))).padStart(2, "0")}`;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}
