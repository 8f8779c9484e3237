/**
 * One form for each page: without tracking, redirect wrappers, AMP copies and
 * mobile hosts, spelled in the usual way. It is what a finding proposes in
 * place of what was pasted, so it must open the same page; scheme and "www."
 * therefore stay as they are, and only `pageKey` looks past them.
 */
import { displayHost } from "./idn.ts";
import { hostOf, parseLink } from "./parse-link.ts";
import { normalisePercentEncoding } from "./percent-encoding.ts";
import { parametersOf, printQuery } from "./query.ts";
import { RESHAPING_STEPS, type Reshaping } from "./reshape.ts";
import { splitAddress, stripFrom } from "./strip-tracking.ts";
import { isDisplayParameter } from "./tracking-parameters.ts";
import { isArchiveHost } from "./web-archives.ts";
import { unwrap } from "./wrappers.ts";

export interface CanonicalUrl {
  readonly url: string;
  /** Names of the tracking parameters taken out, in order, each once. */
  readonly removed: readonly string[];
}

export interface Canonicalised extends CanonicalUrl {
  /** `url`, parsed. */
  readonly page: URL;
  /** What kind of second address the page was given under; empty when it was its own. */
  readonly reshaped: readonly (Reshaping | "wrapper")[];
}

/** Null for what is not an http(s) address, or carries a name and password. Idempotent. */
export function canonicalUrl(text: string): CanonicalUrl | null {
  const done = canonicalise(text);
  return done === null ? null : { url: done.url, removed: done.removed };
}

/** As `canonicalUrl`, telling also which detours were undone. */
export function canonicalise(text: string): Canonicalised | null {
  let url = readable(text);
  if (url === null) return null;
  const removed = new Set<string>();
  const reshaped = new Set<Reshaping | "wrapper">();
  // Ends: every step shortens the address, except the one that leaves youtu.be for good.
  for (let next: URL | null = url; next !== null; ) {
    url = withoutTracking(next, removed);
    next = isArchiveHost(hostOf(url)) ? null : reshapeOnce(url, reshaped);
  }
  const printed = print(url);
  const page = printed === url.href ? url : new URL(printed);
  return { url: printed, removed: [...removed], page, reshaped: [...reshaped] };
}

function readable(text: string): URL | null {
  const parsed = parseLink(text);
  if (parsed === null || parsed.username !== "" || parsed.password !== "") return null;
  const href = parsed.href;
  if (!href.includes("%")) return parsed;
  const { base, query, fragment } = splitAddress(href);
  // One parameter at a time, so that a malformed one, perhaps tracking, does not decide for its neighbours.
  const search = query.split("&").map(normalisePercentEncoding).join("&");
  return parseLink(normalisePercentEncoding(base) + search + normalisePercentEncoding(fragment));
}

function withoutTracking(url: URL, removed: Set<string>): URL {
  const stripped = stripFrom(url.href, hostOf(url));
  if (stripped.removed.length === 0) return url;
  for (const name of stripped.removed) removed.add(name);
  return new URL(stripped.url);
}

function reshapeOnce(url: URL, reshaped: Set<Reshaping | "wrapper">): URL | null {
  const inner = unwrap(url);
  const target = inner && readable(inner.target);
  if (inner && target) {
    reshaped.add(inner.by);
    return target;
  }
  for (const step of RESHAPING_STEPS) {
    const next = step.apply(url);
    if (next === null) continue;
    reshaped.add(step.kind);
    return next;
  }
  return null;
}

function print(url: URL): string {
  const host = hostOf(url);
  const { query, fragment } = splitAddress(url.href);
  const isPlain = query === "" && fragment === "" && host === url.hostname && !host.includes("xn--");
  if (isPlain) return url.href;
  const port = url.port === "" ? "" : `:${url.port}`;
  const search = printQuery(parametersOf(query).filter((one) => !isDisplayParameter(one.name, host)));
  // A text fragment marks words for one reader's browser; what stands before it may be an anchor.
  const anchor = fragment.split(":~:", 1)[0] ?? "";
  return `${url.protocol}//${displayHost(host)}${port}${url.pathname}${search}${anchor === "#" ? "" : anchor}`;
}
