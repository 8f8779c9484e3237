/** Moments and entries in few words, in the reader's language and time zone. */
import { printDateRange } from "../../../server/domain/calendar/print-date.ts";
import type { DateRange, Language, Place } from "../../../server/domain/report/model.ts";

const localeOf = (language: string) => (language === "en" ? "en-GB" : language);

export function dayAndTime(at: number, language: string): string {
  const options = {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  return new Date(at).toLocaleString(localeOf(language), options);
}

export function dayOf(at: number, language: string): string {
  const options = { weekday: "short", day: "numeric", month: "long", year: "numeric" } as const;
  return new Date(at).toLocaleDateString(localeOf(language), options);
}

export function timeOf(at: number, language: string): string {
  return new Date(at).toLocaleTimeString(localeOf(language), { hour: "2-digit", minute: "2-digit" });
}

interface Placed {
  readonly date: DateRange | null;
  readonly place: Place;
}

/** "March 3, Sarmelek district, facility VK-14/2"; "" for an entry with neither. */
export function entryName({ date, place }: Placed, language: Language, month: string): string {
  const { facility, settlement, district, region, country } = place;
  const where = [settlement ?? district ?? region ?? country, facility];
  const parts = [date && printDateRange(date, language, month), ...where];
  return parts.filter((part) => part !== null && part !== "").join(", ");
}
