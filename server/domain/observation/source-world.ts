/** What is known of a report's sources at one moment, gathered for the rules and the screens that ask. */
import type { Source } from "../report/model.ts";
import { targetOf } from "./check-targets.ts";
import { type FoundMetadata, NO_METADATA } from "./metadata.ts";
import type { Observation } from "./observation.ts";
import { type HandCheck, type Standing, standingOf } from "./standing.ts";

/** One kept copy, as far as rules ask about it. */
export interface KeptCopy {
  readonly id: string;
  readonly url: string;
  readonly origin: "fetched" | "uploaded";
  /** Milliseconds since the epoch. */
  readonly takenAt: number;
  readonly mediaType: string;
  readonly state: Observation["state"];
  readonly textSha256: string;
  /** Empty when the copy has no words of its own (a PDF, a picture). */
  readonly text: string;
}

export interface SourceWorld {
  /** Null before the first check. */
  readonly standing: Standing | null;
  /** The newest copy of the source's present address; null when there is none, undefined when nobody knows. */
  readonly copy: KeptCopy | null | undefined;
  /**
   * The first copy of the same address with other words, when the newest one's have changed. What a person uploaded has
   * other words than what a robot fetched, and says nothing of a change.
   */
  readonly changedSince: Pick<KeptCopy, "id" | "takenAt"> | null;
  /** The page's own words, from the newest copy or, where none are kept, as last read; empty when there are none. */
  readonly words: string;
  /** What the page said of itself when it was last seen in order. */
  readonly metadata: FoundMetadata;
}

export interface World {
  /** Undefined for a source without a public address, or of which nothing is known. */
  of(source: Source): SourceWorld | undefined;
}

export const NO_WORLD: World = { of: () => undefined };

export interface Known {
  readonly observations: readonly (Observation & { readonly metadata: FoundMetadata })[];
  readonly handChecks: readonly HandCheck[];
  /** By time; null where copies are not kept at all, as on the command line. */
  readonly copies: readonly Omit<KeptCopy, "text">[] | null;
  /** The newest copy's words or, where none are kept, the page's as last read. */
  readonly text: string;
}

/** `knownOf` answers with everything that was ever seen of a source. `now` in milliseconds since the epoch. */
export function createWorld(knownOf: (sourceId: string) => Known | undefined, now: number): World {
  return {
    of(source) {
      const target = targetOf(source);
      const known = target === null ? undefined : knownOf(source.id);
      return target === null || known === undefined ? undefined : worldOf(target.url, known, now);
    },
  };
}

function worldOf(url: string, { observations, handChecks, copies, text }: Known, now: number): SourceWorld {
  const own = copies?.filter((copy) => copy.url === url).sort((a, b) => b.takenAt - a.takenAt);
  const newest = own?.[0];
  const others =
    newest?.origin === "fetched"
      ? (own ?? []).filter((copy) => copy.origin === "fetched" && copy.textSha256 !== newest.textSha256)
      : [];
  const first = others.at(-1);
  const fine = observations
    .filter((one) => one.url === url && (one.state === "ok" || one.state === "moved"))
    .sort((a, b) => b.at - a.at)[0];
  return {
    standing: standingOf(url, observations, handChecks, now),
    copy: own === undefined ? undefined : newest === undefined ? null : { ...newest, text },
    words: text,
    changedSince: first ? { id: first.id, takenAt: first.takenAt } : null,
    metadata: fine?.metadata ?? NO_METADATA,
  };
}
