/**
 * Does a struct say the same as what we already hold under its id? Yjs skips
 * whatever it knows by id without looking. If another client took the id
 * first, the words behind it would vanish and still be called saved; so what
 * overlaps is compared. Deleted content is gone on one side and counts as same.
 */
import * as Y from "yjs";

export type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];

/** True also when nothing overlaps. */
export function isSameHistory(doc: Y.Doc, struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { client, clock } = struct.id;
  const end = Math.min(clock + struct.length, Y.getState(doc.store, client));
  if (clock >= end) return true;
  // Reading a known struct again would still create the root it names.
  if (typeof struct.parent === "string" && !doc.share.has(struct.parent)) return false;
  const held = doc.store.clients.get(client) ?? [];
  for (let i = Y.findIndexSS(held, clock), at = clock; at < end; i++) {
    const other = held[i];
    if (other === undefined) return false;
    const to = Math.min(other.id.clock + other.length, end);
    if (other instanceof Y.Item && !isSameSlice(struct, other, at, to)) return false;
    at = to;
  }
  return true;
}

/** Compares the two items' content between the clocks `from` and `to`. */
function isSameSlice(a: Y.Item, b: Y.Item, from: number, to: number): boolean {
  if (a.content instanceof Y.ContentDeleted || b.content instanceof Y.ContentDeleted) return true;
  if (a.content.constructor !== b.content.constructor) return false;
  if (a.content instanceof Y.ContentString && b.content instanceof Y.ContentString) {
    return (
      a.content.str.slice(from - a.id.clock, to - a.id.clock) ===
      b.content.str.slice(from - b.id.clock, to - b.id.clock)
    );
  }
  return summary(a, from, to) === summary(b, from, to);
}

function summary(item: Y.Item, from: number, to: number): string {
  const { content } = item;
  if (content instanceof Y.ContentFormat) return JSON.stringify([content.key, content.value]);
  if (content instanceof Y.ContentType) {
    const { type } = content;
    return JSON.stringify([type.constructor.name, type instanceof Y.XmlElement ? type.nodeName : ""]);
  }
  if (content instanceof Y.ContentDoc) return content.doc.guid;
  return JSON.stringify(content.getContent().slice(from - item.id.clock, to - item.id.clock));
}
