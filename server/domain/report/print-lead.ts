/**
 * How an entry opens in print: date and place from its fields in house form,
 * "September 5, Akmola region, Atbasar, facility EC-166/4: ", or the words of
 * the file it came from where nobody has changed those fields since.
 */
import type { Month } from "../calendar/day.ts";
import { printDateRange } from "../calendar/print-date.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import { housePlace, placeParts } from "../places/house-form.ts";
import type { Entry, Language, Place, Report } from "./model.ts";
import { type LeadContext, readLead, readPlaceLead } from "./read-lead.ts";

/** The lead in house form, with ": " at its end; empty when the entry has neither date nor place. */
export function houseLead(entry: Pick<Entry, "date" | "place">, language: Language, month: Month): string {
  const date = entry.date === null ? [] : [printDateRange(entry.date, language, month)];
  const parts = [...date, ...placeParts(housePlace(entry.place, language))];
  return parts.length === 0 ? "" : `${parts.join(", ")}: `;
}

/**
 * A function that gives an entry's lead as its file printed it wherever its date and place are still what that
 * lead says, and null elsewhere. Reading the lead again tells; nothing else is kept for it.
 */
export function printedLeadsOf(report: Report, gazetteer: Gazetteer): (entry: Entry) => string | null {
  const names = report.entries.flatMap((entry) => entry.place.settlement ?? []);
  const context: LeadContext = {
    month: report.report.month,
    language: report.report.language,
    gazetteer,
    namesInFile: new Set(names),
  };
  return (entry) => {
    if (entry.lead === null) return null;
    const read = readLead(entry.lead, context);
    if (read.end === 0) {
      // Under a day heading the lead holds a place at most, and the date is not in it.
      return samePlace(readPlaceLead(entry.lead, context).place, entry.place) && entry.date === null
        ? entry.lead
        : null;
    }
    const sameDate = read.date?.start === entry.date?.start && read.date?.end === entry.date?.end;
    return sameDate && samePlace(read.place, entry.place) ? entry.lead : null;
  };
}

function samePlace(a: Place, b: Place): boolean {
  return (
    a.country === b.country &&
    a.region === b.region &&
    a.district === b.district &&
    a.settlement === b.settlement &&
    a.facility === b.facility
  );
}
