/**
 * Finds the notes of a text: "[4] https://…", "4. Radio Free Tarn, 5 March
 * https://…", a heading "Sources" over them, and the lines that continue one.
 * Where numbering begins again below further entries, a new block of notes begins.
 */
import type { LeadContext } from "../../../domain/report/read-lead.ts";
import { siteChromeReason } from "../../../domain/report/site-chrome.ts";
import type { RawLine } from "../raw.ts";
import { hasAddress, opensWithAddress } from "./note-patterns.ts";
import { findZones, isNote, isUnnumberedNote, type SeenLine, seeLine } from "./note-zones.ts";

export interface FoundNote {
  readonly number: number;
  readonly line: number;
  /** The note's words without its number; the pieces keep links a page or Word file has on them. */
  readonly text: string;
  readonly hrefs: readonly string[];
  /** Counted from 0; entries stand between two blocks. */
  readonly block: number;
}

export interface NoteLines {
  readonly notes: readonly FoundNote[];
  /** Lines that belong to notes, or head them; everything else is entries or set aside. */
  readonly taken: ReadonlySet<RawLine>;
  readonly headings: readonly RawLine[];
  readonly doubts: readonly { line: number; message: string }[];
}

/** `isPage`: in a page or Word file one paragraph follows the other, and that says nothing about a wrapped line. */
export function findNoteLines(lines: readonly RawLine[], context: LeadContext, isPage: boolean): NoteLines {
  const seen = lines.map((line) => seeLine(line, context));
  const zones = findZones(seen);
  const notes: FoundNote[] = [];
  const taken = new Set<RawLine>();
  const headings: RawLine[] = [];
  const doubts: { line: number; message: string }[] = [];
  const blocks = countBlocks();
  let zone: "heading" | "run" | null = null;
  let isUnnumbered = false;
  let above: SeenLine | null = null;

  function add(one: SeenLine, number: number, text: string): void {
    notes.push({ number, line: one.line.line, text, hrefs: one.hrefs, block: blocks.blockOf(number) });
  }

  function take(one: SeenLine, index: number): boolean {
    const { start, text, hrefs } = one;
    const noteAbove = above === null ? null : (notes.at(-1)?.number ?? null);
    if (start && isNote(one, start, { index, zone, noteAbove, zones })) {
      add(one, start.number, text.slice(start.length));
      zone ??= "run";
      return true;
    }
    if (zone === "heading" && isUnnumbered && isUnnumberedNote(one)) {
      const number = blocks.nextNumber();
      add(one, number, text.trim());
      doubts.push({
        line: one.line.line,
        message: `This source has no number; it was counted as ${number}.`,
      });
      return true;
    }
    const last = notes.at(-1);
    if (last && above && !isPage && continues(one, above, last)) {
      notes[notes.length - 1] = {
        ...last,
        text: `${last.text.trimEnd()} ${text.trim()}`,
        hrefs: [...last.hrefs, ...hrefs],
      };
      return true;
    }
    return false;
  }

  seen.forEach((one, index) => {
    if (zones.headings.has(index)) {
      headings.push(one.line);
      taken.add(one.line);
      zone = "heading";
      isUnnumbered = !hasNumberUnder(seen, index, zones.headings);
      above = null;
    } else if (take(one, index)) {
      taken.add(one.line);
      above = one;
    } else {
      above = null;
      if (one.opensWithDay || (one.isDated && one.markers.length > 0)) zone = null;
      if (one.isDated || one.markers.length > 0) blocks.entrySeen();
    }
  });
  return { notes, taken, headings, doubts };
}

function hasNumberUnder(seen: readonly SeenLine[], heading: number, headings: ReadonlySet<number>): boolean {
  for (let index = heading + 1; index < seen.length && !headings.has(index); index++) {
    const one = seen[index];
    if (one?.start && (one.start.isBracketed || one.markers.length === 0)) return true;
  }
  return false;
}

/** A new block begins with a number the block has already, below further entries. */
function countBlocks() {
  let block = 0;
  let numbers = new Set<number>();
  let isEntrySince = false;
  return {
    blockOf(number: number): number {
      if (isEntrySince && numbers.has(number)) {
        block += 1;
        numbers = new Set();
      }
      isEntrySince = false;
      numbers.add(number);
      return block;
    },
    /** For a note without a number: counted from 1 where entries stand above it. */
    nextNumber: () => (isEntrySince ? 1 : numbers.size + 1),
    entrySeen(): void {
      isEntrySince = true;
    },
  };
}

const LONGEST_TAIL = 1_000;
const IS_CLOSED = /[.!?…][\s»”"’)\]]*$/u;
const OPENS_LOWER = /^[\s\u00A0]*\p{Ll}/u;

/** A wrapped note goes on in the very next line of a text file, and only as long as it lacks something. */
function continues(one: SeenLine, above: SeenLine, note: FoundNote): boolean {
  const { text } = one;
  if (one.line.line !== above.line.line + 1 || text.length > LONGEST_TAIL) return false;
  if (one.markers.length > 0 || siteChromeReason(text) !== null) return false;
  if (opensWithAddress(text) || OPENS_LOWER.test(text)) return true;
  if (note.hrefs.length > 0 || hasAddress(note.text)) return false;
  return hasAddress(text) || !IS_CLOSED.test(above.text);
}
