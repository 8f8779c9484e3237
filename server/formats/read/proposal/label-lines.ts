/** Tells lines that stand over or between entries from the entries' own words: titles, subheadings, prose around them. */
import { readMonthIn } from "../../../domain/calendar/read-month.ts";
import { type RawLine, rawLineText } from "../raw.ts";

const ENDS_SENTENCE = /[.!?…][\s»”"’)\]]*$/u;
/** "за июль 2024 г." ends with a shortened word, not with a sentence. */
const ENDS_WITH_YEAR = /(?:19|20)\d{2}\s*(?:гг?|жж?)\.\s*$/u;
const LONGEST_TITLE = 200;
const LONGEST_TITLE_PART = 100;
const LONGEST_SUBHEADING = 60;
const SHORTEST_PROSE = 60;

export function isTitleLine(line: RawLine, text: string): boolean {
  if (text.length > LONGEST_TITLE) return false;
  return (
    line.role === "heading" ||
    /^#\s+\S/u.test(text) ||
    (readMonthIn(text) !== null && (ENDS_WITH_YEAR.test(text) || !/[.!?]\s*$/u.test(text)))
  );
}

export function titleWords(text: string): string {
  return text.replace(/^#\s+/u, "").trim();
}

/**
 * "Human rights monitoring" directly above "for November 2031": one title in two lines. Pages put their
 * own name above a title, so that there the second line must go on in lower case.
 */
export function isTitleAbove(above: RawLine, title: RawLine, isPage: boolean): boolean {
  const text = rawLineText(above.pieces).trim();
  if (above.line !== title.line - 1 || text.length > LONGEST_TITLE_PART) return false;
  if (/[.!?…:;,]$/u.test(text) || !/^[\s#«“"]*\p{Lu}/u.test(text)) return false;
  return !isPage || /^\s*\p{Ll}/u.test(rawLineText(title.pieces));
}

/** A paragraph a person wrote, rather than a label: long enough, and closed like a sentence. */
export function isProse(text: string): boolean {
  return text.trim().length >= SHORTEST_PROSE && ENDS_SENTENCE.test(text);
}

/** A short paragraph may be prose too: a capital, three words and a stop. */
export function isSentence(text: string): boolean {
  return /^[\s«“"]*\p{Lu}/u.test(text) && /\S\s+\S+\s+\S/u.test(text) && ENDS_SENTENCE.test(text);
}

export function isSubheading(line: RawLine, text: string): boolean {
  if (/\[\d{1,5}\]/u.test(text)) return false;
  if (line.role === "heading") return true;
  const words = text.trim();
  return isLabel(words) && (words === words.toUpperCase() || /^[#=*]/u.test(words));
}

/** "Freedom of assembly" in ordinary case; it heads something only where it stands by itself. */
export function isTopicLabel(text: string): boolean {
  const words = text.trim();
  return isLabel(words) && /^\p{Lu}/u.test(words) && !/\[\d|[:“”«»"]|www\./iu.test(words);
}

function isLabel(words: string): boolean {
  return words.length <= LONGEST_SUBHEADING && !/[.!?…,;:»”"]$/u.test(words);
}
