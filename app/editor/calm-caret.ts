/**
 * The awareness as the editor's carets see it. The stock plugin tells the
 * others where the caret is after every letter, and draws everybody's caret
 * anew because its own has moved: a second transaction for each letter. A
 * caret moves along with the words around it by itself, so it is told at
 * intervals, and only where others have carets is its move a reason to draw.
 */
import type { Awareness } from "y-protocols/awareness";

/** Milliseconds after which a caret that has moved is told. */
const TELL_AFTER = 250;

const CARET = "cursor";

type Carets = Pick<Awareness, "clientID" | "doc" | "states" | "getStates" | "getLocalState">;

export interface CalmCaret extends Carets {
  /** Without a caret, or for anything else, it is told at once. */
  setLocalStateField(field: string, value: unknown): void;
  on(event: string, listener: AwarenessListener): void;
  off(event: string, listener: AwarenessListener): void;
}

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

type AwarenessListener = (change: AwarenessChange, origin: unknown) => void;

export function calmCaret(awareness: Awareness): CalmCaret {
  /** The caret that is not told yet. */
  let held: { readonly value: unknown } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Map<AwarenessListener, AwarenessListener>();

  function tell(value: unknown): void {
    clearTimeout(timer);
    timer = undefined;
    held = null;
    awareness.setLocalStateField(CARET, value);
  }

  const isOthersCaret = () =>
    [...awareness.getStates()].some(([client, state]) => client !== awareness.clientID && state[CARET]);

  /** One's own change counts when others' carets are there: the plugin takes them away when a paragraph is split. */
  const isNews = ({ added, updated, removed }: AwarenessChange) =>
    [...added, ...updated, ...removed].some((client) => client !== awareness.clientID) || isOthersCaret();

  return {
    clientID: awareness.clientID,
    doc: awareness.doc,
    states: awareness.states,
    getStates: () => awareness.getStates(),
    getLocalState() {
      const state = awareness.getLocalState();
      return state !== null && held !== null ? { ...state, [CARET]: held.value } : state;
    },
    setLocalStateField(field, value) {
      if (field !== CARET) return awareness.setLocalStateField(field, value);
      if (value === null) return tell(null);
      held = { value };
      timer ??= setTimeout(() => held && tell(held.value), TELL_AFTER);
    },
    on(event, listener) {
      const hear: AwarenessListener = (change, origin) => {
        if (event !== "change" || isNews(change)) listener(change, origin);
      };
      listeners.set(listener, hear);
      awareness.on(event as "change", hear);
    },
    off(event, listener) {
      awareness.off(event as "change", listeners.get(listener) ?? listener);
      listeners.delete(listener);
    },
  };
}
