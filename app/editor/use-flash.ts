/** What has just been changed, shown where it happened for a moment. */
import { useCallback, useEffect, useState } from "react";
import { contentOf } from "../../server/domain/document/content-of.ts";
import type { Report } from "../../server/domain/report/model.ts";
import { type ChangedParts, changedParts } from "./changed-words.ts";

/** Milliseconds; desk-entry.css fades as long. */
const SHOWN_FOR = 2400;

export interface Flash {
  /** Entry id → what changed in it. */
  readonly entries: ReadonlyMap<string, ChangedParts>;
  /** Ids of sources that changed. */
  readonly sources: ReadonlySet<string>;
}

export interface FlashFollower {
  readonly flash: Flash | null;
  show(before: Report, after: Report): void;
}

export function useFlash(): FlashFollower {
  const [flash, setFlash] = useState<Flash | null>(null);
  useEffect(() => {
    if (!flash) return;
    const timer = setTimeout(() => setFlash(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [flash]);
  const show = useCallback((before: Report, after: Report) => setFlash(flashOf(before, after)), []);
  return { flash, show };
}

function flashOf(before: Report, after: Report): Flash {
  const entriesBefore = new Map(before.entries.map((entry) => [entry.id, entry]));
  const sourcesBefore = new Map(before.sources.map((source) => [source.id, contentOf(source)]));
  const entries = new Map<string, ChangedParts>();
  for (const entry of after.entries) {
    const was = entriesBefore.get(entry.id);
    if (was && contentOf(was) !== contentOf(entry)) entries.set(entry.id, changedParts(was, entry));
  }
  const changed = after.sources.filter((source) => sourcesBefore.get(source.id) !== contentOf(source));
  return { entries, sources: new Set(changed.map(({ id }) => id)) };
}
