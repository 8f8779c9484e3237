/**
 * Reads what a client sends: the y-websocket messages we answer and our own.
 * Every length is checked against the bytes that are there, and a frame must
 * be read to its end; anything else is a `MalformedFrame`.
 */
import * as decoding from "lib0/decoding";
import { decodeStateVector } from "yjs";
import { MESSAGE, SYNC } from "../server/domain/document/wire.ts";

/** What a client claims about one Yjs client's presence; `json` is unread. */
export interface PresenceClaim {
  readonly clientId: number;
  readonly json: string;
}

export type ClientMessage =
  /** "This is what I have": asks for the rest. */
  | { readonly type: "state-vector"; readonly vector: Uint8Array }
  /** Everything the client has that we lack, its answer to our own state vector. */
  | { readonly type: "state"; readonly update: Uint8Array }
  /** One live edit. */
  | { readonly type: "update"; readonly update: Uint8Array }
  | { readonly type: "presence"; readonly claims: readonly PresenceClaim[] }
  | { readonly type: "presence-query" }
  | { readonly type: "mark"; readonly n: number };

export class MalformedFrame extends Error {}

/** The stock client sends everybody's presence back, so a frame may carry as many claims as a room has people. */
const MAX_CLAIMS = 2000;
const MAX_VECTOR_BYTES = 1024 * 1024;

export function readMessage(frame: Uint8Array): ClientMessage {
  try {
    const decoder = decoding.createDecoder(frame);
    const message = readTyped(decoder);
    if (decoding.hasContent(decoder)) throw new MalformedFrame("bytes after the end");
    return message;
  } catch (error) {
    if (error instanceof MalformedFrame) throw error;
    throw new MalformedFrame("unreadable", { cause: error });
  }
}

function readTyped(decoder: decoding.Decoder): ClientMessage {
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.presence:
      return { type: "presence", claims: readClaims(decoding.readVarUint8Array(decoder)) };
    case MESSAGE.presenceQuery:
      return { type: "presence-query" };
    case MESSAGE.mark:
      return { type: "mark", n: decoding.readVarUint(decoder) };
    default:
      throw new MalformedFrame(`message type ${type}`);
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  switch (step) {
    case SYNC.stateVector:
      if (bytes.length > MAX_VECTOR_BYTES) throw new MalformedFrame("state vector too long");
      decodeStateVector(bytes);
      return { type: "state-vector", vector: bytes };
    case SYNC.state:
      return { type: "state", update: bytes };
    case SYNC.update:
      return { type: "update", update: bytes };
    default:
      throw new MalformedFrame(`sync step ${step}`);
  }
}

function readClaims(bytes: Uint8Array): PresenceClaim[] {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  if (count > MAX_CLAIMS) throw new MalformedFrame(`${count} presence claims`);
  const claims: PresenceClaim[] = [];
  for (let i = 0; i < count; i++) {
    const clientId = decoding.readVarUint(decoder);
    // The client's own clock: the server keeps its own, which survives reconnecting.
    decoding.readVarUint(decoder);
    claims.push({ clientId, json: decoding.readVarString(decoder) });
  }
  if (decoding.hasContent(decoder)) throw new MalformedFrame("bytes after the presence claims");
  return claims;
}
