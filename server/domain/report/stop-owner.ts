/**
 * Whose stop is it: a sentence's, or an initial's or abbreviation's? "Code of
 * the RK." ends a sentence, "Akhmetova Zh." and "and so on, etc." own their
 * stop and need no second one.
 */
import { isCapital, isLetterOrDigit } from "./letter.ts";

/** Two letters are one initial where Latin script needs two for one Cyrillic letter: Zh., Sh., Yu. */
const LONG_INITIALS = "Zh|Sh|Shch|Ch|Kh|Gh|Ya|Yu|Ye|Yo|Ts|Dzh|Дж";
const ABBREVIATIONS =
  "etc|al|tg|min|hrs|Co|Ltd|Inc|Jr|Sr|др|пр|проч|г|гг|ж|жж|тг|руб|тыс|млн|млрд|обл|ст|ч|мин|сек|мес|чел";
const OWNERS: ReadonlySet<string> = new Set([...LONG_INITIALS.split("|"), ...ABBREVIATIONS.split("|")]);
/** The last part of "т. д.", "т.п.", "т.е.", "a.m.", "p.m.". */
const LAST_PARTS = /(?:т\.\s?[дпе]|[ap]\.m)$/u;

/** Longer than the longest name above with what stands before it; UTF-16 units. */
const REACH = 12;

/** True when the stop at `text[at]` belongs to the initial or abbreviation before it. */
export function isOwnedStop(text: string, at: number): boolean {
  if (text[at] !== ".") return false;
  let from = at;
  while (from > 0 && at - from < REACH && isLetterOrDigit(text[from - 1] ?? "")) from -= 1;
  const word = text.slice(from, at);
  if (word.length === 1 && isCapital(word)) return true;
  return OWNERS.has(word) || (word.length === 1 && LAST_PARTS.test(text.slice(Math.max(0, at - 5), at)));
}
