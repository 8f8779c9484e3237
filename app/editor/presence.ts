/** Who is in the document and at which entry, as the server says; one person once, however many windows they have. */
import type { Awareness } from "y-protocols/awareness";
import { type Cell, createCell } from "./cell.ts";

export interface PersonHere {
  readonly personId: string;
  readonly name: string;
  /** `#rrggbb`, dark enough for white letters. */
  readonly color: string;
  /** Ids of the entries they are at. */
  readonly places: ReadonlySet<string>;
}

/** Everybody but the person themselves, by name. */
export function peopleHere(
  states: ReadonlyMap<number, unknown>,
  ownClient: number,
  ownId: string,
): readonly PersonHere[] {
  const people = new Map<string, PersonHere & { readonly places: Set<string> }>();
  for (const [client, state] of states) {
    const { user, place } = (state ?? {}) as { user?: Record<string, unknown>; place?: unknown };
    const { personId, name, color } = user ?? {};
    if (client === ownClient || personId === ownId) continue;
    if (typeof personId !== "string" || typeof name !== "string" || !isColour(color)) continue;
    const known = people.get(personId) ?? { personId, name, color, places: new Set<string>() };
    if (typeof place === "string") known.places.add(place);
    people.set(personId, known);
  }
  return [...people.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `#rrggbb`, as the server gives it. */
export function isColour(value: unknown): value is string {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);
}

export interface PresenceFollower {
  readonly people: Cell<readonly PersonHere[]>;
  /** Tells the others which entry the person is at. */
  moveTo(entryId: string | null): void;
  stop(): void;
}

export function followPresence(awareness: Awareness, ownId: string): PresenceFollower {
  const people = createCell<readonly PersonHere[]>([]);
  const onChange = () => {
    const now = peopleHere(awareness.getStates(), awareness.clientID, ownId);
    // Carets move all the time, one's own too; the screen cares for who and where.
    if (asText(now) !== asText(people.get())) people.set(now);
  };
  awareness.on("change", onChange);
  return {
    people,
    moveTo: (entryId) => awareness.setLocalStateField("place", entryId),
    stop: () => awareness.off("change", onChange),
  };
}

function asText(people: readonly PersonHere[]): string {
  return JSON.stringify(people.map((one) => [one.personId, one.name, one.color, [...one.places].sort()]));
}
