/** C10: "yesterday" and its kin, which say nothing a year later. */
import type { Entry, Language } from "../../../report/model.ts";
import { blockText } from "../../../report/text.ts";
import { type EntryRule, finding } from "../../rule.ts";
import { type QuotedSpan, quotedSpans } from "./quoted-spans.ts";
import { eventsIn, relativeWords } from "./relative-words.ts";

/** "Kazakhstan Today" is an outlet: a capital in the middle of a sentence makes a name. */
const OPENS_SENTENCE = /(?:^|[.!?…:;–—\n\uFFFC][”»")]?)\s{0,3}$/;
const MOST_NAMED = 4;

function relativeTimes(entry: Entry, language: Language): readonly string[] {
  const found = new Set<string>();
  for (const block of entry.body) {
    if (block.type === "quotation") continue;
    const text = blockText(block);
    const matches = [...text.matchAll(relativeWords(language))];
    if (matches.length === 0) continue;
    const isQuoted = insideSpans(quotedSpans(text));
    for (const { 0: words, 1: leaning, index } of matches) {
      if (leaning !== undefined && isAnchored(text, index, language)) continue;
      const isCapital = words.charAt(0) !== words.charAt(0).toLowerCase();
      const isName = isCapital && !OPENS_SENTENCE.test(text.slice(Math.max(0, index - 6), index));
      if (!isName && !isQuoted(index)) found.add(words.charAt(0).toLowerCase() + words.slice(1));
    }
  }
  return [...found];
}

const SENTENCE_END = /[.!?…][”»")]?[\s\uFFFC]|\n/;

/**
 * Whether words such as "a week ago" have something to lean on: another event
 * in their sentence, or one told before it.
 */
function isAnchored(text: string, at: number, language: Language): boolean {
  const end = text.slice(at).search(SENTENCE_END);
  return eventsIn(text.slice(0, end < 0 ? text.length : at + end), language) > 1;
}

/** Asked with rising offsets only. */
function insideSpans(spans: readonly QuotedSpan[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++;
    return (spans[next]?.from ?? Number.POSITIVE_INFINITY) <= at;
  };
}

export const relativeTime: EntryRule = {
  id: "C10",
  severity: "info",
  scope: "entry",
  title: "Relative time",
  explanation:
    "“Yesterday”, “last week” or “today” cannot be understood once the month is over. Write the day or the " +
    "month instead. “The day before” or “a week ago” is left alone where the entry tells what it is counted from. Words inside quotation marks are the speaker's own and are left alone.",
  check(entry, { language }) {
    const words = relativeTimes(entry, language);
    if (words.length === 0) return [];
    const named = words.slice(0, MOST_NAMED).map((one) => `“${one}”`);
    const list = named.length === 1 ? named[0] : `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
    return [finding({ entryId: entry.id }, `${list} will not read well later; write the date`)];
  },
};
