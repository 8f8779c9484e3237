/**
 * Which characters came from whom and when. Every character of a shared
 * document is known by its author's program and a count; the update log says
 * who was behind that program, so that nothing a client claims is believed.
 * Fed with the log in order; stretches of one sitting are kept as one.
 *
 * Words an editor splits off into a paragraph of their own are written anew by
 * whoever split them, and count as theirs.
 */
import * as Y from "yjs";
import { lastStartingBy } from "../document/stretches.ts";

export interface Author {
  /** Two where one accepted the other's suggestion. */
  readonly personIds: readonly string[];
  /** When the stretch was begun, milliseconds since the epoch. */
  readonly at: number;
}

export interface AuthoredUpdate {
  readonly seq: number;
  readonly personId: string;
  readonly coAuthorId: string | null;
  readonly at: number;
  /** Yjs update, V1 encoding. */
  readonly update: Uint8Array;
}

export interface AuthorshipIndex {
  /** Number of the last update it was fed with; 0 before the first. */
  readonly upTo: number;
  /** Updates must come in the log's order, each once. */
  add(update: AuthoredUpdate): void;
  /** Null for a character the log has not brought yet. */
  authorOf(client: number, clock: number): Author | null;
  encode(): Uint8Array;
}

/** Half-open stretch of a client's clock. */
interface Stretch {
  readonly start: number;
  end: number;
  readonly people: number;
  readonly at: number;
}

interface Encoded {
  readonly version: number;
  readonly upTo: number;
  readonly people: readonly (readonly string[])[];
  readonly stretches: readonly (readonly [client: number, flat: readonly number[]])[];
}

const VERSION = 1;
/** Milliseconds of one sitting. */
const SITTING = 10 * 60_000;

/** `encoded` is what `encode` gave; null, or what another version wrote, begins an empty index. */
export function createAuthorshipIndex(encoded: Uint8Array | null): AuthorshipIndex {
  const kept = encoded && decode(encoded);
  const people = [...(kept?.people ?? [])];
  const peopleIndex = new Map(people.map((ids, index) => [ids.join(" "), index]));
  const clients = new Map((kept?.stretches ?? []).map(([client, flat]) => [client, unflatten(flat)]));
  let upTo = kept?.upTo ?? 0;

  function indexOf(personIds: readonly string[]): number {
    const key = personIds.join(" ");
    const known = peopleIndex.get(key) ?? people.length;
    if (known === people.length) {
      people.push(personIds);
      peopleIndex.set(key, known);
    }
    return known;
  }

  function place(client: number, start: number, length: number, who: number, at: number): void {
    const list = clients.get(client) ?? [];
    clients.set(client, list);
    const last = list.at(-1);
    const end = start + length;
    if (last && last.end === start && last.people === who && at - last.at < SITTING) last.end = end;
    else if (!last || last.end <= start) list.push({ start, end, people: who, at });
  }

  return {
    get upTo() {
      return upTo;
    },
    add({ seq, personId, coAuthorId, at, update }) {
      const who = indexOf(coAuthorId === null ? [personId] : [personId, coAuthorId]);
      for (const { id, length } of Y.decodeUpdate(update).structs)
        place(id.client, id.clock, length, who, at);
      upTo = seq;
    },
    authorOf(client, clock) {
      const list = clients.get(client) ?? [];
      const found = list[lastStartingBy(list, clock)];
      if (!found || clock >= found.end) return null;
      return { personIds: people[found.people] ?? [], at: found.at };
    },
    encode() {
      const stretches = [...clients].map(([client, list]) => {
        const flat = list.flatMap(({ start, end, people: who, at }) => [start, end, who, at]);
        return [client, flat] as const;
      });
      return new TextEncoder().encode(
        JSON.stringify({ version: VERSION, upTo, people, stretches } satisfies Encoded),
      );
    },
  };
}

function decode(encoded: Uint8Array): Encoded | null {
  const value = JSON.parse(new TextDecoder().decode(encoded)) as Encoded;
  return value.version === VERSION ? value : null;
}

function unflatten(flat: readonly number[]): Stretch[] {
  const list: Stretch[] = [];
  for (let at = 0; at + 3 < flat.length; at += 4) {
    const [start = 0, end = 0, people = 0, when = 0] = flat.slice(at, at + 4);
    list.push({ start, end, people, at: when });
  }
  return list;
}
