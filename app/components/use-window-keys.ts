/** Keys that work wherever one is on a screen. */
import { useEffect, useRef } from "react";

/** `actionFor` says what a key does now, null for nothing; who handled the key already comes first. */
export function useWindowKeys(actionFor: (event: KeyboardEvent) => (() => void) | null): void {
  const latest = useRef(actionFor);
  latest.current = actionFor;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const act = latest.current(event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
