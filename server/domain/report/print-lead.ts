/**
 * How an entry opens in print: date and place from its fields in house form,
 * "September 5, Akmola region, Atbasar, facility EC-166/4: ".
 */
import type { Month } from "../calendar/day.ts";
import { printDateRange } from "../calendar/print-date.ts";
import { housePlace, placeParts } from "../places/house-form.ts";
import type { Entry, Language } from "./model.ts";

/** The lead in house form, with ": " at its end; empty when the entry has neither date nor place. */
export function houseLead(entry: Pick<Entry, "date" | "place">, language: Language, month: Month): string {
  const date = entry.date === null ? [] : [printDateRange(entry.date, language, month)];
  const parts = [...date, ...placeParts(housePlace(entry.place, language))];
  return parts.length === 0 ? "" : `${parts.join(", ")}: `;
}
