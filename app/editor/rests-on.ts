/** Whether a server that stands at a state vector can apply an update: everything it hangs on or removes must be there. */
import * as Y from "yjs";

export function restsOn(update: Uint8Array, vector: Uint8Array): boolean {
  const held = Y.decodeStateVector(vector);
  const { structs, ds } = Y.decodeUpdate(update);
  const ends = new Map(held);
  for (const { id, length } of structs) {
    if (id.clock > (ends.get(id.client) ?? 0)) return false;
    ends.set(id.client, Math.max(ends.get(id.client) ?? 0, id.clock + length));
  }
  const isThere = (id: Y.ID | null) => id === null || id.clock < (ends.get(id.client) ?? 0);
  for (const struct of structs) {
    if (struct instanceof Y.Skip) return false;
    if (!(struct instanceof Y.Item)) continue;
    const parent = struct.parent instanceof Y.ID ? struct.parent : null;
    if (![struct.origin, struct.rightOrigin, parent].every(isThere)) return false;
  }
  return [...ds.clients].every(([client, ranges]) =>
    ranges.every(({ clock, len }) => clock + len <= (ends.get(client) ?? 0)),
  );
}
