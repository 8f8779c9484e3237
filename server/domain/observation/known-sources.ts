/** Sorts rows of a whole report by the source they are about. */
import type { FoundMetadata } from "./metadata.ts";
import type { Observation } from "./observation.ts";
import type { KeptCopy, Known } from "./source-world.ts";
import type { HandCheck } from "./standing.ts";

interface OfSource {
  readonly sourceId: string;
}

export interface ReportRows {
  readonly observations: readonly (Observation & OfSource & { readonly metadata: FoundMetadata })[];
  readonly handChecks: readonly (HandCheck & OfSource)[];
  readonly copies: readonly (Omit<KeptCopy, "text"> & OfSource)[];
  /** Each source's newest copy. */
  readonly newest: readonly (Pick<KeptCopy, "text"> & OfSource)[];
}

export function knownSources(rows: ReportRows): (sourceId: string) => Known {
  const observations = bySource(rows.observations);
  const handChecks = bySource(rows.handChecks);
  const copies = bySource(rows.copies);
  const texts = new Map(rows.newest.map((one) => [one.sourceId, one.text]));
  return (sourceId) => ({
    observations: observations.get(sourceId) ?? [],
    handChecks: handChecks.get(sourceId) ?? [],
    copies: copies.get(sourceId) ?? [],
    text: texts.get(sourceId) ?? "",
  });
}

function bySource<Row extends OfSource>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.sourceId);
    if (group) group.push(row);
    else groups.set(row.sourceId, [row]);
  }
  return groups;
}
