/**
 * Who wrote what, taken from the update log and from nothing a client claims.
 * Fed with the log's updates in order, it keeps two things: for every stretch
 * of an author's clock the part of the document it belongs to, which is what
 * tells where a later deletion fell, and for every person and part the number
 * of the last update in which that person touched it.
 *
 * It never builds the document: a deleted character that Yjs has forgotten is
 * still known here by the update that brought it.
 */
import * as Y from "yjs";
import { ENTRIES_KEY, SOURCES_KEY } from "./document-shape.ts";
import { lastStartingBy } from "./stretches.ts";

/** A top-level name (`b:<id>`, `intro`), or, for the two lists, the list and the key in it (`sources/<id>`). */
export type DocumentPart = string;

export interface LoggedUpdate {
  readonly seq: number;
  readonly personId: string;
  /** Whose suggestion the person accepted with it: both have contributed. */
  readonly coAuthorId?: string | null;
  /** Yjs update, V1 encoding. */
  readonly update: Uint8Array;
}

export interface ContributionLedger {
  /** Number of the last update it was fed with; 0 before the first. */
  readonly upTo: number;
  /** Updates must come in the log's order, each once. */
  add(update: LoggedUpdate): void;
  /** Number of the last update in which the person touched the part; 0 for never. */
  lastTouch(personId: string, part: DocumentPart): number;
  /** Parts that anybody touched after `seq`. */
  touchedSince(seq: number): ReadonlySet<DocumentPart>;
  /** People who touched the part, in no order. */
  peopleOf(part: DocumentPart): readonly string[];
  encode(): Uint8Array;
}

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];

/** Half-open stretches of one author's clock in ascending order, `part` an index into the list of parts. */
interface Stretch {
  readonly start: number;
  end: number;
  readonly part: number;
}

interface Encoded {
  readonly version: 1;
  readonly upTo: number;
  readonly parts: readonly string[];
  readonly stretches: readonly (readonly [client: number, flat: readonly number[]])[];
  readonly touches: readonly (readonly [personId: string, flat: readonly number[]])[];
}

const VERSION = 1;

/** `encoded` is what `encode` gave; null, or what another version wrote, begins an empty ledger. */
export function createContributionLedger(encoded: Uint8Array | null): ContributionLedger {
  const kept = encoded === null ? null : decode(encoded);
  const parts: string[] = [...(kept?.parts ?? [])];
  const indexOf = new Map(parts.map((part, index) => [part, index]));
  const stretches = new Map((kept?.stretches ?? []).map(([client, flat]) => [client, unflatten(flat)]));
  const touches = new Map((kept?.touches ?? []).map(([person, flat]) => [person, new Map(pairs(flat))]));
  let upTo = kept?.upTo ?? 0;

  function partIndex(part: string): number {
    const known = indexOf.get(part);
    if (known !== undefined) return known;
    parts.push(part);
    indexOf.set(part, parts.length - 1);
    return parts.length - 1;
  }

  function partAt(id: { client: number; clock: number }): number | null {
    const list = stretches.get(id.client);
    const found = list?.[lastStartingBy(list, id.clock)];
    return found && id.clock < found.end && id.clock >= found.start ? found.part : null;
  }

  /** Null while what the struct hangs on is not placed yet. */
  function partOf(struct: Y.Item): number | null {
    const parent: unknown = struct.parent;
    if (typeof parent === "string") {
      const isList = parent === ENTRIES_KEY || parent === SOURCES_KEY;
      return partIndex(isList && struct.parentSub !== null ? `${parent}/${struct.parentSub}` : parent);
    }
    const neighbour = parent instanceof Y.ID ? parent : (struct.origin ?? struct.rightOrigin);
    return neighbour ? partAt(neighbour) : null;
  }

  function place({ id, length }: Struct, part: number): void {
    const list = stretches.get(id.client) ?? [];
    stretches.set(id.client, list);
    const last = list.at(-1);
    if (last && last.part === part && last.end === id.clock) last.end += length;
    else if (!last || last.end <= id.clock) list.push({ start: id.clock, end: id.clock + length, part });
    else
      list.splice(lastStartingBy(list, id.clock) + 1, 0, { start: id.clock, end: id.clock + length, part });
  }

  /** What an update's own parts hang on may stand behind them; what hangs on nothing has no content in Yjs either. */
  function placeAll(structs: readonly Struct[], touched: Set<number>): void {
    let waiting: readonly Struct[] = structs;
    while (waiting.length > 0) {
      const still: Struct[] = [];
      for (const struct of waiting) {
        if (!(struct instanceof Y.Item)) continue;
        const part = partOf(struct);
        if (part === null) {
          still.push(struct);
          continue;
        }
        place(struct, part);
        touched.add(part);
      }
      if (still.length === waiting.length) return;
      waiting = still;
    }
  }

  function addDeleted(ranges: ReturnType<typeof Y.decodeUpdate>["ds"], touched: Set<number>): void {
    for (const [client, deleted] of ranges.clients)
      for (const { clock, len } of deleted)
        for (const part of partsWithin(stretches.get(client) ?? [], clock, clock + len)) touched.add(part);
  }

  return {
    get upTo() {
      return upTo;
    },
    add({ seq, personId, coAuthorId, update }) {
      const { structs, ds } = Y.decodeUpdate(update);
      const touched = new Set<number>();
      placeAll(structs, touched);
      addDeleted(ds, touched);
      for (const author of coAuthorId == null ? [personId] : [personId, coAuthorId]) {
        const own = touches.get(author) ?? new Map<number, number>();
        touches.set(author, own);
        for (const part of touched) own.set(part, seq);
      }
      upTo = seq;
    },
    lastTouch: (personId, part) => touches.get(personId)?.get(indexOf.get(part) ?? -1) ?? 0,
    touchedSince(seq) {
      const since = new Set<string>();
      for (const own of touches.values())
        for (const [part, last] of own) if (last > seq) since.add(parts[part] ?? "");
      return since;
    },
    peopleOf(part) {
      const index = indexOf.get(part) ?? -1;
      return [...touches].filter(([, own]) => own.has(index)).map(([personId]) => personId);
    },
    encode() {
      const value: Encoded = {
        version: VERSION,
        upTo,
        parts,
        stretches: [...stretches].map(([client, list]) => [
          client,
          list.flatMap(({ start, end, part }) => [start, end, part]),
        ]),
        touches: [...touches].map(([person, own]) => [person, [...own].flat()]),
      };
      return new TextEncoder().encode(JSON.stringify(value));
    },
  };
}

/** Parts of the stretches that reach into the clocks from `start` to before `end`. */
function* partsWithin(list: readonly Stretch[], start: number, end: number): Iterable<number> {
  for (let at = Math.max(0, lastStartingBy(list, start)); at < list.length; at++) {
    const stretch = list[at];
    if (!stretch || stretch.start >= end) return;
    if (stretch.end > start) yield stretch.part;
  }
}

function decode(encoded: Uint8Array): Encoded | null {
  const value = JSON.parse(new TextDecoder().decode(encoded)) as Encoded;
  return value.version === VERSION ? value : null;
}

function unflatten(flat: readonly number[]): Stretch[] {
  const list: Stretch[] = [];
  for (let at = 0; at + 2 < flat.length; at += 3)
    list.push({ start: flat[at] ?? 0, end: flat[at + 1] ?? 0, part: flat[at + 2] ?? 0 });
  return list;
}

function pairs(flat: readonly number[]): [number, number][] {
  const list: [number, number][] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) list.push([flat[at] ?? 0, flat[at + 1] ?? 0]);
  return list;
}
