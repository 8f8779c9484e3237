/** Which citation of the entry the keys speak of: the first that is not ticked, until one chooses another. */
import { useEffect, useState } from "react";
import type { EntryForReview } from "../../server/queries/review/review-entry.ts";

export interface CitationWalk {
  readonly current: string | null;
  /** The one that was chosen; null while it is only the first. */
  readonly chosen: string | null;
  readonly choose: (citationId: string) => void;
  readonly step: (by: 1 | -1) => void;
}

export function useCitationWalk(entry: EntryForReview | null): CitationWalk {
  const [chosen, setChosen] = useState<string | null>(null);
  const claims = entry?.claims ?? [];
  const isThere = claims.some((claim) => claim.citationId === chosen);
  const first = claims.find((claim) => !claim.isTicked) ?? claims[0];
  const current = isThere ? chosen : (first?.citationId ?? null);
  const entryId = entry?.entryId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry begins anew
  useEffect(() => setChosen(null), [entryId]);
  return {
    current,
    chosen: isThere ? chosen : null,
    choose: setChosen,
    step(by) {
      const at = claims.findIndex((claim) => claim.citationId === current);
      const next = claims[Math.max(0, Math.min(claims.length - 1, at + by))];
      if (next) setChosen(next.citationId);
    },
  };
}
