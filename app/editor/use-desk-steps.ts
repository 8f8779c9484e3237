/** What a person does to the month as a whole: beginning, deleting and moving entries, and undoing; each shown where it happened. */
import { useTranslation } from "react-i18next";
import type { DeskActions } from "./desk-actions.ts";
import type { DeskSession } from "./desk-session.ts";
import type { CurrentEntry } from "./use-current-entry.ts";
import type { DoneFollower } from "./use-done.ts";
import type { FlashFollower } from "./use-flash.ts";
import { useStable } from "./use-stable.ts";

interface DeskStepsOptions {
  readonly session: Pick<DeskSession, "undo" | "view">;
  readonly actions: DeskActions;
  readonly current: CurrentEntry;
  readonly canEdit: boolean;
  readonly done: Pick<DoneFollower, "tell" | "clear">;
  readonly showChange: FlashFollower["show"];
  /** Before a new entry appears, so that no filter hides it. */
  readonly onBegin: () => void;
}

export function useDeskSteps(options: DeskStepsOptions) {
  const { session, actions, current, canEdit, done, showChange, onBegin } = options;
  const { t } = useTranslation("desk");
  const entryId = current.entry?.id ?? null;

  function step(take: () => string | null | undefined): void {
    // What one would undo is in the entry that has just gone.
    if (!canEdit || current.gone) return;
    const before = session.view.report.get();
    const place = take();
    session.view.readNow();
    done.clear();
    if (place === undefined) return;
    if (place !== null && place !== entryId) current.select(place);
    if (current.openAt === null || place !== entryId) showChange(before, session.view.report.get());
  }

  return {
    addEntry: useStable(() => {
      if (!canEdit) return;
      const made = actions.newEntry(entryId);
      done.tell(made, null);
      if (!made.ok) return;
      onBegin();
      current.open(made.value, "end");
    }),
    removeEntry: useStable(() => {
      if (entryId === null) return;
      done.tell(actions.removeEntry(entryId), t("done.deleted"));
      current.focusList();
    }),
    undo: useStable(() => step(session.undo.undo)),
    redo: useStable(() => step(session.undo.redo)),
    nudge: useStable((id: string, by: -1 | 1) => {
      if (canEdit) done.tell(actions.nudge(id, by), null);
    }),
    moveBefore: useStable((id: string, beforeId: string | null) =>
      done.tell(actions.moveBefore(id, beforeId), t("done.moved")),
    ),
  };
}
