/**
 * Where a file's notes may stand: behind a heading "Sources", or in a run of
 * numbered lines below the entries. A numbered line that opens with a day is
 * an entry of a numbered list unless the file itself shows that it is a note.
 */
import { type LeadContext, opensWithDate, readLead } from "../../../domain/report/read-lead.ts";
import { siteChromeReason } from "../../../domain/report/site-chrome.ts";
import { type RawLine, rawLineText } from "../raw.ts";
import {
  hasAddress,
  hrefsOf,
  isNotesHeading,
  markersIn,
  type NoteStart,
  noteStart,
  opensWithAddress,
} from "./note-patterns.ts";

/** More of a line says nothing about the day and place it opens with; UTF-16 units. */
const LEAD_WINDOW = 400;

export interface SeenLine {
  readonly line: RawLine;
  readonly text: string;
  readonly hrefs: readonly string[];
  readonly start: NoteStart | null;
  readonly markers: readonly number[];
  readonly hasAddress: boolean;
  /** A day stands at the front, or behind a place there. */
  readonly isDated: boolean;
  /** The day itself stands at the front, and no place a list has behind it makes it an entry's lead. */
  readonly opensWithDay: boolean;
  readonly hasPlace: boolean;
}

export interface NoteZones {
  readonly headings: ReadonlySet<number>;
  readonly citedNumbers: ReadonlySet<number>;
  /** Index of the last line that is no bracketed note and shows a marker; -1 without one. */
  readonly lastMarkerAt: number;
  /** Index of the last line that opens with a day and is no note by its brackets; -1 without one. */
  readonly lastDatedAt: number;
}

export function seeLine(line: RawLine, context: LeadContext): SeenLine {
  const text = rawLineText(line.pieces);
  const hrefs = hrefsOf(line.pieces);
  const start = noteStart(text, context.language);
  const lead = start?.isBracketed ? null : readLead(text.slice(0, LEAD_WINDOW), context);
  const isDated = lead !== null && lead.written !== null;
  return {
    line,
    text,
    hrefs,
    start,
    markers: markersIn(start?.isBracketed ? text.slice(start.length) : text),
    hasAddress: hrefs.length > 0 || hasAddress(text),
    isDated,
    opensWithDay: isDated && opensWithDate(text.slice(0, LEAD_WINDOW), context.language),
    hasPlace:
      isDated && lead.unlistedName === null && Object.values(lead.place).some((part) => part !== null),
  };
}

export function findZones(seen: readonly SeenLine[]): NoteZones {
  const isEntryLike = (one: SeenLine) => one.start?.isBracketed !== true;
  const firstDatedAt = seen.findIndex((one) => one.isDated);
  const headings = new Set<number>();
  seen.forEach((one, index) => {
    const isBelowEntries = firstDatedAt >= 0 && firstDatedAt < index;
    if (isBelowEntries && isNotesHeading(one.text) && headsNotes(seen, index)) headings.add(index);
  });
  return {
    headings,
    citedNumbers: new Set(seen.filter(isEntryLike).flatMap((one) => one.markers)),
    lastMarkerAt: seen.findLastIndex((one) => isEntryLike(one) && one.markers.length > 0),
    lastDatedAt: seen.findLastIndex((one) => one.opensWithDay && one.start === null),
  };
}

/** A table's header cell "Source" has dated rows below it; a heading of notes has a note, or no day at all. */
function headsNotes(seen: readonly SeenLine[], at: number): boolean {
  let isFirst = true;
  for (let index = at + 1; index < seen.length; index++) {
    const one = seen[index];
    if (!one || isNotesHeading(one.text)) break;
    if (isFirst && siteChromeReason(one.text) !== null) continue;
    if (isFirst && isNoteUnderHeading(one)) return true;
    if (one.opensWithDay) return false;
    isFirst = false;
  }
  return true;
}

function isNoteUnderHeading(one: SeenLine): boolean {
  if (one.start) return one.start.isBracketed || one.markers.length === 0;
  return isUnnumberedNote(one);
}

/** "5 March 2031, Tarn Herald https://…" under a heading; with a town behind the day it is an entry. */
export function isUnnumberedNote(one: SeenLine): boolean {
  return one.hasAddress && one.markers.length === 0 && !(one.opensWithDay && one.hasPlace);
}

/** Where a numbered line stands, as far as that tells whether it is a note. */
export interface NoteSurroundings {
  readonly index: number;
  readonly zone: "heading" | "run" | null;
  /** The number of the note in the line directly above; null when no note stands there. */
  readonly noteAbove: number | null;
  readonly zones: NoteZones;
}

export function isNote(one: SeenLine, start: NoteStart, around: NoteSurroundings): boolean {
  if (start.isBracketed) return true;
  const { zones, zone, index } = around;
  if (one.isDated) {
    if (one.markers.length > 0) return false;
    if (zone === "heading") return true;
    if (!one.hasAddress || index < zones.lastMarkerAt) return false;
    return zones.citedNumbers.has(start.number) || around.noteAbove === start.number - 1;
  }
  if (zone !== null) return true;
  if (!one.hasAddress || one.markers.length > 0) return false;
  return (
    zones.citedNumbers.has(start.number) ||
    opensWithAddress(one.text.slice(start.length)) ||
    index > zones.lastDatedAt
  );
}
