/** S09: dates and places that open an entry in another form than the house's, and dates in figures. */

import { dayOf, yearOf } from "../../calendar/day.ts";
import { printDay } from "../../calendar/print-date.ts";
import { readDateAt } from "../../calendar/read-date.ts";
import type { SingleEdit } from "../../report/edit-schema.ts";
import { isCapital, isLetterOrDigit } from "../../report/letter.ts";
import type { Block, Entry, Language } from "../../report/model.ts";
import { blockText } from "../../report/text.ts";
import { type EntryRule, type FindingDraft, finding, type RuleContext } from "../rule.ts";
import { departuresFromHouse } from "./lead-form.ts";

const FIGURES = /\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}/gu;
/** Signs that make figures part of something longer: a path, a version, a case number. */
const JOINS = /[./:=?&_-]/u;
/** The word for "year" that may follow figures; its stop is kept when it also ends the sentence. */
const YEAR_WORD = /^[ \u00a0]?(?:года|году|г\.|жыл[а-яәғқңөұүһі]{0,3}|ж\.)/u;

/** True when the figures from `from` to `to` stand by themselves. */
function standAlone(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 1), from);
  const [after = "", next = ""] = text.slice(to, to + 2);
  if (isLetterOrDigit(before) || JOINS.test(before)) return false;
  return after === "." ? !isLetterOrDigit(next) : !isLetterOrDigit(after) && !/[/_-]/u.test(after);
}

function leadFinding(entry: Entry, language: Language): readonly FindingDraft[] {
  const found = entry.lead === null ? [] : departuresFromHouse(entry.lead, language);
  if (found.length === 0) return [];
  // Without a date among the fields the lead is the only place that still says when.
  const fix = entry.date && {
    label: "Print date and place in house form",
    edit: { type: "setLead", entryId: entry.id, lead: null } as const,
  };
  return [finding({ entryId: entry.id }, `Unusual date form: ${found.join(", ")}`, fix)];
}

/** True when what follows is nothing, or a new sentence. */
function endsHere(after: string): boolean {
  const words = after.replace(/^[\s\ufffc”»]+/u, "");
  return words === "" || (words !== after && isCapital(words[0] ?? ""));
}

interface Figures {
  readonly printed: string;
  readonly from: number;
  readonly to: number;
  /** In words, or null when the figures can be read in two ways. */
  readonly words: string | null;
}

function figuresIn(text: string, { language, month }: RuleContext): readonly Figures[] {
  const found: Figures[] = [];
  for (const match of text.matchAll(FIGURES)) {
    const end = match.index + match[0].length;
    if (!standAlone(text, match.index, end)) continue;
    const date = readDateAt(text, match.index, language);
    if (date?.form !== "numeric" || date.start.year === null) continue;
    const day = dayOf(date.start.year, date.start.month, date.start.day);
    if (day === null) continue;
    const yearWord = YEAR_WORD.exec(text.slice(end, end + 12))?.[0] ?? "";
    const endsSentence =
      yearWord.endsWith(".") && endsHere(text.slice(end + yearWord.length, end + yearWord.length + 20));
    found.push({
      printed: match[0],
      from: match.index,
      to: end + yearWord.length - (endsSentence ? 1 : 0),
      words: date.isAmbiguous ? null : printDay(day, language, yearOf(month)),
    });
  }
  return found;
}

function figuresFinding(
  entry: Entry,
  block: Block,
  index: number,
  context: RuleContext,
): readonly FindingDraft[] {
  const figures = figuresIn(blockText(block), context);
  if (figures.length === 0) return [];
  const edits: SingleEdit[] = figures.flatMap(({ from, to, words }) =>
    words === null ? [] : [{ type: "replaceText", entryId: entry.id, block: index, from, to, text: words }],
  );
  const [only] = edits;
  const message = `Unusual date form: ${figures.map((one) => one.printed).join(", ")}`;
  if (!only) return [finding({ entryId: entry.id }, message)];
  const words = figures.flatMap((one) => one.words ?? []).join("”, “");
  const edit = edits.length === 1 ? only : ({ type: "batch", edits } as const);
  return [finding({ entryId: entry.id }, message, { label: `Write “${words}”`, edit })];
}

export const dateForm: EntryRule = {
  id: "S09",
  severity: "info",
  scope: "entry",
  title: "Unusual date form",
  explanation:
    "The house writes “September 5, Akmola region, Atbasar: …”. An imported entry opens otherwise, or a date in " +
    "its text is in figures, which readers abroad read with day and month changed. The entry is printed from its " +
    "fields in any case; the fix drops the words it was imported with.",
  check: (entry, context) => [
    ...leadFinding(entry, context.language),
    ...entry.body.flatMap((block, index) => figuresFinding(entry, block, index, context)),
  ],
};
