// What the whole judgement says of one page of the blind set, asked as the checker asks: once, and where the judge
// wants to compare, a second time at a made-up address.
import { readPage } from "../../server/adapters/extract/read-page.ts";
import type { FetchedPage } from "../../server/domain/observation/fetch-result.ts";
import { wayOf } from "../../server/domain/observation/host-ways.ts";
import { judge, type Probe } from "../../server/domain/observation/judge.ts";
import type { BlindPage } from "./soft-404-blind-page.ts";

export type Answer = Pick<BlindPage, "url" | "finalUrl" | "status" | "html">;

function probeOf({ url, finalUrl, status, html }: Answer): Probe {
  const body = new TextEncoder().encode(html);
  const contentType = "text/html; charset=utf-8";
  const end = { url: finalUrl, status, location: null };
  const result: FetchedPage = {
    ok: true,
    requestedUrl: url,
    finalUrl,
    status,
    chain: url === finalUrl ? [end] : [{ url, status: 302, location: finalUrl }, end],
    headers: { "content-type": contentType },
    body,
    wireBytes: body.length,
    isTruncated: false,
    at: 0,
    took: 1,
  };
  return { result, facts: readPage({ body, contentType, url: finalUrl }) };
}

/** "state: reason". `isSameForAny`: the site shows the page at a made-up address too; else it answers 404 to that. */
export function verdictOf(page: Answer, isSameForAny: boolean): string {
  const seen = {
    url: page.url,
    way: wayOf(page.url),
    first: probeOf(page),
    second: null,
    madeUp: "no-such-page-1",
  };
  const first = judge(seen);
  if (!("ask" in first)) return `${first.state}: ${first.reason}`;
  const isRedirected = page.url !== page.finalUrl;
  const second = isSameForAny
    ? { ...page, url: first.ask, finalUrl: isRedirected ? page.finalUrl : first.ask }
    : { url: first.ask, finalUrl: first.ask, status: 404, html: "<h1>404</h1>" };
  const settled = judge({ ...seen, second: probeOf(second) });
  return "ask" in settled ? "asked twice" : `${settled.state}: ${settled.reason}`;
}

export const isAccused = (verdict: string) => /^(?:soft-404|broken):/u.test(verdict);
