/** The keys of the review screen; single letters only where nobody is typing. */
import { useWindowKeys } from "../components/use-window-keys.ts";

export type ReviewKeys = Readonly<Record<string, (() => void) | undefined>>;

/** Held down, these walk on. */
const WALKING = new Set(["j", "k"]);
const NOTHING = () => {};

export function useReviewKeys(keys: ReviewKeys): void {
  useWindowKeys((event) => {
    const isChord = event.ctrlKey || event.metaKey || event.altKey;
    return isChord || isTyping(event.target) ? null : keyAction(keys, event);
  });
}

/** Null for a key that is not the screen's. One held down decides once: the next entry is for the next press. */
export function keyAction(
  keys: ReviewKeys,
  { key, repeat }: Pick<KeyboardEvent, "key" | "repeat">,
): (() => void) | null {
  const act = keys[key];
  if (!act) return null;
  return repeat && !WALKING.has(key) ? NOTHING : act;
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
