/** The figures at the foot of the import screen. */
import { citationsOf } from "../report/text.ts";
import { accountFor } from "./account-for.ts";
import type { ImportDraft } from "./draft.ts";
import { reportOfDraft } from "./report-of-draft.ts";

export interface DraftCounts {
  readonly entries: number;
  /** Sources that are named, cited or not. */
  readonly sources: number;
  /** Markers in the entries whose note the file lacks. */
  readonly markersWithoutSource: number;
  readonly linesSetAside: number;
  readonly charactersUnaccounted: number;
  /** Hidden passages nobody has said yet what to do with. */
  readonly unanswered: number;
}

/** `leftOut`: entries that will not be added because the month has them already, nor sources that only they cite. */
export function countDraft(draft: ImportDraft, leftOut: ReadonlySet<string>): DraftCounts {
  const { entries, sources } = reportOfDraft(draft, leftOut);
  const missing = new Set(sources.filter((one) => one.kind === "missing").map((one) => one.id));
  return {
    entries: entries.length,
    sources: sources.length - missing.size,
    markersWithoutSource: entries.flatMap(citationsOf).filter((one) => missing.has(one.sourceId)).length,
    linesSetAside: draft.asides.reduce((sum, aside) => sum + aside.text.split("\n").length, 0),
    charactersUnaccounted: accountFor(draft).characters,
    unanswered: draft.asides.filter((aside) => !aside.isAnswered).length,
  };
}
