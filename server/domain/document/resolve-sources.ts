/**
 * Which source a citation means after sources were merged: it follows
 * `mergedInto` to a source that stands. Two people may have merged two sources
 * into each other at once; then the one with the first id stands for all of
 * them, whoever reads.
 */
import type { Listing } from "./listing.ts";

export interface ResolvedSources {
  /** Ids of the sources that stand, in no order; revived ones included. */
  readonly standing: ReadonlySet<string>;
  /** The id a citation of `sourceId` means; itself when nothing is known of it. */
  readonly meant: (sourceId: string) => string;
}

export function resolveSources(listings: ReadonlyMap<string, Listing>): ResolvedSources {
  const standing = new Set<string>();
  const meant = new Map<string, string>();
  for (const [id, listing] of listings) if (!listing.deleted) standing.add(id);

  function follow(start: string): string {
    const path = new Set<string>();
    let at = start;
    while (!meant.has(at)) {
      if (path.has(at)) {
        const steps = [...path];
        at = steps.slice(steps.indexOf(at)).sort()[0] ?? at;
        standing.add(at);
        break;
      }
      path.add(at);
      const listing = listings.get(at);
      if (!listing?.deleted || listing.mergedInto === undefined) break;
      at = listing.mergedInto;
    }
    const end = meant.get(at) ?? at;
    for (const id of path) meant.set(id, end);
    return end;
  }

  for (const [id, listing] of listings) if (listing.mergedInto !== undefined) follow(id);
  return { standing, meant: (sourceId) => meant.get(sourceId) ?? sourceId };
}
