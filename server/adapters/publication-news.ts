/** News of publications within this process; public pages of other processes look again by themselves. */
import type { PublicationNews } from "../ports/publication-news.ts";

export function createPublicationNews(): PublicationNews {
  const listeners = new Set<() => void>();
  return {
    announce() {
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
