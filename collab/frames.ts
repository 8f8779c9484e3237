/**
 * Writes what the server sends, byte for byte as y-websocket 3 reads it, and
 * our own answers.
 */
import * as encoding from "lib0/encoding";
import { type CloseReason, MESSAGE, SYNC } from "../server/domain/document/wire.ts";

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

export const stateVectorFrame = (vector: Uint8Array) => syncFrame(SYNC.stateVector, vector);
export const stateFrame = (update: Uint8Array) => syncFrame(SYNC.state, update);
export const updateFrame = (update: Uint8Array) => syncFrame(SYNC.update, update);

/** One Yjs client's presence as awareness entry: its id, our clock, its state as JSON ("null" when gone). */
export function presenceEntry(clientId: number, clock: number, json: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, json);
  return encoding.toUint8Array(encoder);
}

/** With no entries it says nothing and only shows that the server lives. */
export function presenceFrame(entries: readonly Uint8Array[]): Uint8Array {
  const inner = encoding.createEncoder();
  encoding.writeVarUint(inner, entries.length);
  for (const entry of entries) encoding.writeUint8Array(inner, entry);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.presence);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  return encoding.toUint8Array(encoder);
}

export function savedFrame(n: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.saved);
  encoding.writeVarUint(encoder, n);
  return encoding.toUint8Array(encoder);
}

export function newsFrame(): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.news);
  return encoding.toUint8Array(encoder);
}

export function refusedFrame(reason: CloseReason, detail: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.refused);
  encoding.writeVarString(encoder, reason);
  encoding.writeVarString(encoder, detail);
  return encoding.toUint8Array(encoder);
}
