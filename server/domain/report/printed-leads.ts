/**
 * The words an entry opened with in the file it came from, for as long as they
 * still say what its fields say. Reading them again tells; nothing else is
 * kept for it.
 */
import type { Gazetteer } from "../places/gazetteer.ts";
import type { Entry, Place, Report } from "./model.ts";
import { type LeadContext, readLead, readPlaceLead } from "./read-lead.ts";

/** A function that gives an entry's lead as its file printed it, or null where date or place have changed since. */
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
