/** Refuses a decision about something that is no longer what the person saw. */
import { sourceParts } from "../../domain/document/document-shape.ts";
import { type ChangedEntry, ChangedSince, changedEntries } from "../../domain/workflow/changed-since.ts";
import type { ReviewUnit } from "../../domain/workflow/review-unit.ts";
import type { ReviewDeps, Sitting } from "./in-review.ts";

/** `digest` and `seq` as the person saw them. @throws ChangedSince CHANGED_SINCE */
export async function requireSeen(
  deps: ReviewDeps,
  sitting: Sitting,
  unit: ReviewUnit,
  seen: { readonly digest: string; readonly seq: number },
): Promise<void> {
  if (unit.digest === seen.digest) return;
  const changed = await changedSince(deps, sitting, [unit], seen.seq);
  throw new ChangedSince(changed.length > 0 ? changed : [{ entryId: unit.id, fields: [] }]);
}

export async function changedSince(
  { openReports }: ReviewDeps,
  { found, read }: Sitting,
  units: readonly ReviewUnit[],
  seq: number,
): Promise<readonly ChangedEntry[]> {
  return changedEntries(units, await openReports.touchedBetween(found.docId, seq, read.seq));
}

/** The parts that decide what a source says, those merged into it included. */
export function partsOfSourceAndAliases({ read }: Sitting, sourceId: string): readonly string[] {
  return [sourceId, ...read.authorship.aliasesOf(sourceId)].flatMap(sourceParts);
}
