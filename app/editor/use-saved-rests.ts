/**
 * When to ask the server again about what one writes. Each letter is saved on
 * its own within a few milliseconds, and a screen that is drawn again for each
 * is a screen one waits for.
 */
import { useEffect, useState } from "react";
import type { SaveState } from "../../server/domain/document/wire.ts";
import type { Cell } from "./cell.ts";

/** Counts how often everything was saved and then nothing happened for `rest` milliseconds. */
export function useSavedRests(save: Cell<SaveState>, rest: number): number {
  const [rests, setRests] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = () => {
      clearTimeout(timer);
      if (save.get().kind === "saved") timer = setTimeout(() => setRests((count) => count + 1), rest);
    };
    hear();
    const stop = save.subscribe(hear);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [save, rest]);
  return rests;
}
