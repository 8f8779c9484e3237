/** The last thing the person did, until the next one: what the strip at the foot of the screen offers to undo. */
import { useEffect, useState } from "react";
import type { Outcome } from "./desk-actions.ts";
import type { OwnUndo } from "./own-undo.ts";

export interface Done {
  readonly words: string;
  readonly isFault: boolean;
}

export interface DoneFollower {
  readonly done: Done | null;
  /** `words` null: nothing to say when it worked. */
  tell(outcome: Outcome<unknown>, words: string | null): void;
  clear(): void;
}

export function useDone(undo: OwnUndo): DoneFollower {
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => {
    // With the next step "Undo" would mean something else.
    const clear = () => setDone(null);
    undo.manager.on("stack-item-added", clear);
    undo.manager.on("stack-item-updated", clear);
    return () => {
      undo.manager.off("stack-item-added", clear);
      undo.manager.off("stack-item-updated", clear);
    };
  }, [undo]);
  return {
    done,
    tell(outcome, words) {
      if (!outcome.ok) setDone({ words: outcome.message, isFault: true });
      else setDone(words === null ? null : { words, isFault: false });
    },
    clear: () => setDone(null),
  };
}
