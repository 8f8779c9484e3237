/** Editions as the public pages read them: each with those of its sources that have gone from the web since. */
import type { EditionStore, GoneNote } from "../ports/edition-store.ts";

/** Milliseconds for which what is known is good: pages are opened by visitors, links are checked by the month. */
const FRESH = 60_000;

/** `ask` gives, by the edition's id, what is gone. Without an answer the pages stand as they were published. */
export function createPublicEditions(
  editions: EditionStore,
  ask: () => Promise<ReadonlyMap<string, readonly GoneNote[]>>,
): EditionStore {
  let held: { readonly until: number; readonly gone: Awaited<ReturnType<typeof ask>> } | null = null;

  async function known(): Promise<Awaited<ReturnType<typeof ask>>> {
    if (held && held.until > performance.now()) return held.gone;
    const gone = await ask().catch(() => held?.gone ?? new Map<string, readonly GoneNote[]>());
    held = { until: performance.now() + FRESH, gone };
    return gone;
  }

  return {
    ...editions,
    async published(slug) {
      const [chronicles, gone] = await Promise.all([editions.published(slug), known()]);
      if (gone.size === 0) return chronicles;
      return chronicles.map((chronicle) => ({
        ...chronicle,
        editions: chronicle.editions.map((one) => ({ ...one, gone: gone.get(one.id) ?? [] })),
      }));
    },
  };
}
