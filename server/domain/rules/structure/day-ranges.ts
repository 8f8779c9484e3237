/** Finds the one span of days a text names, "from August 31 to September 7, 2023", and the text around it. */
import type { Day, Month } from "../../calendar/day.ts";
import { monthNamed } from "../../calendar/month-names.ts";
import { readDateAt } from "../../calendar/read-date.ts";
import { settleDate } from "../../calendar/settle-year.ts";
import type { Language } from "../../report/model.ts";

export interface NamedSpan {
  readonly start: Day;
  readonly end: Day;
  /** The text without the span, folded so that one wording compares equal to itself. */
  readonly wording: string;
}

/** A day's number with the word before it, which may be its month. */
const MAY_BE_DATE = /([^\s\d,.;:]{3,14}\.?\s+)?(?<!\d)\d{1,2}(?!\d)/gu;
/** Texts with more words than this tell a story and are no member of a series; UTF-16 units. */
const LONGEST_TEXT = 600;

const isDigit = (char: string) => char >= "0" && char <= "9";

/**
 * What texts that differ in their span alone have in common for certain: the
 * words before the first figure and behind the last, less two on either side,
 * which may be "from August" or "аралығында". Null when the text holds no two figures or is
 * too long.
 */
export function frameOf(text: string): string | null {
  if (text.length > LONGEST_TEXT) return null;
  const first = text.search(/\d/);
  if (first < 0) return null;
  let behind = text.length;
  while (behind > first && !isDigit(text[behind - 1] ?? "")) behind -= 1;
  if (behind - first < 3) return null;
  const before = text.slice(0, first).split(" ").slice(0, -3);
  const after = text.slice(behind).split(" ").slice(3);
  return `${before.join(" ")} … ${after.join(" ")}`.toLowerCase();
}

/** The span, when the text names exactly one; null otherwise. */
export function namedSpan(text: string, language: Language, month: Month): NamedSpan | null {
  if (text.length > LONGEST_TEXT) return null;
  let found: NamedSpan | null = null;
  let read = 0;
  for (const match of text.matchAll(MAY_BE_DATE)) {
    const word = match[1] ?? "";
    const isMonth = monthNamed(word.trim(), language) !== null;
    const index = isMonth ? match.index : match.index + word.length;
    if (index < read) continue;
    const written = readDateAt(text, index, language);
    if (!written) continue;
    read = written.to;
    const settled = written.end === null ? null : settleDate(written, month);
    if (!settled || settled.date.end === null) continue;
    if (found) return null;
    const wording = foldedWording(text.slice(0, index), text.slice(written.to));
    found = { start: settled.date.start, end: settled.date.end, wording };
  }
  return found;
}

function foldedWording(before: string, after: string): string {
  const fold = (part: string) =>
    part
      .toLowerCase()
      .replace(/[\s.,;:!?…()“”«»"–—-]+/gu, " ")
      .trim();
  return `${fold(before)} … ${fold(after)}`;
}
