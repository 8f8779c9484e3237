/** Opens pages of the public web on behalf of a source, and nothing else. */
import type { FetchResult } from "../domain/observation/fetch-result.ts";

export interface FetchOptions {
  /** Of a check that nobody is waiting for: robots.txt is then asked first. */
  readonly isScheduled?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageFetcher {
  /** Never throws for anything the other side does; waits its turn, follows redirects, tries again. */
  fetch(url: string, options?: FetchOptions): Promise<FetchResult>;
  /** Hosts being asked or waited for → how many requests. */
  waiting(): ReadonlyMap<string, number>;
  close(): Promise<void>;
}
