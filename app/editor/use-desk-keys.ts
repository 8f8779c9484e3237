/** The keys that work wherever one is on the desk; single letters only where nobody is typing. */
import { useWindowKeys } from "../components/use-window-keys.ts";

export interface DeskKeys {
  /** What one types may have been meant for words that have just gone: no letter means anything. */
  readonly isHeld: boolean;
  /** A text is open: a letter that reaches no field was meant for it, and is no command. */
  readonly isWriting: boolean;
  readonly onNew: () => void;
  readonly onFilter: () => void;
  readonly onNextFinding: () => void;
  readonly onEscape: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function useDeskKeys(keys: DeskKeys): void {
  useWindowKeys((event) => actionFor(event, keys));
}

function actionFor(event: KeyboardEvent, keys: DeskKeys): (() => void) | null {
  const { key } = event;
  if (key === "F8") return keys.onNextFinding;
  if (key === "Escape") return keys.onEscape;
  if (keys.isHeld || isTyping(event.target) || event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() === "z") return event.shiftKey ? keys.onRedo : keys.onUndo;
    return key.toLowerCase() === "y" ? keys.onRedo : null;
  }
  if (keys.isWriting && event.target === document.body) return null;
  if (key === "n") return keys.onNew;
  return key === "/" ? keys.onFilter : null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable='true']") !== null
  );
}
