/** The keys of the review screen; single letters only where nobody is typing. */
import { useWindowKeys } from "../components/use-window-keys.ts";

export type ReviewKeys = Readonly<Record<string, (() => void) | undefined>>;

/** Held down, these walk on. */
const WALKING = new Set(["j", "k"]);
const NOTHING = () => {};

export function useReviewKeys(keys: ReviewKeys): void {
  useWindowKeys((event) => {
    // A key held down decides once; the next entry is for the next press.
    if (event.repeat && !WALKING.has(event.key)) return isTyping(event.target) ? null : NOTHING;
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
