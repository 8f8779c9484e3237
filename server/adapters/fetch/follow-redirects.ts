/**
 * Opens a page and follows its redirects by hand: every hop passes the gate
 * and waits its turn at its host like any other request. Nothing is sent from
 * one hop to the next, no cookie and no referrer.
 */

import { hostOf } from "../../domain/links/parse-link.ts";
import type { FetchResult, Hop } from "../../domain/observation/fetch-result.ts";
import { FetchError, fetchErrorOf } from "./fetch-failure.ts";
import type { FetchClock, FetchLimits } from "./fetch-settings.ts";
import { type Gate, passGate } from "./link-gate.ts";
import type { Answer, Requester } from "./one-request.ts";
import type { PoliteQueue } from "./polite-queue.ts";

interface Following {
  readonly requester: Requester;
  readonly queue: PoliteQueue;
  readonly gate: Gate;
  readonly limits: FetchLimits;
  readonly clock: FetchClock;
  /** Asked before each request; throws FetchError to stop. */
  readonly allow: (url: URL) => Promise<void>;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Never throws: what went wrong is the result. */
export async function followRedirects(
  requestedUrl: string,
  headers: Readonly<Record<string, string>>,
  following: Following,
): Promise<FetchResult> {
  const { clock } = following;
  const at = clock.now();
  const chain: Hop[] = [];
  const attempt = () => ({ requestedUrl, chain, at, took: clock.now() - at });
  try {
    const { url, answer } = await walk(requestedUrl, headers, chain, following);
    const { status, headers: answered, body, wireBytes, isTruncated } = answer;
    return {
      ok: true,
      ...attempt(),
      finalUrl: url.href,
      status,
      headers: answered,
      body,
      wireBytes,
      isTruncated,
    };
  } catch (error) {
    const { reason, message } = fetchErrorOf(error);
    return { ok: false, ...attempt(), reason, detail: message };
  }
}

async function walk(
  requestedUrl: string,
  headers: Readonly<Record<string, string>>,
  chain: Hop[],
  { requester, queue, gate, limits, clock, allow }: Following,
): Promise<{ readonly url: URL; readonly answer: Answer }> {
  const seen = new Set<string>();
  let left = limits.totalMs;
  let url = passGate(requestedUrl, gate);
  for (;;) {
    await allow(url);
    seen.add(url.href);
    const answer = await queue.turn(hostOf(url), async () => {
      const began = clock.now();
      try {
        return await requester.request(url, headers, left);
      } finally {
        left -= clock.now() - began;
      }
    });
    const location = redirectOf(answer, url);
    chain.push({ url: url.href, status: answer.status, location });
    if (location === null) return { url, answer };
    if (chain.length > limits.redirects) {
      throw new FetchError("too-many-redirects", `more than ${limits.redirects} redirects`);
    }
    url = passGate(location, gate);
    if (seen.has(url.href)) throw new FetchError("redirect-loop", `comes back to ${url.href}`);
    if (left <= 0) throw new FetchError("time-out", "the redirects took too long");
  }
}

/** Null for an answer that leads nowhere: then it is the page itself. */
function redirectOf({ status, headers }: Answer, base: URL): string | null {
  const location = headers.location?.trim();
  if (!REDIRECTS.has(status) || !location) return null;
  try {
    return new URL(location, base).href;
  } catch {
    return location;
  }
}
