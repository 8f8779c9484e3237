/**
 * Finds the notes of a text: "[4] https://…", "4. Radio Free Tarn, 5 March
 * https://…", a heading "Sources" over them, and the lines that continue one.
 */
import { readDateAt } from "../../../domain/calendar/read-date.ts";
import type { Language } from "../../../domain/report/model.ts";
import { siteChromeReason } from "../../../domain/report/site-chrome.ts";
import { type RawLine, type RawPiece, rawLineText } from "../raw.ts";

export interface FoundNote {
  readonly number: number;
  readonly line: number;
  /** The note's words without its number; the pieces keep links a page or Word file has on them. */
  readonly text: string;
  readonly hrefs: readonly string[];
}

export interface NoteLines {
  readonly notes: readonly FoundNote[];
  /** Lines that belong to notes, or head them; everything else is entries or set aside. */
  readonly taken: ReadonlySet<RawLine>;
  readonly heading: RawLine | null;
  /** Index in the lines where the notes begin; the number of lines when there are none. */
  readonly from: number;
  readonly doubts: readonly { line: number; message: string }[];
}

const HEADING =
  /^[\s\u00A0#*_]*(?:sources?|notes?|footnotes?|endnotes?|references?|links?|источники|источник|примечания|сноски|ссылки|список источников|дереккөздер|дереккөз|сілтемелер|ескертпелер)[\s\u00A0:.*_]*$/iu;
const BRACKETED = /^[\s\u00A0]*\[(\d{1,5})\][:.]?[\s\u00A0]*/u;
const NUMBERED = /^[\s\u00A0]*(\d{1,5})[.)][\s\u00A0]+/u;
const BARE_NUMBER = /^[\s\u00A0]*(\d{1,5})[\s\u00A0]+(?=https?:\/\/|www\.)/iu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"]+/iu;

export function findNoteLines(lines: readonly RawLine[], language: Language): NoteLines {
  const headingAt = lastHeading(lines);
  const heading = headingAt === null ? null : (lines[headingAt] ?? null);
  const zoneFrom = headingAt === null ? firstNumberedNote(lines, language) : headingAt + 1;
  const isUnnumbered = heading !== null && !hasNumberedNote(lines.slice(zoneFrom), language);
  const notes: FoundNote[] = [];
  const taken = new Set<RawLine>(heading ? [heading] : []);
  const doubts: { line: number; message: string }[] = [];
  let from = headingAt ?? lines.length;
  let previous: RawLine | null = null;
  lines.forEach((line, index) => {
    const text = rawLineText(line.pieces);
    const isInZone = index >= zoneFrom;
    const start = noteStart(text, isInZone, language);
    const hrefs = hrefsOf(line.pieces);
    const last = notes.at(-1);
    if (start) {
      notes.push({ number: start.number, line: line.line, text: text.slice(start.length), hrefs });
    } else if (isUnnumbered && isInZone && (ADDRESS.test(text) || hrefs.length > 0)) {
      notes.push({ number: notes.length + 1, line: line.line, text: text.trim(), hrefs });
      doubts.push({
        line: line.line,
        message: `This source has no number; it was counted as ${notes.length}.`,
      });
    } else if (last && isInZone && continues(line, previous, text)) {
      notes[notes.length - 1] = {
        ...last,
        text: joinNote(last.text, text),
        hrefs: [...last.hrefs, ...hrefs],
      };
    } else {
      previous = null;
      return;
    }
    taken.add(line);
    from = Math.min(from, index);
    previous = line;
  });
  return { notes, taken, heading, from, doubts };
}

function hasNumberedNote(lines: readonly RawLine[], language: Language): boolean {
  return lines.some((line) => noteStart(rawLineText(line.pieces), true, language) !== null);
}

function lastHeading(lines: readonly RawLine[]): number | null {
  for (let index = lines.length - 1; index >= 0; index--) {
    if (HEADING.test(rawLineText(lines[index]?.pieces ?? []))) return index;
  }
  return null;
}

/** "4. text" is a note only below the entries: from the first numbered line with an address, or behind a heading. */
function firstNumberedNote(lines: readonly RawLine[], language: Language): number {
  const bracketed = lines.findIndex((line) => noteStart(rawLineText(line.pieces), false, language) !== null);
  if (bracketed >= 0) return bracketed;
  const numbered = lines.findIndex((line) => {
    const text = rawLineText(line.pieces);
    return (
      noteStart(text, true, language) !== null && (ADDRESS.test(text) || hrefsOf(line.pieces).length > 0)
    );
  });
  return numbered < 0 ? lines.length : numbered;
}

/** A line that opens with a number and then a date is a numbered entry, not a note. */
function noteStart(
  text: string,
  inZone: boolean,
  language: Language,
): { number: number; length: number } | null {
  const match = BRACKETED.exec(text) ?? (inZone ? (NUMBERED.exec(text) ?? BARE_NUMBER.exec(text)) : null);
  if (!match) return null;
  const number = Number(match[1]);
  const rest = text.slice(match[0].length);
  if (number === 0 || (!ADDRESS.test(rest) && readDateAt(rest, 0, language) !== null && rest.length > 120))
    return null;
  return { number, length: match[0].length };
}

/** A wrapped note goes on in the very next line; after a blank line something else begins. */
function continues(line: RawLine, previous: RawLine | null, text: string): boolean {
  return (
    previous !== null &&
    line.line === previous.line + 1 &&
    siteChromeReason(text) === null &&
    text.length < 1_000
  );
}

function joinNote(text: string, more: string): string {
  return `${text.trimEnd()} ${more.trim()}`;
}

function hrefsOf(pieces: readonly RawPiece[]): readonly string[] {
  return pieces.flatMap((piece) => (piece.kind === "text" && piece.href !== null ? [piece.href] : []));
}
