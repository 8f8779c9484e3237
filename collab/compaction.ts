/**
 * Shortens what loading a document costs: the log's state and tail become one
 * state. Nothing is pruned before the new state, loaded afresh, proves to hold
 * the same history, the same deletions and the same content.
 *
 * It reads the log, not the document in memory, so that an edit that may still
 * fail to commit cannot slip into the state.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import * as Y from "yjs";
import type { UpdateLog } from "../server/ports.ts";
import { loadDocument } from "./live-document.ts";
import { isSameHistory } from "./same-history.ts";

export interface Compacted {
  readonly upTo: number;
  readonly bytes: number;
}

/**
 * Null when there was nothing to shorten. Throws, leaving the log as it was, when the proof fails. `encode` is what
 * is being proved; tests pass a faulty one.
 */
export async function compactLog(
  log: UpdateLog,
  docId: string,
  encode: (doc: Y.Doc) => Uint8Array = (doc) => Y.encodeStateAsUpdate(doc),
): Promise<Compacted | null> {
  const loaded = await log.load(docId);
  const last = loaded?.tail.at(-1);
  if (!loaded || !last) return null;
  const tail = loaded.tail.map((row) => row.update);
  const held = loadDocument(loaded.state ? [loaded.state, ...tail] : tail);
  const state = encode(held);
  // Each half blocks the process for as long as loading does; let the sockets have a turn between them.
  await nextTurn();
  const proof = loadDocument([state]);
  const isSame = areSameDocuments(held, proof);
  held.destroy();
  proof.destroy();
  if (!isSame) throw new Error("The compacted state does not equal the log.");
  await log.compact(docId, last.seq, state);
  return { upTo: last.seq, bytes: state.length };
}

/**
 * By state vector and encoding. Encodings of equal documents differ where neighbouring structs were merged in one
 * and not in the other; then deletions and content are compared piece by piece.
 */
export function areSameDocuments(a: Y.Doc, b: Y.Doc): boolean {
  if (!areSameBytes(Y.encodeStateVector(a), Y.encodeStateVector(b))) return false;
  const encoded = Y.encodeStateAsUpdate(a);
  if (areSameBytes(encoded, Y.encodeStateAsUpdate(b))) return true;
  if (!Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))) return false;
  return Y.decodeUpdate(encoded).structs.every((struct) => isSameHistory(b, struct));
}

function areSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
