/**
 * Cuts a text into the pieces names are made of: words that can be part of a
 * name, initials, and other words. Linear in the text.
 */
import { CAPITALS, isCapital, isWordCharacter, LETTERS } from "./letters.ts";

export interface NameToken {
  /** "name": capital, then small letters ("Karimbaev", "Al-Farabi", "O’Brien"); "initial": "A", "Zh", "Дж". */
  readonly kind: "name" | "initial" | "other";
  /** Without the stop of an initial and without an English possessive. */
  readonly text: string;
  /** UTF-16 offsets; `to` is after an initial's stop and before a possessive. */
  readonly from: number;
  readonly to: number;
  readonly hasStop: boolean;
  readonly isPossessive: boolean;
}

/** No chronicle entry is longer; past it names are not sought, so that a hostile text costs no more than this. */
const TEXT_LIMIT = 500_000;
const LONGEST_WORD = 40;

/** Parts are counted, because a pattern that repeats a group without end overflows the stack on a hostile text. */
const REST = `[${LETTERS}0-9_#@]*(?:[-'’ʼ](?=[${LETTERS}])[${LETTERS}0-9_]+){0,4}`;
const CAPITALISED = new RegExp(`[${CAPITALS}]${REST}`, "g");
const ANY_WORD = new RegExp(`[${LETTERS}0-9_#@]${REST}`, "g");
const POSSESSIVE = /['’ʼ]s$/;
const PLAIN_NAME = /^(?:[A-Z][a-z]+|[А-ЯЁ][а-яё]+)$/;
const NOT_IN_NAMES = /[0-9_#@]/;
/** What may stand before a second capital in one word. */
const PREFIX = /^(?:Mc|Mac|[OОDД]['’ʼ])(?=[A-ZА-Я])/;
/** Letters that stand for one sound, and so for one initial. */
const DIGRAPH = /^(?:Dzh|Dz|Dj|Zh|Sh|Kh|Gh|Ch|Ts|Ye|Yo|Yu|Ya|Ju|Ja|Iu|Ia|Ng|Дж|Дз)$/;
/** Without its stop only a pair no word consists of is one; "Ya" or "Ju" could be words. */
const SURE_DIGRAPH = /^(?:Dzh|Zh|Sh|Kh|Ts|Дж)$/;

/** Every capitalised word and initial of the text. */
export function nameTokens(text: string): readonly NameToken[] {
  const tokens: NameToken[] = [];
  const searched = text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT) : text;
  CAPITALISED.lastIndex = 0;
  for (let match = CAPITALISED.exec(searched); match; match = CAPITALISED.exec(searched)) {
    const run = match[0];
    if (!isCapital(run.charAt(0)) || isWordCharacter(text.charAt(match.index - 1))) continue;
    tokens.push(toToken(run, match.index, text));
  }
  return tokens;
}

/** Every word between two offsets, small ones too; a word cut by either offset is left out. */
export function wordsBetween(text: string, from: number, to: number): readonly NameToken[] {
  const tokens: NameToken[] = [];
  ANY_WORD.lastIndex = Math.max(0, from);
  for (let match = ANY_WORD.exec(text); match && match.index < to; match = ANY_WORD.exec(text)) {
    const isCut = match.index === from && isWordCharacter(text.charAt(from - 1));
    if (!isCut && match.index + match[0].length <= to) tokens.push(toToken(match[0], match.index, text));
  }
  return tokens;
}

function token(
  kind: NameToken["kind"],
  text: string,
  from: number,
  to: number,
  hasStop: boolean,
  isPossessive: boolean,
): NameToken {
  return { kind, text, from, to, hasStop, isPossessive };
}

function toToken(run: string, from: number, text: string): NameToken {
  const end = from + run.length;
  const isInCapital = isCapital(run.charAt(0));
  if (isInCapital && run.length <= 3) {
    const hasStop = text.charAt(end) === ".";
    if (isInitial(run, hasStop)) return token("initial", run, from, hasStop ? end + 1 : end, hasStop, false);
  }
  const isPossessive = run.endsWith("s") && POSSESSIVE.test(run);
  const word = isPossessive ? run.slice(0, -2) : run;
  const kind = isInCapital && isNameWord(word) ? "name" : "other";
  return token(kind, word, from, from + word.length, false, isPossessive);
}

function isInitial(run: string, hasStop: boolean): boolean {
  if (run.length === 1) return true;
  return (hasStop ? DIGRAPH : SURE_DIGRAPH).test(run);
}

/** Capital and small letters, the same after a hyphen ("Kassym-Jomart", "Alma-ata"), nothing else. */
function isNameWord(word: string): boolean {
  if (word.length > LONGEST_WORD) return false;
  if (PLAIN_NAME.test(word)) return true;
  if (NOT_IN_NAMES.test(word)) return false;
  return word.split("-").every((part) => {
    const rest = part.replace(PREFIX, "").slice(1);
    return rest !== "" && rest === rest.toLowerCase();
  });
}

/** True when only one or two spaces stand between two neighbouring tokens. */
export function areAdjacent(text: string, left: NameToken, right: NameToken): boolean {
  const gap = right.from - left.to;
  return (gap === 1 || gap === 2) && isSpace(text.charAt(left.to)) && isSpace(text.charAt(right.from - 1));
}

/** True when nothing or a space parts them, as an initial and its surname. */
export function areJoined(text: string, left: NameToken, right: NameToken): boolean {
  return left.to === right.from || areAdjacent(text, left, right);
}

function isSpace(unit: string): boolean {
  return unit === " " || unit === "\u00a0" || unit === "\u202f";
}

const SENTENCE_START = /(?:^|[.!?…:\n\uFFFC]["”»’)\]]*)[ \u00a0"“«„‘(—–-]*$/;
const OPEN_QUOTE = /["“«„‘]$/;

/** True when a sentence, or a quotation in it, starts at this offset. */
export function isSentenceStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.slice(Math.max(0, at - 12), at);
  return SENTENCE_START.test(before) || OPEN_QUOTE.test(before);
}
