/**
 * The ids of one page, each given out once. An entry's id depends on the
 * entry alone, never on its words or its place in the report, so that a link
 * to it outlives every correction.
 */
import type { DateRange } from "../../../domain/report/model.ts";

interface Anchors {
  readonly entry: (id: string) => string;
  /** `range` is null for entries without a date. */
  readonly day: (range: DateRange | null) => string;
}

export function createAnchors(): Anchors {
  const taken = new Set<string>();
  const nextSuffix = new Map<string, number>();

  function unique(wanted: string): string {
    let id = wanted;
    let suffix = nextSuffix.get(wanted) ?? 2;
    while (taken.has(id)) id = `${wanted}-${suffix++}`;
    nextSuffix.set(wanted, suffix);
    taken.add(id);
    return id;
  }

  return {
    entry: (id) => unique(`entry-${id.replace(/[^A-Za-z0-9_-]/g, "-")}`),
    day: (range) => {
      if (range === null) return unique("day-undated");
      return unique(range.end === null ? `day-${range.start}` : `day-${range.start}-to-${range.end}`);
    },
  };
}
