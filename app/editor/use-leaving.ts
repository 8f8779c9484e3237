/** Asks before the window closes over words that are not saved. */
import { useEffect } from "react";
import type { DeskSession } from "./desk-session.ts";

export function useLeaving({ save }: Pick<DeskSession, "save">): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      const state = save.get();
      if (state.kind !== "saved" && state.unsaved > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [save]);
}
