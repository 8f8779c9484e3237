/** The entries a reviewer has looked at or is about to, kept so that the next one is there at once. */
import { useCallback, useRef, useState } from "react";
import type { EntryForReview } from "../../server/queries/review/review-entry.ts";
import { askEntry, type MonthAddress } from "./ask-review.ts";

export interface Entries {
  /** Undefined: not asked for; null: cannot be had. */
  readonly get: (entryId: string) => EntryForReview | null | undefined;
  /** Asks for it unless it is there; `isFresh` asks in any case. */
  readonly load: (entryId: string, isFresh?: boolean) => Promise<EntryForReview | null>;
  /** What is kept of the others may be old now: it is shown, and asked for again. */
  readonly doubtOthers: (entryId: string) => void;
}

export function useEntries({ slug, month }: MonthAddress): Entries {
  const [known, setKnown] = useState<ReadonlyMap<string, EntryForReview | null>>(new Map());
  const asked = useRef(new Map<string, Promise<EntryForReview | null>>());
  const load = useCallback(
    (entryId: string, isFresh = false) => {
      const under = asked.current.get(entryId);
      if (under && !isFresh) return under;
      const asking = askEntry({ slug, month }, entryId).then((entry) => {
        // Overtaken by a fresher question.
        if ((asked.current.get(entryId) ?? asking) !== asking) return entry;
        setKnown((before) => new Map(before).set(entryId, entry));
        if (entry === null) asked.current.delete(entryId);
        return entry;
      });
      asked.current.set(entryId, asking);
      return asking;
    },
    [slug, month],
  );
  const doubtOthers = useCallback((entryId: string) => {
    for (const id of [...asked.current.keys()]) if (id !== entryId) asked.current.delete(id);
  }, []);
  const get = useCallback((entryId: string) => known.get(entryId), [known]);
  return { get, load, doubtOthers };
}
