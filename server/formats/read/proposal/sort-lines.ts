/**
 * Decides what each line of a file is: the opening of an entry, more of one,
 * a day heading, the title, or something to set aside. It looks at lines only;
 * what an entry means is read from it afterwards.
 */
import { readDateAt } from "../../../domain/calendar/read-date.ts";
import { readMonthIn } from "../../../domain/calendar/read-month.ts";
import { settleDate } from "../../../domain/calendar/settle-year.ts";
import { WEEKDAY } from "../../../domain/calendar/weekday-names.ts";
import type { DateRange, SetAsideLine } from "../../../domain/report/model.ts";
import {
  type LeadContext,
  type ReadLead,
  readLead,
  readPlaceLead,
} from "../../../domain/report/read-lead.ts";
import { siteChromeReason } from "../../../domain/report/site-chrome.ts";
import { type RawLine, rawLineText } from "../raw.ts";

export interface DraftEntry {
  readonly lead: ReadLead;
  /** The day heading it stands under, for an entry whose own words name no day. */
  readonly headingDate: DateRange | null;
  readonly lines: RawLine[];
  readonly doubts: { line: number; message: string }[];
}

export interface SortedLines {
  readonly title: string | null;
  readonly intro: readonly RawLine[];
  readonly closing: readonly RawLine[];
  readonly entries: readonly DraftEntry[];
  readonly setAside: readonly SetAsideLine[];
}

interface DayHeading {
  readonly date: DateRange;
  readonly line: number;
}

/** What one line is, seen from the lines before it. */
type LineKind =
  | { readonly is: "day heading"; readonly date: DateRange }
  | { readonly is: "entry"; readonly lead: ReadLead; readonly headingDate: DateRange | null }
  | { readonly is: "more"; readonly entry: DraftEntry }
  | { readonly is: "title" | "introduction" | "closing words" }
  | { readonly is: "set aside"; readonly reason: string };

interface SoFar {
  readonly open: DraftEntry | undefined;
  readonly heading: DayHeading | null;
  readonly hasTitle: boolean;
  readonly isBehindNotes: boolean;
}

/** `notesFrom` is the index of the first note's line; what stands behind it is no entry unless it opens with a date. */
export function sortLines(
  lines: readonly RawLine[],
  taken: ReadonlySet<RawLine>,
  notesFrom: number,
  context: LeadContext,
): SortedLines {
  const entries: DraftEntry[] = [];
  const setAside: SetAsideLine[] = [];
  const intro: RawLine[] = [];
  const closing: RawLine[] = [];
  let title: string | null = null;
  let heading: DayHeading | null = null;
  lines.forEach((line, index) => {
    if (taken.has(line)) return;
    const text = rawLineText(line.pieces);
    const isBehindNotes = index > notesFrom;
    const kind = kindOf(
      line,
      text,
      { open: entries.at(-1), heading, hasTitle: title !== null, isBehindNotes },
      context,
    );
    const put = (reason: string) => setAside.push({ line: line.line, text, reason });
    switch (kind.is) {
      case "entry":
        entries.push({ lead: kind.lead, headingDate: kind.headingDate, lines: [line], doubts: [] });
        break;
      case "more":
        addTo(kind.entry, line);
        break;
      case "day heading":
        heading = { date: kind.date, line: line.line };
        put("day heading");
        break;
      case "title":
        title = titleWords(text);
        put("title of the report");
        break;
      case "introduction":
        intro.push(line);
        put("introduction");
        break;
      case "closing words":
        closing.push(line);
        put("closing words");
        break;
      case "set aside":
        put(kind.reason);
    }
  });
  return { title, intro, closing, entries, setAside };
}

function kindOf(line: RawLine, text: string, soFar: SoFar, context: LeadContext): LineKind {
  const day = soFar.isBehindNotes ? null : headingDay(text, context);
  if (day) return { is: "day heading", date: day };
  const lead = readLead(text, context);
  if (lead.written && !(soFar.open && isRunOn(text, lead, soFar.open))) {
    return { is: "entry", lead, headingDate: null };
  }
  const chrome = siteChromeReason(text);
  if (chrome) return { is: "set aside", reason: chrome };
  if (!soFar.open && soFar.heading === null) return aboveEntries(line, text, soFar);
  if (soFar.isBehindNotes) {
    return isProse(text) ? { is: "closing words" } : { is: "set aside", reason: "after the last source" };
  }
  return amongEntries(line, text, soFar, context);
}

function aboveEntries(line: RawLine, text: string, soFar: SoFar): LineKind {
  if (!soFar.hasTitle && isTitleLine(line, text)) return { is: "title" };
  return isProse(text) ? { is: "introduction" } : { is: "set aside", reason: "before the first entry" };
}

function amongEntries(line: RawLine, text: string, soFar: SoFar, context: LeadContext): LineKind {
  const { open, heading } = soFar;
  if (isSubheading(line, text)) return { is: "set aside", reason: "heading" };
  if (heading !== null && (!open || startsUnderHeading(text, open, heading, context))) {
    return { is: "entry", lead: readPlaceLead(text, context), headingDate: heading.date };
  }
  return open ? { is: "more", entry: open } : { is: "set aside", reason: "before the first entry" };
}

function addTo(entry: DraftEntry, line: RawLine): void {
  if (isComplete(entry)) {
    const message = `Line ${line.line} names no date; it was taken as part of the entry above it.`;
    entry.doubts.push({ line: line.line, message });
  }
  entry.lines.push(line);
}

const DAY_HEADING = new RegExp(`^[\\s#*_=–—-]*(?:${WEEKDAY},?\\s+)?`, "iu");
const AFTER_HEADING = new RegExp(`^(?:,?\\s*\\(?${WEEKDAY}\\)?)?[\\s.:*_=–—-]*$`, "iu");

/** The day a line names when it names nothing else. */
function headingDay(text: string, context: LeadContext): DateRange | null {
  if (text.length > 80) return null;
  const from = DAY_HEADING.exec(text)?.[0].length ?? 0;
  const written = readDateAt(text, from, context.language);
  if (!written || !AFTER_HEADING.test(text.slice(written.to))) return null;
  return settleDate(written, context.month)?.date ?? null;
}

/** "September 5 was the first day of the trial" in a second paragraph goes on with the entry above; it opens none. */
function isRunOn(text: string, lead: ReadLead, open: DraftEntry): boolean {
  if (isComplete(open)) return false;
  const hasPlace = Object.values(lead.place).some((part) => part !== null);
  return !hasPlace && /^\p{Ll}/u.test(text.slice(lead.end)) && !/[,:.]\s*$/u.test(text.slice(0, lead.end));
}

const ENDS_WITH_MARKER = /\[\d{1,5}\][\s.!?…»”"’)\]]*$/u;

function isComplete(entry: DraftEntry): boolean {
  const last = entry.lines.at(-1);
  return last !== undefined && ENDS_WITH_MARKER.test(rawLineText(last.pieces));
}

/** Under a day heading an entry opens first, then after one that ended with its marker, or where a line opens with a place. */
function startsUnderHeading(
  text: string,
  open: DraftEntry,
  heading: DayHeading,
  context: LeadContext,
): boolean {
  const isFirst = (open.lines[0]?.line ?? 0) < heading.line;
  return isFirst || isComplete(open) || readPlaceLead(text, context).end > 0;
}

function isTitleLine(line: RawLine, text: string): boolean {
  if (text.length > 200) return false;
  return (
    line.role === "heading" ||
    /^#\s+\S/u.test(text) ||
    (readMonthIn(text) !== null && !/[.!?]\s*$/u.test(text))
  );
}

function titleWords(text: string): string {
  return text.replace(/^#\s+/u, "").trim();
}

/** A paragraph a person wrote, rather than a label: long enough, and closed like a sentence. */
function isProse(text: string): boolean {
  return text.trim().length >= 60 && /[.!?…][\s»”"’)\]]*$/u.test(text);
}

function isSubheading(line: RawLine, text: string): boolean {
  if (/\[\d{1,5}\]/u.test(text)) return false;
  if (line.role === "heading") return true;
  const words = text.trim();
  return (
    words.length <= 60 &&
    !/[.!?…,;:»”"]$/u.test(words) &&
    (words === words.toUpperCase() || /^[#=*]/u.test(words))
  );
}
