/** Where one is when the desk appears: at the entry the address names, else in the list, where the arrows work at once. */
import { useEffect } from "react";
import type { Entry } from "../../server/domain/report/model.ts";
import { entryInHash } from "./entry-address.ts";
import type { CurrentEntry } from "./use-current-entry.ts";

export function useOpening(
  entries: readonly Entry[],
  { open, focusList }: Pick<CurrentEntry, "open" | "focusList">,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the desk appears
  useEffect(() => {
    const asked = entryInHash(window.location.hash);
    if (asked !== null && entries.some((entry) => entry.id === asked)) open(asked, "end");
    // Somebody may be somewhere already.
    else if (document.activeElement === document.body) focusList();
  }, []);
}
