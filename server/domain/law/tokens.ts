/**
 * Cuts the neighbourhood of each article word into law words. A *run* is a
 * stretch of such words with nothing but spaces between them; every reference
 * lies within one run, so whatever else the text says never reaches the
 * parser. Every look is bounded: time grows with the text's length only.
 */

import { isWordCode, LETTER } from "../report/letter-classes.ts";
import { type CodeName, lexiconOf, titleEnd } from "./code-names.ts";
import type { TextSpan } from "./mention.ts";
import type { Token } from "./token.ts";
import {
  AFTER_NUMBER,
  JOINTS,
  kazakhOrdinalValue,
  ordinalValue,
  UNIT_WORDS,
  unitNamed,
} from "./unit-words.ts";

/** A hostile line of a million numbers must not become a million tokens held at once. */
const MAX_RUN = 128;
const MAX_GAP = 3;
/** A longer stretch of letters is no word, and need not be walked to its end. */
const MAX_WORD = 256;
/** Enough for a quoted law's title in front of its article. */
const BEFORE_ANCHOR = 160;

/** Letters every article word holds, in any of its forms; the run around them tells whether it is one. */
const ANCHOR = /rticle|Art|[Сс]т\.|[Сс]тат[ье]|ба[пб]/g;
const WORD = new RegExp(`[${LETTER}]{1,40}(?:-[${LETTER}]{1,40})?`, "y");
const NUMBER = /(?:№ ?|No\.? ?)?(\d{1,4}(?:[-‑/]\d{1,2}(?!\d))?)(?![.:]?\d)/y;
const HOLDS_REFERENCE = /rticle|Art\.|стать|ст\.|ба[пб]/;
const BRACKETS = /\([^()\n]{1,160}\)/y;
const QUOTATION = /[“«„"][^“”«»„"\n]{1,160}[”»“"]/y;
/** What a bracket inside a reference begins with: "(Part 2)", "(2)", "(ҚР ҚК)"; any other is an aside. */
const BRACKETED =
  /\( ?(?:[Pp]art|[Pp]ara|[Pp]oint|\d|[Чч]|[Пп](?:\.|ункт)|(?:ҚР |the )?(?:[Cc]riminal |[Pp]enal |Code |Admin|CC|CAO|CPC|УК|УПК|КоАП|ҚК|ҚПК|ӘҚБ|Қылмыстық ))/y;

const SEPARATORS = ",;:/&–—";
const OPENING_QUOTES = '“«„"';

/**
 * Runs that hold an article word or a number with its unit, in reading order,
 * none longer than 128 words. Spaces must be plain ones.
 */
export function* lawRuns(text: string): Generator<readonly Token[]> {
  let done = 0;
  for (const { index } of text.matchAll(ANCHOR)) {
    if (index < done || !beginsWord(text, index)) continue;
    const run = runAround(text, index, Math.max(done, index - BEFORE_ANCHOR));
    if (run.length > 0) yield run;
    done = Math.max(index + 1, run.at(-1)?.to ?? 0);
  }
}

/** "rticle" counts after an A that begins its word; a Kazakh unit may follow a number's hyphen. */
function beginsWord(text: string, index: number): boolean {
  const at = text[index] === "r" ? index - 1 : index;
  return at >= 0 && (/\d/.test(text[at - 1] ?? "") || !isInWord(text, at - 1));
}

function runAround(text: string, anchor: number, start: number): readonly Token[] {
  let run: Token[] = [];
  let at = wordStart(text, start);
  while (at < text.length && run.length < MAX_RUN) {
    const end = run.at(-1)?.to ?? at;
    if (text[at] === " ") {
      at++;
      continue;
    }
    const token = tokenAt(text, at);
    if (token && at - end <= MAX_GAP) {
      run.push(token);
      at = token.to;
      continue;
    }
    if (end > anchor || at > anchor) break;
    run = token ? [token] : [];
    at = token?.to ?? wordEnd(text, at);
  }
  return (run.at(-1)?.to ?? 0) > anchor ? run : [];
}

function isInWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isWordCode(text.charCodeAt(at));
}

/** Moves a window that would begin inside a word to that word's end. */
function wordStart(text: string, at: number): number {
  return at > 0 && isInWord(text, at - 1) ? wordEnd(text, at) : at;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  const limit = Math.min(text.length, at + MAX_WORD);
  while (end < limit && isInWord(text, end)) end++;
  return Math.max(end, at + 1);
}

/** The law word that begins at `at`, which begins a word or a sign; null when it is any other word. */
function tokenAt(text: string, at: number): Token | null {
  const first = text.charAt(at);
  if (isWordCode(text.charCodeAt(at)))
    return first >= "0" && first <= "9" ? numberAt(text, at) : wordAt(text, at);
  if (SEPARATORS.includes(first)) return { from: at, to: at + 1, kind: "separator" };
  if (first === ")") return { from: at, to: at + 1, kind: "close" };
  if (first === "(") return bracketAt(text, at);
  if (first === "№") return numberAt(text, at);
  return OPENING_QUOTES.includes(first) ? (codeAt(text, at) ?? asideAt(text, at, QUOTATION)) : null;
}

function stickyMatch(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function numberAt(text: string, at: number): Token | null {
  const match = stickyMatch(NUMBER, text, at);
  if (!match) return null;
  const value = (match[1] ?? "").replace("‑", "-");
  const end = at + match[0].length;
  const unit = stickyMatch(AFTER_NUMBER, text, end);
  if (unit)
    return {
      from: at,
      to: end + unit[0].length,
      kind: "numbered",
      unit: unitNamed(unit[1] ?? unit[2] ?? ""),
      value,
    };
  return isInWord(text, end) ? null : { from: at, to: end, kind: "number", value };
}

function bracketAt(text: string, at: number): Token | null {
  if (stickyMatch(BRACKETED, text, at)) return { from: at, to: at + 1, kind: "open" };
  return asideAt(text, at, BRACKETS);
}

function asideAt(text: string, at: number, pattern: RegExp): Token | null {
  const match = stickyMatch(pattern, text, at);
  if (!match || HOLDS_REFERENCE.test(match[0])) return null;
  return { from: at, to: at + match[0].length, kind: "aside" };
}

function wordAt(text: string, at: number): Token | null {
  const word = stickyMatch(WORD, text, at)?.[0];
  if (word === undefined) return null;
  const key = word.charAt(0).toLowerCase() + word.slice(1);
  const span = { from: at, to: at + word.length };
  if (word === "No") return numberAt(text, at);
  const unit = unitAt(text, word, key, span);
  if (unit) return unit;
  const joint = JOINTS.get(key);
  if (joint) return { ...span, kind: joint };
  const country = stickyMatch(lexiconOf(word).country, text, at);
  if (country) {
    const to = at + country[0].length;
    return { from: at, to, kind: "country", isKazakhstan: country[1] !== undefined };
  }
  return codeAt(text, at) ?? ordinalAt(text, key, span);
}

function unitAt(text: string, word: string, key: string, span: TextSpan): Token | null {
  const known = UNIT_WORDS.get(key);
  // A capital "P." is somebody's initial.
  if (!known || word === "P") return null;
  const hasStop = text[span.to] === ".";
  if (known.stop === "always" && !hasStop) return null;
  const isShort = known.stop !== null;
  let to = isShort && hasStop ? span.to + 1 : span.to;
  let isPlural = known.isPlural;
  // "ст.ст. 190, 258": the doubled abbreviation is the plural.
  const again = text.startsWith(" ", to) ? to + 1 : to;
  if (isShort && hasStop && text.startsWith(`${word}.`, again)) {
    to = again + word.length + 1;
    isPlural = true;
  }
  return { from: span.from, to, kind: "unit", unit: known.unit, isPlural, isShort };
}

function codeAt(text: string, at: number): Token | null {
  const { names, code } = lexiconOf(text[at] ?? "");
  const match = stickyMatch(code, text, at);
  const name = match && names[match.slice(1).findIndex((group) => group !== undefined)];
  if (!match || !name) return null;
  const end = at + match[0].length;
  const to = name.title === null ? end : titleEnd(name.title, text, end);
  return to === null ? null : { from: at, to, kind: "code", name };
}

function ordinalAt(text: string, key: string, span: TextSpan): Token | null {
  const kazakh = kazakhOrdinalValue(key);
  const unit = kazakh > 0 ? stickyMatch(AFTER_NUMBER, text, span.to) : null;
  if (unit?.[1] !== undefined)
    return {
      from: span.from,
      to: span.to + unit[0].length,
      kind: "numbered",
      unit: unitNamed(unit[1]),
      value: String(kazakh),
    };
  const value = ordinalValue(key);
  return value > 0 ? { ...span, kind: "ordinal", value: String(value) } : null;
}

/** The code a text names first, with or without an article; null when it names none. */
export function firstCode(text: string): CodeName | null {
  for (let at = 0; at < text.length; at = wordEnd(text, at)) {
    const code = isInWord(text, at) ? codeAt(text, at) : null;
    if (code?.kind === "code") return code.name;
  }
  return null;
}
