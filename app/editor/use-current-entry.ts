/** Which entry, or which words around the entries, one is at, whether it is open for writing, and which part of the desk a phone shows. */
import { useEffect, useRef, useState } from "react";
import type { StandingText } from "../../server/domain/document/document-shape.ts";
import type { Entry } from "../../server/domain/report/model.ts";
import type { OpenAt } from "./body-editor.tsx";
import type { PresenceFollower } from "./presence.ts";
import { placeOfText, textAtPlace } from "./standing-text.ts";

export type DeskPage = "list" | "entry" | "rail";

export interface CurrentEntry {
  /** Null without entries, and while one is at the words around them. */
  readonly entry: Entry | null;
  readonly text: StandingText | null;
  readonly openAt: OpenAt | null;
  readonly page: DeskPage;
  /** Raised by one whenever the keyboard should go to the list. */
  readonly focusRequest: number;
  /** Shows an entry without opening it, or the words a colleague is at. */
  select(id: string): void;
  open(id: string, at: OpenAt): void;
  openText(which: StandingText, at: OpenAt | null): void;
  /** Closes what is open and goes back to the list. */
  leave(): void;
  focusList(): void;
  showPage(page: DeskPage): void;
}

export function useCurrentEntry(entries: readonly Entry[], presence: PresenceFollower): CurrentEntry {
  const [id, setId] = useState<string | null>(null);
  const [text, setText] = useState<StandingText | null>(null);
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
    if (text === null) setOpenAt(null);
  }, [isGone, entryId, text]);
  const place = text === null ? entryId : placeOfText(text);
  useEffect(() => presence.moveTo(place), [presence, place]);

  const focusList = () => setFocusRequest((count) => count + 1);
  return {
    entry: text === null ? entry : null,
    text,
    openAt: isGone && text === null ? null : openAt,
    page,
    focusRequest,
    select(next) {
      const words = textAtPlace(next);
      setText(words);
      setOpenAt(null);
      if (words !== null) return setPage("entry");
      setId(next);
      focusList();
    },
    open(next, at) {
      setText(null);
      setId(next);
      setOpenAt(at);
      setPage("entry");
    },
    openText(which, at) {
      setText(which);
      setOpenAt(at);
      setPage("entry");
    },
    leave() {
      setText(null);
      setOpenAt(null);
      setPage("list");
      focusList();
    },
    focusList,
    showPage: setPage,
  };
}
