/**
 * From a file's lines to a proposed report: entries with date, place, people,
 * law and topics, a source for every note and marker, and a list of what was
 * set aside. Every character of the file ends in exactly one of these places;
 * whatever the reader is unsure of it says as a finding.
 */

import { readMonthIn } from "../../../domain/calendar/read-month.ts";
import { renumber } from "../../../domain/citations/numbering.ts";
import { DomainError } from "../../../domain/errors.ts";
import { lawOf } from "../../../domain/law/recognise-law.ts";
import { peopleOf } from "../../../domain/people/recognise-people.ts";
import type { Gazetteer } from "../../../domain/places/gazetteer.ts";
import { detectLanguage } from "../../../domain/report/detect-language.ts";
import { importDoubt } from "../../../domain/report/import-doubts.ts";
import {
  type Entry,
  type Finding,
  type Language,
  REPORT_FORMAT,
  type Report,
  type SetAsideLine,
} from "../../../domain/report/model.ts";
import { type LeadContext, openingName, opensWithDate } from "../../../domain/report/read-lead.ts";
import { blockText, bodyWords, citationsOf } from "../../../domain/report/text.ts";
import { recogniseTopics } from "../../../domain/topics/recognise-topics.ts";
import type { FileNameHints } from "../file-name-hints.ts";
import { type RawDocument, type RawLine, rawLineText } from "../raw.ts";
import { blockOf } from "./body-blocks.ts";
import { noteDoubts, placeDoubts } from "./file-doubts.ts";
import { refuseWhatNobodyWrote } from "./input-limits.ts";
import { findNoteLines, type NoteLines } from "./note-lines.ts";
import { hrefsOf } from "./note-patterns.ts";
import { type DraftEntry, sortLines } from "./sort-lines.ts";
import { createSourceBook, type PrintedNote, type SourceBook } from "./source-book.ts";
import { addressInText, unreadMarkers } from "./unread-markers.ts";

export interface ProposeOptions {
  /** Given by the person importing; otherwise the title must name it. */
  readonly month: string | null;
  /** Given by the person importing; otherwise the file's own declaration, else its letters. */
  readonly language: Language | null;
  /** Taken where neither the person nor the text says it. */
  readonly hints?: FileNameHints;
  readonly gazetteer: Gazetteer;
  readonly newId: () => string;
}

/**
 * @throws DomainError MONTH_UNKNOWN when neither the person nor the file says which month it is,
 *   LANGUAGE_UNKNOWN, INPUT_NO_ENTRIES when no line opens with a date, INPUT_TOO_LARGE for a paragraph no person wrote
 */
export function proposeReport(raw: RawDocument, options: ProposeOptions): Report {
  refuseWhatNobodyWrote(raw);
  const language = options.language ?? declaredLanguage(raw) ?? languageOfText(raw, options.hints?.language);
  const month = options.month ?? monthInFile(raw, language, options.hints?.month);
  const context: LeadContext = {
    month,
    language,
    gazetteer: options.gazetteer,
    namesInFile: namesOpeningSeveral(raw.lines, language),
  };
  const isPage = isPageOrWord(raw);
  const noteLines = findNoteLines(raw.lines, context, isPage);
  const sorted = sortLines(raw.lines, noteLines.taken, context, isPage);
  if (sorted.entries.length === 0) {
    throw new DomainError(
      "INPUT_NO_ENTRIES",
      "No line of the file opens with a date, so no entry was found; look whether it is the right file and language.",
    );
  }
  const printedNotes = [
    ...raw.notes.map((note) => ({
      number: note.number,
      line: note.line,
      text: rawLineText(note.pieces),
      hrefs: hrefsOf(note.pieces),
      block: 0,
    })),
    ...noteLines.notes,
  ];
  const book = createSourceBook(printedNotes, options.newId);
  const doubts: Finding[] = raw.doubts.map((doubt) => importDoubt("I01", doubt.message));
  const hasNote = hasNumberAmong(printedNotes);
  const entries = sorted.entries.map((draft) =>
    toEntry(draft, context, { book, hasNote, newId: options.newId }, doubts),
  );
  const findings = [
    ...doubts,
    ...placeDoubts(sorted.entries, entries),
    ...noteDoubts(noteLines, printedNotes, book),
  ];
  const blocks = (lines: readonly RawLine[]) =>
    lines.map((line) => blockOf(line, 0, { numbered: () => null, linked: () => null }));
  const report: Report = {
    format: REPORT_FORMAT,
    report: {
      month,
      language,
      title: sorted.title,
      intro: blocks(sorted.intro),
      closing: blocks(sorted.closing),
    },
    entries,
    sources: book.sources(),
    findings,
    setAside: setAsideInOrder(raw, noteLines, sorted.setAside),
  };
  // Addresses linked from the text had no printed number; with one of them every number is derived.
  return book.linkedSourceIds.size > 0 ? renumber(report, "citation") : report;
}

interface EntrySources {
  readonly book: SourceBook;
  readonly hasNote: (number: number) => boolean;
  readonly newId: () => string;
}

function hasNumberAmong(notes: readonly PrintedNote[]): (number: number) => boolean {
  const numbers = new Set(notes.map((note) => note.number));
  return (number) => numbers.has(number);
}

function toEntry(
  draft: DraftEntry,
  context: LeadContext,
  { book, hasNote, newId }: EntrySources,
  doubts: Finding[],
): Entry {
  const id = newId();
  const unsureBefore = book.unsure.length;
  const { lead, lines } = draft;
  const addresses = new Set<string>();
  const citationsIn = (line: RawLine) => ({
    numbered: (number: number, href: string | null) => book.cite(number, href, line.line),
    linked: (href: string) => {
      if (!/^https?:/iu.test(href) || addresses.has(href)) return null;
      addresses.add(href);
      return book.citeLink(href);
    },
  });
  const body = lines.map((line, index) => blockOf(line, index === 0 ? lead.end : 0, citationsIn(line)));
  const first = lines[0];
  const entry: Entry = {
    id,
    date: lead.date ?? draft.headingDate,
    place: lead.place,
    lead: first ? rawLineText(first.pieces).slice(0, lead.end) : "",
    people: [],
    law: [],
    topics: [],
    body,
  };
  for (const message of lead.doubts) doubts.push(importDoubt("I02", message, { entryId: id }));
  for (const { message } of draft.doubts) doubts.push(importDoubt("I03", message, { entryId: id }));
  for (const address of addresses)
    doubts.push(importDoubt("I04", `A link in the text was taken as a source: ${address}`, { entryId: id }));
  for (const { number, line } of book.unsure.slice(unsureBefore)) {
    const message = `The notes below line ${line} have no number ${number}, though other notes of the file have; say which source [${number}] means.`;
    doubts.push(importDoubt("I04", message, { entryId: id, number }));
  }
  const text = body.map(blockText).join("\n");
  const unread = unreadMarkers(text, hasNote);
  const address = citationsOf(entry).length === 0 ? addressInText(text) : null;
  for (const message of [unread, address])
    if (message !== null) doubts.push(importDoubt("I04", message, { entryId: id }));
  const words = bodyWords(entry);
  return {
    ...entry,
    // The text the rules on names read again, so that it is searched once.
    people: peopleOf(text, context.language),
    law: lawOf(words),
    topics: recogniseTopics(words, context.language),
  };
}

/** Text files have neither properties nor marks, links and roles; only in them does a blank line say something. */
function isPageOrWord(raw: RawDocument): boolean {
  if (raw.title !== null || raw.language !== null || raw.notes.length > 0) return true;
  return raw.lines.some(
    (line) =>
      line.role !== "text" ||
      line.pieces.some((piece) => piece.kind !== "text" || piece.href !== null || piece.marks.length > 0),
  );
}

function setAsideInOrder(
  raw: RawDocument,
  noteLines: NoteLines,
  fromLines: readonly SetAsideLine[],
): readonly SetAsideLine[] {
  const heading = noteLines.headings.map((line) => ({
    line: line.line,
    text: rawLineText(line.pieces),
    reason: "heading of the notes",
  }));
  return [...raw.setAside, ...heading, ...fromLines].sort((a, b) => a.line - b.line);
}

function declaredLanguage(raw: RawDocument): Language | null {
  const declared = raw.language?.toLowerCase().slice(0, 2);
  const written = detectLanguage(textOf(raw.lines));
  // Sites declare one language for all their pages; the letters know better whether it can be true.
  const isPossible = declared === "en" ? written === "en" : written !== "en";
  if (!isPossible) return null;
  return declared === "en" || declared === "ru" || declared === "kk" ? declared : null;
}

function languageOfText(raw: RawDocument, hint: Language | null = null): Language {
  const language = detectLanguage(textOf(raw.lines)) ?? hint;
  if (language) return language;
  throw new DomainError(
    "LANGUAGE_UNKNOWN",
    "The file's language is not clear; say it with --language en, ru or kk.",
  );
}

/** From the lines above the first entry, else from the file's own title, else from its name. */
function monthInFile(raw: RawDocument, language: Language, hint: string | null = null): string {
  const firstEntry = raw.lines.findIndex((line) =>
    opensWithDate(rawLineText(line.pieces).slice(0, 240), language),
  );
  const above = raw.lines
    .slice(0, Math.min(Math.max(firstEntry, 0), 12))
    .map((line) => rawLineText(line.pieces));
  for (const text of [...above, raw.title ?? ""]) {
    const month = text.length <= 200 ? readMonthIn(text) : null;
    if (month) return month;
  }
  if (hint !== null) return hint;
  throw new DomainError(
    "MONTH_UNKNOWN",
    "The file does not say which month it reports; say it with --month YYYY-MM.",
  );
}

/** Enough of the file's words to know its language by. */
function textOf(lines: readonly RawLine[]): string {
  let text = "";
  for (const line of lines) {
    text += `${rawLineText(line.pieces)}\n`;
    if (text.length > 20_000) break;
  }
  return text;
}

function namesOpeningSeveral(lines: readonly RawLine[], language: Language): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const name = openingName(rawLineText(line.pieces).slice(0, 240), language);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}
