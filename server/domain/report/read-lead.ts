/**
 * Reads an entry's lead, "September 5, Akmola region, Atbasar city, facility
 * EC 166/4, ": where it ends, what day and what place it names. The lead keeps
 * every character, so that lead and body together are the entry as printed.
 * What stands behind it is never touched.
 */
import type { Month } from "../calendar/day.ts";
import { readDateAt, type WrittenDate } from "../calendar/read-date.ts";
import { settleDate } from "../calendar/settle-year.ts";
import { WEEKDAY } from "../calendar/weekday-names.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import {
  looksLikePlaceName,
  type PlacePart,
  readPlacePart,
  withoutPreposition,
} from "../places/read-place.ts";
import { CAPITAL, INSIDE_NAME, LETTER } from "./letter-classes.ts";
import { type DateRange, type Language, NO_PLACE, type Place } from "./model.ts";

export interface LeadContext {
  readonly month: Month;
  readonly language: Language;
  readonly gazetteer: Gazetteer;
  /** Bare names that open several entries of this file and so are places, whether or not a gazetteer has them. */
  readonly namesInFile: ReadonlySet<string>;
}

export interface ReadLead {
  /** Offset in the text where the body begins. */
  readonly end: number;
  /** Null when no date stands there, or no such day exists. */
  readonly date: DateRange | null;
  readonly written: WrittenDate | null;
  readonly place: Place;
  /** Offset of the date's first character; -1 without one. */
  readonly dateFrom: number;
  /** What the reader is unsure of, one sentence each. */
  readonly doubts: readonly string[];
  /** The settlement, when no list of places has it and only the file itself says that it is one. */
  readonly unlistedName: string | null;
}

const BULLET = /^[\s\uFEFF]*(?:[•▪●◦*·–—-]\s+|\d{1,3}[.)]\s+(?=\S))?/u;
const BEFORE_DATE = new RegExp(
  `^(?:${WEEKDAY},?\\s+)?(?:(?:on the night of|on|from|between|since|с|со|в ночь на)\\s+)?(?:${WEEKDAY},?\\s+)?`,
  "iu",
);
/** A weekday, "this year" (с.г.) or the Kazakh word for a day (күні), which belong to the date. */
const AFTER_DATE = new RegExp(
  `^(?:\\s+с\\.\\s?г\\.|\\s+күні(?=[\\s,:]))?(?:\\s*\\(${WEEKDAY}\\)|,?\\s+${WEEKDAY}(?=\\s*[,:.]))?`,
  "iu",
);
const SEPARATOR = /^(?:\s*[,;:.]+|\s+[-–—](?=\s))?[\s]*/u;
const MOST_PARTS = 5;

/** The lead at the start of `text`; `end` is 0 when there is none. */
export function readLead(text: string, context: LeadContext): ReadLead {
  const start = BULLET.exec(text)?.[0].length ?? 0;
  const dateFirst = readDateFirst(text, start, context);
  if (dateFirst) return dateFirst;
  const placeFirst = readPlaceFirst(text, start, context);
  if (placeFirst) return placeFirst;
  return { end: 0, date: null, written: null, place: NO_PLACE, dateFrom: -1, doubts: [], unlistedName: null };
}

/** Like `readLead` for an entry under a day heading: the place alone. `end` is 0 when there is none. */
export function readPlaceLead(text: string, context: LeadContext): ReadLead {
  const start = BULLET.exec(text)?.[0].length ?? 0;
  const places = readPlaces(text, start, context);
  const end = places.parts.length > 0 ? places.end : 0;
  const { place, unlistedName } = places;
  return { end, date: null, written: null, place, dateFrom: -1, doubts: [], unlistedName };
}

function readDateFirst(text: string, start: number, context: LeadContext): ReadLead | null {
  const opening = BEFORE_DATE.exec(text.slice(start, start + 60))?.[0].length ?? 0;
  const dateFrom = start + opening;
  const written = readDateAt(text, dateFrom, context.language);
  if (!written) return null;
  const afterDate = afterDateEnd(text, written.to);
  const places = readPlaces(text, afterDate, context);
  return finish(text, { dateFrom, written, end: Math.max(places.end, afterDate) }, places, context);
}

function readPlaceFirst(text: string, start: number, context: LeadContext): ReadLead | null {
  const places = readPlaces(text, start, context, "date-must-follow");
  if (places.parts.length === 0) return null;
  const opening = BEFORE_DATE.exec(text.slice(places.end, places.end + 60))?.[0].length ?? 0;
  const dateFrom = places.end + opening;
  const written = readDateAt(text, dateFrom, context.language);
  if (!written) return null;
  const afterDate = afterDateEnd(text, written.to);
  // "Almaty, December 1, facility No. 5, …": what follows the date may narrow the place.
  const more = readPlaces(text, afterDate, context, "known-only", places.place);
  const both = { ...more, unlistedName: places.unlistedName ?? more.unlistedName };
  return finish(text, { dateFrom, written, end: Math.max(more.end, afterDate) }, both, context);
}

function finish(
  text: string,
  at: { dateFrom: number; written: WrittenDate; end: number },
  places: Places,
  context: LeadContext,
): ReadLead {
  const settled = settleDate(at.written, context.month);
  const printed = text.slice(at.dateFrom, at.written.to);
  const doubts: string[] = [];
  if (settled === null) doubts.push(`“${printed}” is no day of the calendar; the entry has no date yet.`);
  else if (settled.isYearInferred)
    doubts.push(`“${printed}” names no year; ${settled.date.start.slice(0, 4)} was taken as the nearest.`);
  if (settled && at.written.isAmbiguous)
    doubts.push(`“${printed}” can be read in two ways; ${settled.date.start} was taken.`);
  return {
    end: at.end,
    date: settled?.date ?? null,
    written: at.written,
    place: places.place,
    dateFrom: at.dateFrom,
    doubts,
    unlistedName: places.unlistedName,
  };
}

function afterDateEnd(text: string, dateTo: number): number {
  const weekday = AFTER_DATE.exec(text.slice(dateTo, dateTo + 30))?.[0].length ?? 0;
  const separator = SEPARATOR.exec(text.slice(dateTo + weekday, dateTo + weekday + 30))?.[0].length ?? 0;
  return dateTo + weekday + separator;
}

interface Places {
  readonly end: number;
  readonly place: Place;
  readonly parts: readonly PlacePart[];
  readonly unlistedName: string | null;
}

type Trust = "known-or-in-file" | "known-only" | "date-must-follow";

/** Place parts from `start` on, each ended by a comma, colon, dash or stop; a colon ends them all. */
function readPlaces(
  text: string,
  start: number,
  context: LeadContext,
  trust: Trust = "known-or-in-file",
  already: Place = NO_PLACE,
): Places {
  let place = already;
  let end = start;
  const parts: PlacePart[] = [];
  let unlistedName: string | null = null;
  while (parts.length < MOST_PARTS) {
    const piece = nextPiece(text, end, context, trust);
    if (!piece || place[piece.part.field] !== null) break;
    place = { ...place, [piece.part.field]: piece.part.value };
    parts.push(piece.part);
    if (piece.isUnlisted) unlistedName = piece.part.value;
    end = piece.to;
    if (piece.endsLead) break;
  }
  return { end, place, parts, unlistedName };
}

interface Piece {
  readonly part: PlacePart;
  readonly to: number;
  readonly endsLead: boolean;
  readonly isUnlisted: boolean;
}

/** "г. Тараз" and "Facility No. 71" hold stops of their own, so every end that may be meant is tried, the nearest first. */
function nextPiece(text: string, from: number, context: LeadContext, trust: Trust): Piece | null {
  const window = text.slice(from, from + 140);
  const bracketed = bracketedPlace(window, from, context);
  if (bracketed) return bracketed;
  for (const stop of stopsIn(window)) {
    const words = window.slice(0, stop.at);
    const inBrackets = placeWithWider(words, from, context);
    if (inBrackets) return inBrackets;
    const part = readPlacePart(words, context.gazetteer);
    const to = from + stop.at + stop.length;
    const endsLead = stop.mark !== ",";
    if (part) return { part, to, endsLead, isUnlisted: false };
    if (
      trust !== "known-only" &&
      isUnlistedPlace(words, stop.mark, text.slice(to, to + 140), context, trust)
    ) {
      return {
        part: { field: "settlement", value: withoutPreposition(words) },
        to,
        endsLead,
        isUnlisted: true,
      };
    }
  }
  return placeWithoutStop(window, from, context, trust);
}

const IN_BRACKETS = /^\(([^()]{2,60})\)[ \u00A0,:.]*/;
const WIDER_IN_BRACKETS = /^([^()]{2,60})[ \u00A0]\(([^()]{2,60})\)$/;

/** "June 3 (Aktobe) …": the place alone in brackets, which end the lead. */
function bracketedPlace(window: string, from: number, context: LeadContext): Piece | null {
  const match = IN_BRACKETS.exec(window);
  const part = match ? readPlacePart(match[1] ?? "", context.gazetteer) : null;
  return match && part ? { part, to: from + match[0].length, endsLead: true, isUnlisted: false } : null;
}

/** "Bishkek (Kyrgyzstan), …": the town is taken first, and the brackets behind it at the next turn. */
function placeWithWider(words: string, from: number, context: LeadContext): Piece | null {
  const match = WIDER_IN_BRACKETS.exec(words);
  const [, name = "", wider = ""] = match ?? [];
  const part = match ? readPlacePart(name, context.gazetteer) : null;
  const isWider =
    match !== null && ["country", "region"].includes(readPlacePart(wider, context.gazetteer)?.field ?? "");
  if (!part || !isWider) return null;
  return { part, to: from + name.length + 1, endsLead: false, isUnlisted: false };
}

const STOP = /(,|:|;|\.(?=\s|$)|\s[-–—](?=\s))\s*/gu;
const MOST_STOPS = 4;

function stopsIn(window: string): readonly { at: number; length: number; mark: string }[] {
  const stops: { at: number; length: number; mark: string }[] = [];
  let depth = 0;
  let scanned = 0;
  for (const match of window.matchAll(STOP)) {
    for (const char of window.slice(scanned, match.index)) depth += char === "(" ? 1 : char === ")" ? -1 : 0;
    scanned = match.index;
    if (depth > 0) continue;
    stops.push({ at: match.index, length: match[0].length, mark: (match[1] ?? "").trim() });
    if (stops.length === MOST_STOPS) break;
  }
  return stops;
}

/** A name no gazetteer has counts where the file itself says that it is a place. */
function isUnlistedPlace(
  words: string,
  mark: string,
  rest: string,
  context: LeadContext,
  trust: Trust,
): boolean {
  if (!looksLikePlaceName(words)) return false;
  if (trust === "date-must-follow") {
    const opening = BEFORE_DATE.exec(rest)?.[0].length ?? 0;
    return readDateAt(rest, opening, context.language) !== null || nextIsPlace(rest, context);
  }
  return mark === ":" || context.namesInFile.has(withoutPreposition(words)) || nextIsPlace(rest, context);
}

function nextIsPlace(rest: string, context: LeadContext): boolean {
  return stopsIn(rest).some((stop) => readPlacePart(rest.slice(0, stop.at), context.gazetteer) !== null);
}

const IN_PLACE = new RegExp(
  `^(?:[Ii]n|[Вв]о?)[ \\u00A0]+([${CAPITAL}][${INSIDE_NAME}]+)[ \\u00A0](?![${CAPITAL}])(?=[${LETTER}\\d])`,
);
const KIND_WORD = /^(?:region|oblast|province|district|област|район|облыс|аудан)/i;

/** "1 сентября в Таразе суд …": a known town after a preposition needs no comma; "В Борсакты 2 марта …" needs no list. */
function placeWithoutStop(window: string, from: number, context: LeadContext, trust: Trust): Piece | null {
  const match = IN_PLACE.exec(window);
  if (!match && context.language === "kk" && trust !== "date-must-follow")
    return kazakhPlace(window, from, context);
  if (!match || trust === "known-only") return null;
  const name = match[1] ?? "";
  const rest = window.slice(match[0].length);
  const isBeforeDate = trust === "date-must-follow";
  const part = KIND_WORD.test(rest) ? null : readPlacePart(name, context.gazetteer);
  const piece = { to: from + match[0].length, endsLead: !isBeforeDate };
  if (part?.field === "settlement") return { ...piece, part, isUnlisted: false };
  const opening = BEFORE_DATE.exec(rest.slice(0, 60))?.[0].length ?? 0;
  const isDateNext = readDateAt(rest, opening, context.language) !== null;
  if (!isBeforeDate || !isDateNext || !looksLikePlaceName(name)) return null;
  return { ...piece, part: { field: "settlement", value: name }, isUnlisted: true };
}

const KAZAKH_PLACE = new RegExp(
  `^([${CAPITAL}][${INSIDE_NAME}]+(?: (?:қаласында|ауылында|кентінде|облысында|ауданында)|(?:да|де|та|те)))[ \\u00A0]`,
);

/** "7 қаңтарда Жаңаөзен қаласында жұмысшылар …": Kazakh says "in" at the end of the name and sets no comma. */
function kazakhPlace(window: string, from: number, context: LeadContext): Piece | null {
  const match = KAZAKH_PLACE.exec(window);
  const part = match ? readPlacePart(match[1] ?? "", context.gazetteer) : null;
  return match && part ? { part, to: from + match[0].length, endsLead: false, isUnlisted: false } : null;
}

/** Offset just behind the date a text opens with; null when it opens with none. */
function openingDateEnd(text: string, language: Language): number | null {
  const start = BULLET.exec(text)?.[0].length ?? 0;
  const opening = BEFORE_DATE.exec(text.slice(start, start + 60))?.[0].length ?? 0;
  return readDateAt(text, start + opening, language)?.to ?? null;
}

export function opensWithDate(text: string, language: Language): boolean {
  return openingDateEnd(text, language) !== null;
}

/** The bare name a lead opens with behind its date, for counting names over a whole file; null when there is none. */
export function openingName(text: string, language: Language): string | null {
  const dateEnd = openingDateEnd(text, language);
  if (dateEnd === null) return null;
  const rest = text.slice(afterDateEnd(text, dateEnd)).slice(0, 80);
  const stop = stopsIn(rest)[0];
  const words = stop ? rest.slice(0, stop.at) : "";
  return looksLikePlaceName(words) ? withoutPreposition(words) : null;
}
