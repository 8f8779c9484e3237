/** What changed in a month between two points in time, entry by entry in the order of the later one. */
import type { Entry, Report } from "../report/model.ts";
import { type EntryDifference, entryDifference } from "./entry-difference.ts";
import { blockDifference, type ChangedStretch, hasChanged } from "./word-difference.ts";

export interface ChangedEntry {
  readonly entryId: string;
  readonly change: "added" | "removed" | "changed";
  /** The entry as it is, or as it was before it was removed: for its date and place. */
  readonly entry: Entry;
  readonly difference: EntryDifference;
}

export interface ReportDifference {
  readonly title: { readonly before: string | null; readonly after: string | null } | null;
  /** Null where nothing changed. */
  readonly intro: readonly ChangedStretch[] | null;
  readonly closing: readonly ChangedStretch[] | null;
  readonly entries: readonly ChangedEntry[];
  /** Whether entries that are in both stand in another order. */
  readonly isReordered: boolean;
}

export function reportDifference(before: Report, after: Report): ReportDifference {
  const was = new Map(before.entries.map((entry) => [entry.id, entry]));
  const is = new Set(after.entries.map((entry) => entry.id));
  const kept = after.entries.flatMap((entry): readonly ChangedEntry[] => {
    const old = was.get(entry.id) ?? null;
    const difference = entryDifference(old && { entry: old, sources: before.sources }, {
      entry,
      sources: after.sources,
    });
    if (old && difference.isSame) return [];
    return [{ entryId: entry.id, change: old ? "changed" : "added", entry, difference }];
  });
  const removed = before.entries
    .filter((entry) => !is.has(entry.id))
    .map((entry): ChangedEntry => {
      const difference = entryDifference({ entry, sources: before.sources }, null);
      return { entryId: entry.id, change: "removed", entry, difference };
    });
  const words = (part: "intro" | "closing") => {
    const stretches = blockDifference(before.report[part], after.report[part]);
    return hasChanged(stretches) ? stretches : null;
  };
  const [old, now] = [before.report.title, after.report.title];
  return {
    title: old === now ? null : { before: old, after: now },
    intro: words("intro"),
    closing: words("closing"),
    entries: [...kept, ...removed],
    isReordered: isReordered(before.entries, after.entries),
  };
}

function isReordered(before: readonly Entry[], after: readonly Entry[]): boolean {
  const ids = (entries: readonly Entry[], among: readonly Entry[]) => {
    const known = new Set(among.map((entry) => entry.id));
    return entries.flatMap(({ id }) => (known.has(id) ? [id] : []));
  };
  return ids(before, after).join() !== ids(after, before).join();
}
