/** When a failed try is worth another one, and how long the host is to be left alone before it. */
import type { FetchResult } from "../../domain/observation/fetch-result.ts";

const TRIES = 3;

/** Milliseconds before the second and the third try. */
const BACK_OFF = [2_000, 6_000];
/** A host that asks for more rest than this is taken at its word, and not asked again now. */
const LONGEST_REST = 30_000;

const TRANSIENT_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 520, 522, 524]);
const TRANSIENT_FAILURE: ReadonlySet<string> = new Set([
  "dns-failure",
  "connection-lost",
  "refused-connection",
  "time-out",
]);

export interface Rest {
  /** Milliseconds the host asked for or we give it; null when it needs none. */
  readonly restMs: number | null;
  readonly again: boolean;
}

/** `tried` is how many tries there were; `now` in milliseconds since the epoch. */
export function restAfter(result: FetchResult, tried: number, now: number): Rest {
  const isTransient = result.ok ? TRANSIENT_STATUS.has(result.status) : TRANSIENT_FAILURE.has(result.reason);
  const asked = result.ok && isTransient ? readRetryAfter(result.headers["retry-after"], now) : null;
  if (!isTransient || isChallenge(result)) return { restMs: asked, again: false };
  const again = tried < TRIES && (asked ?? 0) <= LONGEST_REST;
  if (!again) return { restMs: asked, again };
  return { restMs: Math.max(asked ?? 0, BACK_OFF[tried - 1] ?? 0), again };
}

/** A challenge stays one however often it is asked. */
function isChallenge(result: FetchResult): boolean {
  return result.ok && result.headers["cf-mitigated"] !== undefined;
}

/** Seconds or an HTTP date (RFC 9110 §10.2.3), as milliseconds from `now`; null for anything else. */
export function readRetryAfter(value: string | undefined, now: number): number | null {
  const text = value?.trim() ?? "";
  if (/^\d{1,7}$/u.test(text)) return Number(text) * 1_000;
  const date = /^[A-Za-z]{3,9},? /u.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
