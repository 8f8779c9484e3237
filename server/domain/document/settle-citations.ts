/**
 * What two people's edits leave unclear about citations, settled the same way
 * for everybody who reads the document: a pasted copy bears the id of its
 * original, a merged source is still cited under its old id.
 */
import type { Entry } from "../report/model.ts";
import { citationsOf, mapInlines } from "../report/text.ts";

/** An id and a source for each citation of an entry, in reading order. */
interface Settled {
  readonly ids: readonly string[];
  readonly sourceIds: readonly string[];
  readonly entry: Entry;
}

/** Keeps the values it made, so that an entry which settles as before stays the same value. */
export type CitationSettler = (
  entries: readonly Entry[],
  sourceOf: (sourceId: string) => string,
) => readonly Entry[];

export function createCitationSettler(): CitationSettler {
  const known = new WeakMap<Entry, Settled>();
  return (entries, sourceOf) => {
    const original = entries.flatMap((entry) => citationsOf(entry).map((citation) => citation.id));
    const taken = new Set(original);
    const hasCopies = taken.size < original.length;
    const copies = new Map<string, number>();
    return entries.map((entry) => {
      const citations = citationsOf(entry);
      const ids = citations.map(({ id }) => (hasCopies ? firstFree(id, copies, taken) : id));
      const sourceIds = citations.map((citation) => sourceOf(citation.sourceId));
      const before = known.get(entry);
      if (before && sameTexts(before.ids, ids) && sameTexts(before.sourceIds, sourceIds)) return before.entry;
      let at = 0;
      const settled = mapInlines(entry, (inline) => {
        if (inline.type !== "citation") return inline;
        const id = ids[at] ?? inline.id;
        const sourceId = sourceIds[at] ?? inline.sourceId;
        at++;
        return id === inline.id && sourceId === inline.sourceId ? inline : { ...inline, id, sourceId };
      });
      known.set(entry, { ids, sourceIds, entry: settled });
      return settled;
    });
  };
}

/**
 * The id itself for its first bearer, "id~2", "id~3", … for copies, never one that somebody else bears. `copies` counts
 * the bearers met so far.
 */
function firstFree(id: string, copies: Map<string, number>, taken: Set<string>): string {
  let copy = (copies.get(id) ?? 0) + 1;
  let free = id;
  while (copy > 1) {
    // At most 64 units, with room for as many copies as a document can hold.
    free = `${id.slice(0, 54).replace(/[\ud800-\udbff]$/, "")}~${copy}`;
    if (!taken.has(free)) break;
    copy++;
  }
  copies.set(id, copy);
  taken.add(free);
  return free;
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
