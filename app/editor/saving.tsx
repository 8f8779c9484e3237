/** The badge that says whether one's words are safe, without a flicker for each letter. */
import { useEffect, useState } from "react";
import type { SaveState } from "../../server/domain/document/wire.ts";
import { SaveBadge } from "../components/desk/save-badge.tsx";
import type { Cell } from "./cell.ts";
import type { DeskSession } from "./desk-session.ts";

/** Milliseconds for which everything must have been saved before the badge says so. */
const LASTING = 300;

interface SavingProps {
  readonly save: DeskSession["save"];
  readonly canWrite: boolean;
}

export function Saving({ save, canWrite }: SavingProps) {
  return <SaveBadge state={useLasting(save)} canWrite={canWrite} isLoaded />;
}

/** Each letter is saved on its own: while one types, "saving" stays; everything but "saved" shows at once. */
function useLasting(save: Cell<SaveState>): SaveState {
  const [shown, setShown] = useState(save.get);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = () => {
      clearTimeout(timer);
      const now = save.get();
      if (now.kind === "saved") timer = setTimeout(() => setShown(now), LASTING);
      else setShown((before) => (before.kind === "saving" && now.kind === "saving" ? before : now));
    };
    hear();
    const stop = save.subscribe(hear);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [save]);
  return shown;
}
