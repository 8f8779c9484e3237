/**
 * Everything the parts of the page have to agree on, settled once before any
 * of them is printed: days, anchors, the number and anchor of every marker,
 * and what each note points back to.
 */
import type { Month } from "../../../domain/calendar/day.ts";
import type { DateRange, Entry, Language, Report } from "../../../domain/report/model.ts";
import { leadPrinter } from "../lead.ts";
import type { PrintOptions } from "../print-options.ts";
import type { PrintWords } from "../words.ts";
import { createAnchors } from "./anchors.ts";
import { carriable } from "./characters.ts";
import { createMarkers, type PlannedBlock, type PlannedNote } from "./plan-notes.ts";

/** What every part of the page prints with. */
export interface Printer {
  readonly language: Language;
  readonly month: Month;
  readonly words: PrintWords;
}

export interface PlannedEntry {
  readonly entry: Entry;
  readonly anchor: string;
  /** As printed before the body, white space at its end included; may be empty. */
  readonly lead: string;
  /** What a link to the entry is called: its lead without the closing colon; may be empty. */
  readonly name: string;
  readonly body: readonly PlannedBlock[];
}

export interface PlannedDay {
  readonly anchor: string;
  /** Null for entries without a date. */
  readonly range: DateRange | null;
  readonly entries: readonly PlannedEntry[];
}

export interface PagePlan {
  readonly intro: readonly PlannedBlock[];
  readonly days: readonly PlannedDay[];
  readonly closing: readonly PlannedBlock[];
  readonly notes: readonly PlannedNote[];
}

export function planPage(report: Report, options: PrintOptions): PagePlan {
  const leadOf = leadPrinter(report.report, options);
  const anchors = createAnchors();
  const markers = createMarkers(report, options.numbering);
  const days: { anchor: string; range: DateRange | null; entries: PlannedEntry[] }[] = [];
  for (const entry of report.entries) {
    const lead = carriable(leadOf(entry));
    const planned: PlannedEntry = {
      entry,
      anchor: anchors.entry(entry.id),
      lead,
      name: nameOf(lead),
      body: markers.place(entry.body),
    };
    const last = days.at(-1);
    // Reading order rules: a date that comes back later gets a heading of its own again.
    if (last && isSameRange(last.range, entry.date)) last.entries.push(planned);
    else days.push({ anchor: anchors.day(entry.date), range: entry.date, entries: [planned] });
  }
  const intro = markers.place(report.report.intro);
  const closing = markers.place(report.report.closing);
  return { intro, days, closing, notes: markers.notes };
}

function nameOf(lead: string): string {
  const name = lead.trim();
  return name.endsWith(":") || name.endsWith(",") ? name.slice(0, -1) : name;
}

function isSameRange(a: DateRange | null, b: DateRange | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}
