/** Looks at a source's page once: what state it is in, what it says of itself, and its bytes for keeping. */
import type { FetchedPage } from "../domain/observation/fetch-result.ts";
import type { FoundMetadata } from "../domain/observation/metadata.ts";
import type { Observation } from "../domain/observation/observation.ts";

export interface Look {
  readonly observation: Observation;
  /** What was found of title, outlet, author, day and language. */
  readonly metadata: FoundMetadata;
  /** The answer itself; null when there was none. */
  readonly page: FetchedPage | null;
  /** The article's words; null for no page, and for one without any. */
  readonly text: string | null;
}

export interface LinkProbe {
  /** `isScheduled`: nobody waits for it, so robots.txt is asked first. Never throws. */
  look(url: string, options?: { readonly isScheduled?: boolean }): Promise<Look>;
}
