/** The badge that says whether one's words are safe: it alone is drawn again with every letter. */
import { SaveBadge } from "../components/desk/save-badge.tsx";
import { useCell } from "./cell.ts";
import type { DeskSession } from "./desk-session.ts";

interface SavingProps {
  readonly save: DeskSession["save"];
  readonly canWrite: boolean;
}

export function Saving({ save, canWrite }: SavingProps) {
  return <SaveBadge state={useCell(save)} canWrite={canWrite} isLoaded />;
}
