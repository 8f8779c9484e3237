/** What the world says of the month's sources, asked again now and then while somebody reviews. */
import { useEffect, useState } from "react";
import { askWorldFindings } from "../world/ask-world.ts";
import type { FoundInWorld } from "../world/merged-findings.ts";

/** Milliseconds between two questions: the answer reads kept pages. */
const PAUSE = 60_000;

/** `home` is the month's address on the desk; `entryId` is the entry being read. */
export function useWorldFindings(home: string, entryId: string | null): readonly FoundInWorld[] {
  const [found, setFound] = useState<readonly FoundInWorld[]>([]);
  const hasEntry = entryId !== null;
  useEffect(() => {
    if (!hasEntry) return;
    let isHere = true;
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const answer = await askWorldFindings(home);
      if (answer && isHere) setFound(answer);
    };
    void look();
    const timer = setInterval(() => void look(), PAUSE);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [home, hasEntry]);
  return found;
}
