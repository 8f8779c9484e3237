// What the whole judgement says of one page of the blind set, asked as the checker asks: once, and where the judge
// wants to compare, a second time at a made-up address.
import { wayOf } from "../../server/domain/observation/host-ways.ts";
import { judge } from "../../server/domain/observation/judge.ts";
import { type Answer, probeOf } from "./probe-of.ts";

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
