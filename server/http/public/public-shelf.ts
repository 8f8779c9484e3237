/**
 * What is published, held in memory: read again at once when this process
 * publishes or withdraws, and every few seconds in case another one did. A
 * visitor's request asks the database for nothing that was asked before.
 */
import type { EditionStore, PublicChronicle } from "../../ports/edition-store.ts";
import type { PublicationNews } from "../../ports/publication-news.ts";

/** Milliseconds that another process's news may take. */
const FRESH = 5_000;

export interface PublicShelf {
  /** By slug. The same value while nothing was published or withdrawn. */
  chronicles(): Promise<Shelf>;
  /** What was read last; null when it has to be read again first. */
  present(): Shelf | null;
}

/** Compared as a value: another object is another state of things. */
export type Shelf = ReadonlyMap<string, PublicChronicle>;

export function createPublicShelf(editions: EditionStore, news: PublicationNews): PublicShelf {
  let held: { readonly until: number; readonly map: Promise<Shelf>; read: Shelf | null } | null = null;
  let known = { text: "", map: new Map<string, PublicChronicle>() };
  news.subscribe(() => {
    held = null;
  });

  async function read(): Promise<Shelf> {
    const list = await editions.published();
    const text = JSON.stringify(list);
    if (text !== known.text) known = { text, map: new Map(list.map((one) => [one.slug, one])) };
    return known.map;
  }

  return {
    chronicles() {
      if (held && held.until > performance.now()) return held.map;
      const map = read();
      const mine: NonNullable<typeof held> = { until: performance.now() + FRESH, map, read: null };
      held = mine;
      map.then(
        (shelf) => {
          mine.read = shelf;
        },
        () => {
          if (held === mine) held = null;
        },
      );
      return map;
    },

    present: () => (held && held.until > performance.now() ? held.read : null),
  };
}
