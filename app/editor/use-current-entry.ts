/** Which entry, or which words around the entries, one is at, whether it is open for writing, and which part of the desk a phone shows. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { StandingText } from "../../server/domain/document/document-shape.ts";
import type { Entry } from "../../server/domain/report/model.ts";
import type { OpenAt } from "./body-editor.tsx";
import type { DeskSession } from "./desk-session.ts";
import type { Deletion } from "./gone-entries.ts";
import { placeOfText, textAtPlace } from "./standing-text.ts";

export type DeskPage = "list" | "entry" | "rail";

/** An entry that somebody else deleted while one was at it. */
export interface GoneHere extends Deletion {
  readonly id: string;
  /** One was writing in it. */
  readonly wasOpen: boolean;
}

export interface CurrentEntry {
  /** Null without entries, while one is at the words around them, and while what one was at is gone. */
  readonly entry: Entry | null;
  readonly text: StandingText | null;
  /** Until one acts: no other entry takes the place of the deleted one before that. */
  readonly gone: GoneHere | null;
  readonly openAt: OpenAt | null;
  readonly page: DeskPage;
  /** Raised by one whenever the keyboard should go to the list. */
  readonly focusRequest: number;
  /** Shows an entry without opening it, or the words a colleague is at. */
  select(id: string): void;
  open(id: string, at: OpenAt): void;
  openText(which: StandingText, at: OpenAt | null): void;
  /** Closes what is open and goes back to the list; from what is gone to the entry that stands there now. */
  leave(): void;
  focusList(): void;
  showPage(page: DeskPage): void;
}

export function useCurrentEntry(
  entries: readonly Entry[],
  { presence, gone: goneEntries }: Pick<DeskSession, "presence" | "gone">,
): CurrentEntry {
  const [id, setId] = useState<string | null>(null);
  const [text, setText] = useState<StandingText | null>(null);
  const [openAt, setOpenAt] = useState<OpenAt | null>(null);
  const [page, setPage] = useState<DeskPage>("list");
  const [focusRequest, setFocusRequest] = useState(0);
  const lastIndex = useRef(0);
  const index = entries.findIndex((entry) => entry.id === id);
  if (index >= 0) lastIndex.current = index;
  const isGone = index < 0;
  const neighbour = entries[Math.min(lastIndex.current, entries.length - 1)] ?? null;
  // Once said it stands until the entry is on the screen again: the document knows of that a moment earlier.
  const said = useRef<(Deletion & { readonly id: string }) | null>(null);
  const deletion = isGone && id !== null ? goneEntries.deletionOf(id) : null;
  if (id !== null && deletion) said.current = { ...deletion, id };
  else if (!isGone || said.current?.id !== id) said.current = null;
  const gone = text === null ? said.current : null;
  const isHeld = gone !== null;
  // What one deleted oneself gives its place to its neighbour, closed.
  const entry = isHeld ? null : isGone ? neighbour : (entries[index] ?? null);
  const entryId = entry?.id ?? null;
  const wasOpen = useRef(false);

  useEffect(() => {
    if (!isGone || isHeld || entryId === null) return;
    setId(entryId);
    if (text === null) setOpenAt(null);
  }, [isGone, isHeld, entryId, text]);
  // Somebody may bring the entry back: whoever was writing, and has done nothing since, writes on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it was when the entry went
  useLayoutEffect(() => {
    if (!isHeld) return;
    wasOpen.current = openAt !== null;
    setOpenAt(null);
    return () => {
      if (wasOpen.current && document.activeElement === document.body) setOpenAt("end");
      wasOpen.current = false;
    };
  }, [isHeld]);
  const place = text === null ? entryId : placeOfText(text);
  useEffect(() => presence.moveTo(place), [presence, place]);

  const focusList = () => setFocusRequest((count) => count + 1);
  return {
    entry: text === null ? entry : null,
    text,
    gone: gone && { ...gone, wasOpen: openAt !== null || wasOpen.current },
    openAt: isGone && text === null ? null : openAt,
    page,
    focusRequest,
    select(next) {
      wasOpen.current = false;
      const words = textAtPlace(next);
      setText(words);
      setOpenAt(null);
      if (words !== null) return setPage("entry");
      setId(next);
      focusList();
    },
    open(next, at) {
      wasOpen.current = false;
      setText(null);
      setId(next);
      setOpenAt(at);
      setPage("entry");
    },
    openText(which, at) {
      wasOpen.current = false;
      setText(which);
      setOpenAt(at);
      setPage("entry");
    },
    leave() {
      wasOpen.current = false;
      if (isHeld) setId(neighbour?.id ?? null);
      setText(null);
      setOpenAt(null);
      setPage("list");
      focusList();
    },
    focusList,
    showPage: setPage,
  };
}
