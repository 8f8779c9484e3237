/** The keys of the review screen; single letters only where nobody is typing. */
import { useWindowKeys } from "../components/use-window-keys.ts";

export type ReviewKeys = Readonly<Record<string, (() => void) | undefined>>;

export function useReviewKeys(keys: ReviewKeys): void {
  useWindowKeys((event) => {
    const isChord = event.ctrlKey || event.metaKey || event.altKey;
    return isChord || isTyping(event.target) ? null : (keys[event.key] ?? null);
  });
}

/** A box to tick takes no letters. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      "input:not([type='checkbox']):not([type='radio']), textarea, select, [contenteditable='true']",
    ) !== null
  );
}
