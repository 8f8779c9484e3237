/**
 * Frames to attack with: real ones of every kind, and ways to break them, from
 * a seeded generator. FUZZ_FRAMES asks for more of them than a daily run needs.
 */
import * as Y from "yjs";
import { docFrom, paragraph, type } from "./document.ts";
import { markFrame, presenceFrame, syncFrame, updateFrame, updatesOf } from "./raw-client.ts";

/** How many frames a test that costs little for each of them tries. */
export const FRAMES = Number(process.env.FUZZ_FRAMES ?? 20_000);

/** mulberry32: small, seeded, good enough to break things. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Real frames of every kind, made on a copy of the document. */
export function corpus(history: readonly Uint8Array[]): Uint8Array[] {
  const doc = docFrom(history);
  const updates = updatesOf(doc, (each) => {
    type(each, "words words");
    paragraph(each, "one", "more");
    each.getXmlFragment("b:one").delete(0, 1);
    each.getMap("e:one").set("start", "2031-02-03");
    each.getMap("sources").set("s1", { order: "a0", n: [1, null, true, 2.5] });
  });
  return [
    ...updates.map(updateFrame),
    syncFrame(0, Y.encodeStateVector(doc)),
    syncFrame(1, Y.encodeStateAsUpdate(doc)),
    syncFrame(2, Y.encodeStateAsUpdateV2(doc)),
    presenceFrame([5, { cursor: { anchor: { tname: "b:one" }, head: { tname: "b:one" } } }], [6, null]),
    markFrame(3),
    Uint8Array.of(3),
  ];
}

export function mutate(frame: Uint8Array, next: () => number): Uint8Array {
  const at = (length: number) => Math.floor(next() * length);
  const bytes = [...frame];
  const changes = 1 + at(4);
  for (let i = 0; i < changes; i++) {
    const where = at(bytes.length + 1);
    switch (at(6)) {
      case 0:
        bytes[where] = at(256);
        break;
      case 1:
        bytes[where] = (bytes[where] ?? 0) ^ (1 << at(8));
        break;
      case 2:
        bytes.splice(where, 1 + at(4));
        break;
      case 3:
        bytes.splice(where, 0, at(256));
        break;
      case 4:
        bytes.splice(where, 0, 255, 255, 255, 255, at(128));
        break;
      default:
        bytes.length = where;
    }
  }
  return Uint8Array.from(bytes.map((byte) => byte ?? 0));
}

/** A state or update frame is two bytes and then a length and as many bytes. */
export function bodyLength(frame: Uint8Array): number {
  let length = 0;
  for (let i = 2, shift = 1; ; i++, shift *= 128) {
    const byte = frame[i] ?? 0;
    length += (byte & 127) * shift;
    if (byte < 128) return length;
  }
}

/** Half of the time the envelope stays right and only the update inside it is broken, which gets further in. */
export function broken(frame: Uint8Array, next: () => number): Uint8Array {
  const [type, step = 0] = frame;
  if (type !== 0 || next() < 0.5) return mutate(frame, next);
  return syncFrame(step, mutate(frame.slice(frame.length - bodyLength(frame)), next));
}
