/** Which entry one is at, whether it is open for writing, and which part of the desk a phone shows. */
import { useEffect, useRef, useState } from "react";
import type { Entry } from "../../server/domain/report/model.ts";
import type { OpenAt } from "./body-editor.tsx";
import type { PresenceFollower } from "./presence.ts";

export type DeskPage = "list" | "entry" | "rail";

export interface CurrentEntry {
  readonly entry: Entry | null;
  readonly openAt: OpenAt | null;
  readonly page: DeskPage;
  /** Raised by one whenever the keyboard should go to the list. */
  readonly focusRequest: number;
  /** Shows an entry without opening it. */
  select(id: string): void;
  open(id: string, at: OpenAt): void;
  /** Closes what is open and goes back to the list. */
  leave(): void;
  focusList(): void;
  showPage(page: DeskPage): void;
}

export function useCurrentEntry(entries: readonly Entry[], presence: PresenceFollower): CurrentEntry {
  const [id, setId] = useState<string | null>(null);
  const [openAt, setOpenAt] = useState<OpenAt | null>(null);
  const [page, setPage] = useState<DeskPage>("list");
  const [focusRequest, setFocusRequest] = useState(0);
  const lastIndex = useRef(0);
  const index = entries.findIndex((entry) => entry.id === id);
  if (index >= 0) lastIndex.current = index;
  // When somebody deletes the entry one is at, its neighbour takes the place, closed.
  const isGone = index < 0;
  const entry = entries[isGone ? Math.min(lastIndex.current, entries.length - 1) : index] ?? null;
  const entryId = entry?.id ?? null;

  useEffect(() => {
    if (!isGone || entryId === null) return;
    setId(entryId);
    setOpenAt(null);
  }, [isGone, entryId]);
  useEffect(() => presence.moveTo(entryId), [presence, entryId]);

  const focusList = () => setFocusRequest((count) => count + 1);
  return {
    entry,
    openAt: isGone ? null : openAt,
    page,
    focusRequest,
    select(next) {
      setId(next);
      setOpenAt(null);
      focusList();
    },
    open(next, at) {
      setId(next);
      setOpenAt(at);
      setPage("entry");
    },
    leave() {
      setOpenAt(null);
      setPage("list");
      focusList();
    },
    focusList,
    showPage: setPage,
  };
}
