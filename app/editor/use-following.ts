/** Following a colleague: the desk shows the entry they are at, until one types, moves or says stop. */
import { useEffect, useState } from "react";
import type { PersonHere } from "./presence.ts";
import { useStable } from "./use-stable.ts";

export interface Following {
  readonly person: PersonHere | null;
  /** Follows this person; the one followed already is left. */
  follow(personId: string): void;
  stop(): void;
}

export function useFollowing(
  people: readonly PersonHere[],
  entryId: string | null,
  show: (entryId: string) => void,
): Following {
  const [personId, setPersonId] = useState<string | null>(null);
  const person = people.find((one) => one.personId === personId) ?? null;
  // Of several windows any will do; the one on the same entry first.
  const isTogether = person !== null && entryId !== null && person.places.has(entryId);
  const place = person === null || isTogether ? null : ([...person.places].at(-1) ?? null);
  const showEntry = useStable(show);
  const stop = useStable(() => setPersonId(null));

  useEffect(() => {
    if (place !== null) showEntry(place);
  }, [place, showEntry]);
  useEffect(() => {
    if (personId === null) return;
    // Keys and presses on what is written; the header's own buttons say themselves what they mean.
    const onOwn = (event: Event) => {
      if (!(event.target instanceof Element && event.target.closest(".desk-header, .desk-following"))) stop();
    };
    window.addEventListener("keydown", onOwn, true);
    window.addEventListener("pointerdown", onOwn, true);
    return () => {
      window.removeEventListener("keydown", onOwn, true);
      window.removeEventListener("pointerdown", onOwn, true);
    };
  }, [personId, stop]);

  return {
    person,
    follow: useStable((next) => setPersonId(next === personId ? null : next)),
    stop,
  };
}
