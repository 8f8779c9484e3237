/**
 * How an imported lead departs from house form, "September 5, Akmola region,
 * Atbasar: ". It looks at the order of words only; what day and place they name
 * the reader has settled long before.
 */
import { monthNamed } from "../../calendar/month-names.ts";
import { WEEKDAY } from "../../calendar/weekday-names.ts";
import type { Language } from "../../report/model.ts";

/** What follows is no lead any more; UTF-16 units. */
const LONGEST_LEAD = 400;

const ON = /^on\s+/i;
const SPAN_OPENING = /^(?:from|between|since|с|со|в ночь на)\s+|^\d{4}\s+жыл(?:ғы|дың)\s+/iu;
const MONTH_FIRST = /^([^\s\d,.:;]{3,14})\.?\s+\d{1,2}(?!\d)/u;
const DAY_FIRST =
  /^\d{1,2}[^\s\d,.:;]{0,5}(?:\s*[-–—]\s*\d{1,2}[^\s\d,.:;]{0,5})?\s+(?:of\s+)?([^\s\d,.:;]{3,14})/u;
const DAYS_JOINED = /^(\d{1,2})\S{0,5}\s+(?:по|до|и|to|and|мен|бен|және)\s+/u;
const FIGURES = /^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})/u;
const ARTICLE_PLACE = /(?:^|[,:]\s*)the\s+[A-Z]/;
const PREPOSITION_PLACE = /[,:]\s*(?:in|at)\s+(?:the\s+)?[A-Z]/;

type DateForm = "month-first" | "day-first" | "figures";

function dateFormAt(text: string, language: Language): DateForm | null {
  const isMonth = (match: RegExpExecArray | null) =>
    match?.[1] !== undefined && monthNamed(match[1], language) !== null;
  if (isMonth(MONTH_FIRST.exec(text))) return "month-first";
  if (isMonth(DAY_FIRST.exec(text)) || isMonth(DAY_FIRST.exec(text.replace(DAYS_JOINED, ""))))
    return "day-first";
  return FIGURES.test(text) ? "figures" : null;
}

/** A day's number beside a month's name, or a date in figures, anywhere in the text. */
function namesDate(text: string, language: Language): boolean {
  const words = text.split(/[\s,;:]+/u);
  const isDay = (word: string | undefined) => word !== undefined && /^\d{1,2}(?!\d)/u.test(word);
  return words.some(
    (word, at) =>
      FIGURES.test(word) ||
      ((isDay(words[at - 1]) || isDay(words[at + 1])) && monthNamed(word, language) !== null),
  );
}

function opensWithWeekday(text: string): boolean {
  return new RegExp(`^${WEEKDAY}`, "iu").test(text);
}

/** Each departure as a few words; empty for a lead in house form, and for one that names no date. */
export function departuresFromHouse(lead: string, language: Language): readonly string[] {
  const text = lead.slice(0, LONGEST_LEAD).trimStart();
  const found: string[] = [];
  const on = language === "en" ? ON.exec(text) : null;
  if (on) found.push("it opens with “On”");
  const form = dateFormAt(text.slice(on?.[0].length ?? 0).replace(SPAN_OPENING, ""), language);
  if (form === "figures") found.push("the date is in figures");
  if (form === "day-first" && language === "en") found.push("the day stands before the month");
  if (form === "month-first" && language !== "en") found.push("the month stands before the day");
  if (form === null && namesDate(text, language))
    found.push(opensWithWeekday(text) ? "it opens with the weekday" : "the place stands before the date");
  if (language === "en" && ARTICLE_PLACE.test(text)) found.push("the place opens with an article");
  if (language === "en" && PREPOSITION_PLACE.test(text)) found.push("the place opens with “in”");
  return found;
}
