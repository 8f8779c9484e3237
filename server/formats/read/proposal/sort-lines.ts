/**
 * Decides what each line of a file is: the opening of an entry, more of one,
 * a day heading, the title, or something to set aside. It looks at lines only;
 * what an entry means is read from it afterwards.
 */
import { readDateAt } from "../../../domain/calendar/read-date.ts";
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
import {
  isProse,
  isSentence,
  isSubheading,
  isTitleAbove,
  isTitleLine,
  isTopicLabel,
  titleWords,
} from "./label-lines.ts";
import { type LineLayout, lineLayout } from "./line-layout.ts";
import { markersIn } from "./note-patterns.ts";

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
  readonly index: number;
  readonly open: DraftEntry | undefined;
  readonly heading: DayHeading | null;
  readonly hasTitle: boolean;
  /** "last": no notes follow any more. */
  readonly behindNotes: "last" | "between" | null;
}

interface Sorting {
  readonly context: LeadContext;
  readonly layout: LineLayout;
}

const ABOVE_ENTRIES = "before the first entry";

/** `taken` are the notes' lines; what stands behind the last of them is no entry unless it opens with a date. */
export function sortLines(
  lines: readonly RawLine[],
  taken: ReadonlySet<RawLine>,
  context: LeadContext,
  isPage: boolean,
): SortedLines {
  const entries: DraftEntry[] = [];
  const setAside: SetAsideLine[] = [];
  const intro: RawLine[] = [];
  const closing: RawLine[] = [];
  const isDay = (line: RawLine) => headingDay(rawLineText(line.pieces), context) !== null;
  const sorting: Sorting = { context, layout: lineLayout(lines, taken, isPage, isDay) };
  const lastNoteAt = lines.findLastIndex((line) => taken.has(line));
  let title: string | null = null;
  let heading: DayHeading | null = null;
  let isBehindNotes = false;
  lines.forEach((line, index) => {
    if (taken.has(line)) {
      isBehindNotes = true;
      return;
    }
    const text = rawLineText(line.pieces);
    const behindNotes = !isBehindNotes ? null : index > lastNoteAt ? "last" : "between";
    const soFar = { index, open: entries.at(-1), heading, hasTitle: title !== null, behindNotes } as const;
    const kind = kindOf(line, text, soFar, sorting);
    const put = (reason: string) => setAside.push({ line: line.line, text, reason });
    switch (kind.is) {
      case "entry":
        entries.push({ lead: kind.lead, headingDate: kind.headingDate, lines: [line], doubts: [] });
        if (behindNotes === "between") isBehindNotes = false;
        break;
      case "more":
        addTo(kind.entry, line);
        break;
      case "day heading":
        heading = { date: kind.date, line: line.line };
        isBehindNotes = false;
        put("day heading");
        break;
      case "title": {
        const above = lines[index - 1];
        const last = setAside.at(-1);
        const isSecond =
          above !== undefined &&
          last?.line === above.line &&
          last.reason === ABOVE_ENTRIES &&
          isTitleAbove(above, line, isPage);
        title = isSecond ? `${titleWords(last.text)} ${titleWords(text)}` : titleWords(text);
        if (isSecond) setAside[setAside.length - 1] = { ...last, reason: "title of the report" };
        put("title of the report");
        break;
      }
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

function kindOf(line: RawLine, text: string, soFar: SoFar, sorting: Sorting): LineKind {
  const { context } = sorting;
  const day = soFar.behindNotes === "last" ? null : headingDay(text, context);
  if (day) return { is: "day heading", date: day };
  const lead = readLead(text, context);
  if (lead.written && !(soFar.open && isRunOn(line, text, lead, soFar.open))) {
    return { is: "entry", lead, headingDate: null };
  }
  const chrome = siteChromeReason(text);
  if (chrome) return { is: "set aside", reason: chrome };
  if (!soFar.open && soFar.heading === null) return aboveEntries(line, text, soFar);
  if (soFar.behindNotes === "between") return betweenNotes(line, text);
  if (soFar.behindNotes === "last") {
    return isProse(text) ? { is: "closing words" } : { is: "set aside", reason: "after the last source" };
  }
  return amongEntries(line, text, soFar, sorting);
}

function aboveEntries(line: RawLine, text: string, soFar: SoFar): LineKind {
  if (!soFar.hasTitle && isTitleLine(line, text)) return { is: "title" };
  const isIntro = isProse(text) || (soFar.hasTitle && isSentence(text));
  return isIntro ? { is: "introduction" } : { is: "set aside", reason: ABOVE_ENTRIES };
}

function betweenNotes(line: RawLine, text: string): LineKind {
  const isHeading = isSubheading(line, text) || isTopicLabel(text);
  return { is: "set aside", reason: isHeading ? "heading" : "between notes and entries" };
}

function amongEntries(line: RawLine, text: string, soFar: SoFar, sorting: Sorting): LineKind {
  const { open, heading } = soFar;
  if (isSubheading(line, text) || headsNextEntry(text, soFar, sorting)) {
    return { is: "set aside", reason: "heading" };
  }
  if (heading !== null && (!open || startsUnderHeading(line, text, open, heading, sorting))) {
    return { is: "entry", lead: readPlaceLead(text, sorting.context), headingDate: heading.date };
  }
  return open ? { is: "more", entry: open } : { is: "set aside", reason: ABOVE_ENTRIES };
}

/** A topic's name by itself between a finished entry and the next one. */
function headsNextEntry(text: string, soFar: SoFar, { context, layout }: Sorting): boolean {
  const { index, open, heading } = soFar;
  if (!isTopicLabel(text) || !layout.standsAlone(index) || (open && !isComplete(open))) return false;
  const next = layout.next(index);
  if (!next) return false;
  const below = rawLineText(next.pieces);
  return (
    readLead(below, context).written !== null || (heading !== null && readPlaceLead(below, context).end > 0)
  );
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
function isRunOn(line: RawLine, text: string, lead: ReadLead, open: DraftEntry): boolean {
  const hasPlace = Object.values(lead.place).some((part) => part !== null);
  if (line.role === "quotation" && !hasPlace) return true;
  if (isComplete(open)) return false;
  return !hasPlace && /^\p{Ll}/u.test(text.slice(lead.end)) && !/[,:.]\s*$/u.test(text.slice(0, lead.end));
}

const ENDS_WITH_MARKER = /\[\d{1,5}\][\s.!?…»”"’)\]]*$/u;

function isComplete(entry: DraftEntry): boolean {
  const last = entry.lines.at(-1);
  return last !== undefined && ENDS_WITH_MARKER.test(rawLineText(last.pieces));
}

/**
 * Under a day heading an entry opens first, then where a line opens with a place, then where a
 * paragraph with a source of its own follows a finished entry. Quotations and wrapped lines open none.
 */
function startsUnderHeading(
  line: RawLine,
  text: string,
  open: DraftEntry,
  heading: DayHeading,
  { context, layout }: Sorting,
): boolean {
  if ((open.lines[0]?.line ?? 0) < heading.line) return true;
  // Where entries repeat their day under the heading, as our own files do, a line without one opens none.
  if (line.role === "quotation" || open.lead.written !== null) return false;
  if (layout.usesBlankLines && line.line === (open.lines.at(-1)?.line ?? 0) + 1) return false;
  return readPlaceLead(text, context).end > 0 || (wasComplete(open, layout) && citesSomething(line, text));
}

/** Among whole paragraphs an entry stays finished however many uncited ones follow; single lines only go by the last. */
function wasComplete(open: DraftEntry, layout: LineLayout): boolean {
  if (!layout.keepsParagraphs) return isComplete(open);
  return open.lines.some((line) => ENDS_WITH_MARKER.test(rawLineText(line.pieces)));
}

function citesSomething(line: RawLine, text: string): boolean {
  return (
    markersIn(text).length > 0 ||
    line.pieces.some((piece) => piece.kind === "text" && /^https?:/iu.test(piece.href ?? ""))
  );
}
