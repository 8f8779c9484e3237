/** The keys that work wherever one is in the sources; none of them while somebody types, but undo of what was done. */
import { useWindowKeys } from "../components/use-window-keys.ts";

export interface SourcesKeys {
  readonly onFilter: () => void;
  readonly onEscape: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function useSourcesKeys(keys: SourcesKeys): void {
  useWindowKeys((event) => actionFor(event, keys));
}

function actionFor(event: KeyboardEvent, keys: SourcesKeys): (() => void) | null {
  const { key, target } = event;
  if (event.altKey) return null;
  if (key === "Escape") return keys.onEscape;
  const isTyping =
    target instanceof HTMLElement &&
    target.closest("input:not([type='checkbox']), textarea, select") !== null;
  if (isTyping) return null;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() === "z") return event.shiftKey ? keys.onRedo : keys.onUndo;
    return key.toLowerCase() === "y" ? keys.onRedo : null;
  }
  return key === "/" ? keys.onFilter : null;
}
