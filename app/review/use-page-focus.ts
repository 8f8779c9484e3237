/** Keeps the keyboard at the page one reads, so that it scrolls, and so that Tab goes on from there. */
import { type RefObject, useEffect } from "react";

/** Takes the focus when it would be nowhere: as an entry opens, and when a panel goes. */
export function usePageFocus(
  page: RefObject<HTMLElement | null>,
  entryId: string | null,
  isPanelOpen: boolean,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another entry is read, or a panel goes
  useEffect(() => {
    const { activeElement } = document;
    const isNowhere = activeElement === null || activeElement === document.body;
    if (!isPanelOpen && isNowhere) page.current?.focus({ preventScroll: true });
  }, [page, entryId, isPanelOpen]);
}
