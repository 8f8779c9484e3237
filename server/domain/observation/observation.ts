/**
 * What the house saw when it last opened a source's page. Only `broken` and
 * `soft-404` accuse the source; a page that turns robots away is `blocked`,
 * one that could not be checked is `unknown`, and neither is ever called broken.
 */
import type { FetchFailure, Hop } from "./fetch-result.ts";

export const LINK_STATES = ["ok", "moved", "soft-404", "broken", "blocked", "unknown"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Why the state is what it is; every reason belongs to one state. */
export const REASONS = {
  answered: "ok",
  "permanent-redirect": "moved",
  "landed-on-front-page": "soft-404",
  "landed-on-list": "soft-404",
  "landed-on-error-page": "soft-404",
  "says-not-found": "soft-404",
  "like-a-made-up-address": "soft-404",
  "no-such-post": "soft-404",
  "no-such-video": "soft-404",
  "not-found": "broken",
  gone: "broken",
  "no-such-host": "broken",
  "log-in": "blocked",
  challenge: "blocked",
  "turned-away": "blocked",
  "too-many-requests": "blocked",
  "legal-reasons": "blocked",
  "robots-txt": "blocked",
  "server-error": "unknown",
  "odd-status": "unknown",
  "empty-page": "unknown",
  "time-out": "unknown",
  tls: "unknown",
  "dns-failure": "unknown",
  "refused-connection": "unknown",
  "connection-lost": "unknown",
  "bad-answer": "unknown",
  "redirect-loop": "unknown",
  "too-many-redirects": "unknown",
  "not-a-web-address": "unknown",
  "forbidden-address": "unknown",
} as const satisfies Readonly<Record<string, LinkState>> & Readonly<Record<FetchFailure, LinkState>>;

export type Reason = keyof typeof REASONS;

export interface Evidence {
  readonly status: number | null;
  readonly finalUrl: string | null;
  readonly chain: readonly Hop[];
  /** Only headers that mattered: what kind of answer, from what, what it asked for. */
  readonly headers: Readonly<Record<string, string>>;
  /** The words or the place that decided; null when the status did. */
  readonly detail: string | null;
  readonly title: string | null;
  /** Milliseconds. */
  readonly took: number;
}

export interface Observation {
  /** The source's address at the time, as the source had it. */
  readonly url: string;
  readonly state: LinkState;
  readonly reason: Reason;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly evidence: Evidence;
  /** Where it was seen from: the same page may answer another country differently. */
  readonly vantage: string;
  /** Which version of the checks judged it. */
  readonly checker: string;
}

/** Changes with the way pages are opened or judged. */
export const CHECKER = "link-check/3";

export interface Judgement {
  readonly state: LinkState;
  readonly reason: Reason;
  readonly detail: string | null;
}

export function judged(reason: Reason, detail: string | null = null): Judgement {
  return { state: REASONS[reason], reason, detail };
}
