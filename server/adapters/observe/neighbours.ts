/**
 * What sites showed for made-up addresses a short while ago, so that a month
 * with forty links to one site asks it once and not forty times.
 */
import type { Probe } from "../../domain/observation/judge.ts";

/** Milliseconds for which an answer is good. */
const GOOD = 15 * 60_000;
const MOST = 200;
const NO_BYTES = new Uint8Array();

export interface Neighbours {
  /** `address` is the made-up one. */
  of(address: string): Probe | null;
  keep(address: string, probe: Probe): void;
}

export function createNeighbours(now: () => number = () => performance.now()): Neighbours {
  const kept = new Map<string, { readonly probe: Probe; readonly until: number }>();
  return {
    of(address) {
      // A site that says 404 in one folder says so in the others.
      const found = kept.get(folderOf(address)) ?? kept.get(new URL(address).origin);
      return found && found.until > now() ? found.probe : null;
    },
    keep(address, { result, facts }) {
      if (!result.ok) return;
      const key = result.status >= 400 ? new URL(address).origin : folderOf(address);
      kept.delete(key);
      kept.set(key, { probe: { result: { ...result, body: NO_BYTES }, facts }, until: now() + GOOD });
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST) break;
        kept.delete(oldest);
      }
    },
  };
}

function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf("/") + 1);
}
