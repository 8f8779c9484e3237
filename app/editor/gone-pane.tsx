/** The middle column where an entry was that somebody else deleted: bringing it back opens it, going on leaves it. */
import { useTranslation } from "react-i18next";
import { GoneEntry } from "../components/desk/gone-entry.tsx";
import type { DeskActions, Outcome } from "./desk-actions.ts";
import type { CurrentEntry, GoneHere } from "./use-current-entry.ts";

interface GonePaneProps {
  readonly gone: GoneHere;
  readonly current: Pick<CurrentEntry, "open" | "leave">;
  readonly actions: Pick<DeskActions, "bringBack">;
  readonly hasNext: boolean;
  readonly canEdit: boolean;
  /** Shows what was done, or why it was not possible. */
  readonly onOutcome: (outcome: Outcome<unknown>, done: string | null) => void;
}

export function GonePane({ gone, current, actions, hasNext, canEdit, onOutcome }: GonePaneProps) {
  const { t } = useTranslation("desk");
  function bringBack(): void {
    const brought = actions.bringBack(gone.id);
    onOutcome(brought, t("done.broughtBack"));
    if (brought.ok) current.open(gone.id, "end");
  }
  return (
    <GoneEntry
      key={gone.id}
      name={gone.name}
      isOwn={gone.isOwn}
      wasOpen={gone.wasOpen}
      hasNext={hasNext}
      onBringBack={canEdit ? bringBack : null}
      onGoOn={current.leave}
    />
  );
}
