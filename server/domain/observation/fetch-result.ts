/**
 * What one attempt to open a page gave: an answer with its whole way there, or
 * the reason there was none. Produced by the fetcher, judged by `observe`.
 */

/** One request on the way; the last one answered with a page or with nothing. */
export interface Hop {
  readonly url: string;
  readonly status: number;
  /** The address a redirect named, resolved; null at the end of the way. */
  readonly location: string | null;
}

/** Why there was no answer to judge. */
export const FETCH_FAILURES = [
  "no-such-host",
  "dns-failure",
  "refused-connection",
  "connection-lost",
  "time-out",
  "tls",
  "bad-answer",
  "redirect-loop",
  "too-many-redirects",
  "not-a-web-address",
  "forbidden-address",
  "robots-txt",
] as const;
export type FetchFailure = (typeof FETCH_FAILURES)[number];

interface Attempt {
  readonly requestedUrl: string;
  /** Every request made, in order. */
  readonly chain: readonly Hop[];
  /** Milliseconds since the epoch, at the first request. */
  readonly at: number;
  /** Milliseconds from the first request to the end, waiting between requests included. */
  readonly took: number;
}

export interface FetchedPage extends Attempt {
  readonly ok: true;
  readonly finalUrl: string;
  readonly status: number;
  /** Names in lower case; a header that came twice is joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it came over the wire, before content encodings were undone. */
  readonly wireBytes: number;
  /** Decoded; cut off at the limit when `isTruncated`. */
  readonly body: Uint8Array;
  readonly isTruncated: boolean;
}

export interface FailedFetch extends Attempt {
  readonly ok: false;
  readonly reason: FetchFailure;
  /** The system's own words, for the evidence. */
  readonly detail: string;
}

export type FetchResult = FetchedPage | FailedFetch;
