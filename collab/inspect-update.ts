/**
 * Reads an update before it touches the document: is it a whole Yjs update
 * (V1), does everything it rests on exist, does it contradict what we hold?
 * Decoding here also disarms updates that only claim to be large: Yjs's own
 * reader allocates what the header says.
 */
import * as Y from "yjs";
import type { CloseReason } from "../server/domain/document/wire.ts";
import { isSameHistory, type Struct } from "./same-history.ts";

export interface UpdateFault {
  readonly reason: CloseReason;
  readonly detail: string;
}

/** An honest client would need years to reach it; beyond 2^53 Yjs's arithmetic on clocks breaks. */
const MAX_CLOCK = 2 ** 31;

class Fault extends Error {
  readonly fault: UpdateFault;
  constructor(reason: CloseReason, detail: string) {
    super(detail);
    this.fault = { reason, detail };
  }
}

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/** What is in the update, or why it may not be applied. Never throws. */
export function inspectUpdate(
  doc: Y.Doc,
  update: Uint8Array,
  maxClients: number,
): { readonly decoded: DecodedUpdate } | { readonly fault: UpdateFault } {
  let decoded: DecodedUpdate;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return { fault: { reason: "malformed", detail: "not a Yjs update" } };
  }
  const fault = updateFault(doc, decoded, maxClients);
  return fault ? { fault } : { decoded };
}

function updateFault(doc: Y.Doc, decoded: DecodedUpdate, maxClients: number): UpdateFault | null {
  try {
    const ends = clockEnds(doc, decoded.structs, maxClients);
    for (const struct of decoded.structs) requireKnownNeighbours(doc, struct, ends);
    requireKnownDeletions(doc, decoded.ds, ends);
    for (const struct of decoded.structs) {
      if (!isSameHistory(doc, struct)) throw new Fault("conflicting-history", nameOf(struct.id));
    }
    return null;
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    return { reason: "malformed", detail: "not a usable Yjs update" };
  }
}

const nameOf = (id: Y.ID) => `${id.client}:${id.clock}`;

/** Where each author's clock stands after the update; structs must follow one another without a gap. */
function clockEnds(doc: Y.Doc, structs: readonly Struct[], maxClients: number): Map<number, number> {
  const ends = new Map<number, number>();
  let client: number | null = null;
  let next = 0;
  for (const struct of structs) {
    const { id, length } = struct;
    if (id.client !== client) {
      client = id.client;
      if (ends.has(client)) throw new Fault("malformed", "an author occurs twice");
      if (ends.size >= maxClients) throw new Fault("too-large", "too many authors in one update");
      const held = Y.getState(doc.store, client);
      if (id.clock > held) throw new Fault("out-of-step", nameOf(id));
      ends.set(client, held);
    } else if (id.clock !== next) {
      throw new Fault("malformed", "an author occurs twice");
    }
    if (struct instanceof Y.Skip) throw new Fault("out-of-step", nameOf(id));
    next = id.clock + length;
    if (length <= 0 || next > MAX_CLOCK) throw new Fault("malformed", `clock of ${nameOf(id)}`);
    ends.set(client, Math.max(ends.get(client) ?? 0, next));
  }
  return ends;
}

function requireKnownNeighbours(doc: Y.Doc, struct: Struct, ends: ReadonlyMap<number, number>): void {
  if (!(struct instanceof Y.Item)) return;
  const { origin, rightOrigin } = struct;
  const parent = struct.parent instanceof Y.ID ? struct.parent : null;
  for (const id of [origin, rightOrigin, parent]) {
    if (id === null) continue;
    const known =
      id.client === struct.id.client
        ? struct.id.clock
        : (ends.get(id.client) ?? Y.getState(doc.store, id.client));
    if (id.clock >= known) throw new Fault("out-of-step", nameOf(id));
  }
}

function requireKnownDeletions(
  doc: Y.Doc,
  deletions: DecodedUpdate["ds"],
  ends: ReadonlyMap<number, number>,
): void {
  for (const [client, ranges] of deletions.clients) {
    const known = ends.get(client) ?? Y.getState(doc.store, client);
    for (const range of ranges) {
      if (range.clock + range.len > known) throw new Fault("out-of-step", `deletion in ${client}`);
    }
  }
}
