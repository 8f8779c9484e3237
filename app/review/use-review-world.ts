/** What the house saw of the month's links, asked again now and then while somebody looks. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { askWorld, type KnownSource } from "../world/ask-world.ts";

/** Milliseconds between two questions. */
const PAUSE = 20_000;

/** Undefined for a source of which nothing is known yet. */
export type SeenOf = (sourceId: string) => KnownSource | undefined;

/** `home` is the month's address on the desk. */
export function useReviewWorld(home: string): SeenOf {
  const [sources, setSources] = useState<readonly KnownSource[]>([]);
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const known = await askWorld(home);
      if (known && isHere) setSources(known.sources);
    };
    void look();
    const timer = setInterval(() => void look(), PAUSE);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [home]);
  const byId = useMemo(() => new Map(sources.map((one) => [one.sourceId, one])), [sources]);
  return useCallback((sourceId) => byId.get(sourceId), [byId]);
}
