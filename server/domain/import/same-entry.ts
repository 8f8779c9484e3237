/**
 * Whether two entries say the same: one day and the same words, whatever their
 * ids, numbers, marks, white space, and the forms of place and lead that are
 * often corrected after an import. So a file that is imported twice is noticed.
 */
import type { Entry } from "../report/model.ts";
import { bodyWords } from "../report/text.ts";

/** Equal for entries that say the same. */
export function sameEntryKey(entry: Entry): string {
  const words = bodyWords(entry)
    .normalize("NFC")
    .replace(/[\s\u00A0]+/gu, " ")
    .trim();
  return `${entry.date?.start ?? ""}/${entry.date?.end ?? ""} ${words}`;
}

/** Ids of those entries that the month has already; a month that has an entry once has one of two equal ones. */
export function entriesAlreadyIn(month: readonly Entry[], proposed: readonly Entry[]): readonly string[] {
  const there = new Map<string, number>();
  for (const entry of month) {
    const key = sameEntryKey(entry);
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  return proposed
    .filter((entry) => {
      const key = sameEntryKey(entry);
      const count = there.get(key) ?? 0;
      if (count > 0) there.set(key, count - 1);
      return count > 0;
    })
    .map((entry) => entry.id);
}
