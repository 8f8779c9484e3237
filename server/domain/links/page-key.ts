/**
 * When two addresses are the same page. The key is for comparing only and
 * never shown: scheme, "www.", a slash at the end, the order of parameters,
 * tracking and a network's several names for one post do not count.
 */
import { canonicalise } from "./canonical-url.ts";
import { otherNamesOf } from "./outlet.ts";
import { hostOf, pathSegments, withoutTrailing, withoutWww } from "./parse-link.ts";
import { platformOf } from "./platforms/registry.ts";
import { parametersOf, parameterValue, printQuery } from "./query.ts";

/** Null for what is not an http(s) address. Equal keys: the same page; different keys promise nothing. */
export function pageKey(text: string): string | null {
  const page = canonicalise(text)?.page;
  return page ? keyOfCanonical(page) : null;
}

/** As `pageKey`, for a canonical address. */
export function keyOfCanonical(url: URL): string {
  const host = hostOf(url);
  const platform = platformOf(host);
  const parameters = parametersOf(url.search);
  const named = platform?.itemName?.(
    pathSegments(url),
    new Map(parameters.map((one) => [one.name.toLowerCase(), parameterValue(one)])),
  );
  if (platform && named) return `${platform.domain}:${named}`;
  const site = platform && isMainHost(host, platform.domain) ? platform.domain : withoutWww(host);
  const port = url.port === "" ? "" : `:${url.port}`;
  const sorted = printQuery(
    [...parameters].sort((a, b) => (a.printed < b.printed ? -1 : a.printed > b.printed ? 1 : 0)),
  );
  // A fragment is a place in the page, except where a script reads the page's name from it.
  const route = /^#[!/]/.test(url.hash) ? url.hash : "";
  return `${site}${port}${withoutTrailing(url.pathname, "/")}${sorted}${route}`;
}

/** Hosts whose paths are codes of another kind than their network's own. */
const CODE_HOSTS: ReadonlySet<string> = new Set(["fb.watch", "fb.me", "youtu.be"]);

/** "facebook.com", "www.facebook.com", "fb.com"; not "fb.watch". */
function isMainHost(host: string, domain: string): boolean {
  const bare = withoutWww(host);
  return bare === domain || (otherNamesOf(domain).includes(bare) && !CODE_HOSTS.has(bare));
}
