/**
 * S07: entries that stand out of the order of days. It accuses the fewest
 * entries whose moving puts the rest in order: of 13, 15, 14, 15 only the 14th,
 * and of an entry of the 29th among the first days that one, not all that
 * follow it.
 */
import type { Day } from "../../calendar/day.ts";
import type { Entry } from "../../report/model.ts";
import { finding, reportRule } from "../rule.ts";
import { isOutsideMonth } from "./entry-date.ts";

interface Dated {
  readonly entry: Entry;
  readonly day: Day;
}

/** For each place, the length of the longest run of days in order that begins there. */
function orderedRunLengths(dated: readonly Dated[]): readonly number[] {
  // tails[k]: the latest day with which a run of k + 1 days, read so far from the end, can begin.
  const tails: Day[] = [];
  const lengths = new Array<number>(dated.length).fill(0);
  for (let at = dated.length - 1; at >= 0; at--) {
    const day = dated[at]?.day ?? "";
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? "") >= day) low = middle + 1;
      else high = middle;
    }
    tails[low] = day;
    lengths[at] = low + 1;
  }
  return lengths;
}

/** The longest selection in order; of several, the one whose entries stand earliest in the report. */
function inOrder(dated: readonly Dated[]): readonly Dated[] {
  const lengths = orderedRunLengths(dated);
  let left = Math.max(0, ...lengths);
  let latest: Day = "";
  return dated.filter(({ day }, at) => {
    if (lengths[at] !== left || day < latest) return false;
    left -= 1;
    latest = day;
    return true;
  });
}

export const dayOrder = reportRule<Day | null>({
  id: "S07",
  severity: "warn",
  title: "Out of order",
  explanation:
    "Entries follow their days. This one stands before or after its place; moving it renumbers the notes. Leave " +
    "it where it is when it continues the entry above.",
  collect: (entry, { month }) =>
    entry.date === null || isOutsideMonth(entry.date, month) ? null : entry.date.start,
  judge(facts) {
    const dated = facts.flatMap(({ entry, fact }) => (fact === null ? [] : [{ entry, day: fact }]));
    const kept = inOrder(dated);
    if (kept.length === dated.length) return [];
    const stays = new Set(kept.map(({ entry }) => entry));
    return dated
      .filter(({ entry }) => !stays.has(entry))
      .map(({ entry, day }) => {
        const beforeId = kept.find((one) => one.day > day)?.entry.id ?? null;
        return finding({ entryId: entry.id }, "Out of order", {
          label: "Move to its day",
          edit: { type: "moveEntry", entryId: entry.id, beforeId },
        });
      });
  },
});
