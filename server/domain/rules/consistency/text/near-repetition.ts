/** C09: two entries of one day that say nearly the same. */
import type { Entry, Language } from "../../../report/model.ts";
import { bodyWords } from "../../../report/text.ts";
import { type Collected, type FindingDraft, finding, reportRule } from "../../rule.ts";
import { type StemPrints, saySame, stemPrints } from "./entry-likeness.ts";

/** UTF-16 units of the earlier entry that a message repeats. */
const OPENING = 60;

export const nearRepetition = reportRule<StemPrints>({
  id: "C09",
  severity: "info",
  title: "Said twice",
  explanation:
    "Two entries of one day say nearly the same: two editors may have written down one event from two sources. " +
    "Join them and keep both sources. Notes about different people in like words are not meant.",
  collect: (entry) => stemPrints(entry),
  judge(facts, _report, { language }) {
    const days = new Map<string, Collected<StemPrints>[]>();
    for (const one of facts) {
      const day = one.entry.date?.start;
      if (day === undefined) continue;
      const same = days.get(day);
      if (same) same.push(one);
      else days.set(day, [one]);
    }
    return [...days.values()].flatMap((day) => repetitions(day, language));
  },
});

/** Each entry that repeats an earlier one of its day, told once, against the first it repeats. */
function repetitions(day: readonly Collected<StemPrints>[], language: Language): readonly FindingDraft[] {
  return day.flatMap((later, index) => {
    const earlier = day.slice(0, index).find((one) => saySame(one, later, language));
    if (!earlier) return [];
    const message = `Entry {entry} says nearly the same as “${openingOf(earlier.entry)}” of the same day`;
    return [finding({ entryId: later.entry.id }, message)];
  });
}

function openingOf(entry: Entry): string {
  const text = bodyWords(entry).trim();
  return text.length <= OPENING ? text : `${text.slice(0, OPENING).replace(/\s\S*$/, "")}…`;
}
