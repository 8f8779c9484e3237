/** How notes look: "[4] https://…", "4. Tarn Herald https://…", "4 https://…", and what counts as an address or a marker. */
import { readDateAt } from "../../../domain/calendar/read-date.ts";
import type { Language } from "../../../domain/report/model.ts";
import type { RawPiece } from "../raw.ts";

const HEADING =
  /^[\s\u00A0#*_]*(?:sources?|notes?|footnotes?|endnotes?|references?|links?|источники|источник|примечания|сноски|ссылки|список источников|дереккөздер|дереккөз|сілтемелер|ескертпелер)[\s\u00A0:.*_]*$/iu;
const BRACKETED = /^[\s\u00A0]*\[(\d{1,5})\][:.]?[\s\u00A0]*/u;
const NUMBERED = /^[\s\u00A0]*(\d{1,5})[.)][\s\u00A0]+/u;
/** Any scheme counts: what must not be printed is for the rules to refuse, and no words of a title. */
const ADDRESS_SOURCE =
  '(?:(?<![\\p{L}\\d+.-])[a-z][a-z\\d+.-]{1,15}:\\/\\/|www\\.|(?<![\\p{L}\\d+.-])(?:javascript|vbscript|data):(?=\\S))[^\\s<>"“”«»]+';
const ADDRESS = new RegExp(ADDRESS_SOURCE, "iu");
const OPENING_ADDRESS = new RegExp(`^[\\s\\u00A0]*${ADDRESS_SOURCE}`, "iu");
const BARE_NUMBER = new RegExp(`^[\\s\\u00A0]*(\\d{1,5})[\\s\\u00A0]+(?=${ADDRESS_SOURCE})`, "iu");
const MARKER = /\[([1-9]\d{0,4})\]/gu;

export interface NoteStart {
  readonly number: number;
  /** Characters of the number with its brackets and spaces. */
  readonly length: number;
  /** "[4]" is a note wherever it opens a line; "4." and "4" only below the entries. */
  readonly isBracketed: boolean;
}

export function isNotesHeading(text: string): boolean {
  return text.length <= 60 && HEADING.test(text);
}

/** Null for a line that opens with no number, and for "[3] September …" of an entry's length. */
export function noteStart(text: string, language: Language): NoteStart | null {
  const bracketed = BRACKETED.exec(text);
  const match = bracketed ?? NUMBERED.exec(text) ?? BARE_NUMBER.exec(text);
  if (!match) return null;
  const number = Number(match[1]);
  const rest = text.slice(match[0].length);
  if (number === 0) return null;
  if (!hasAddress(rest) && rest.length > 120 && readDateAt(rest, 0, language) !== null) return null;
  return { number, length: match[0].length, isBracketed: bracketed !== null };
}

export function hasAddress(text: string): boolean {
  return ADDRESS.test(text);
}

export function opensWithAddress(text: string): boolean {
  return OPENING_ADDRESS.test(text);
}

/** Every address of a text, with what stands directly behind it. */
export function addressPattern(): RegExp {
  return new RegExp(ADDRESS_SOURCE, "giu");
}

export function markersIn(text: string): readonly number[] {
  return [...text.matchAll(MARKER)].map((match) => Number(match[1]));
}

export function hrefsOf(pieces: readonly RawPiece[]): readonly string[] {
  return pieces.flatMap((piece) => (piece.kind === "text" && piece.href !== null ? [piece.href] : []));
}

const CLOSING = ".,;:!?)]}'’";

/** An address without the stops and brackets behind it. */
export function withoutClosing(address: string): string {
  let end = address.length;
  while (end > 0 && CLOSING.includes(address[end - 1] ?? " ")) end -= 1;
  return address.slice(0, end);
}
