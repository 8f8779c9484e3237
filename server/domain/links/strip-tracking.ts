/**
 * Takes tracking out of an address and leaves every other character as it was
 * typed, so that an editor sees only what the finding spoke of go.
 */
import { hostOf, parseLink } from "./parse-link.ts";
import { parametersOf, printQuery } from "./query.ts";
import { isTrackingParameter } from "./tracking-parameters.ts";
import { isArchiveHost } from "./web-archives.ts";

export interface Stripped {
  readonly url: string;
  /** Names of what was taken out, in order, each once. */
  readonly removed: readonly string[];
}

/** Fragments that advertising or analytics scripts append, besides those made of tracking parameters alone. */
const TRACKING_FRAGMENTS: ReadonlySet<string> = new Set(["google_vignette", "fbclid", "_=_"]);

/** The address without tracking; null when it is not an http(s) address. */
export function stripTracking(text: string): Stripped | null {
  const url = parseLink(text);
  return url === null ? null : stripFrom(text.trim(), hostOf(url));
}

/** As `stripTracking`, for an address already known to be one, at the given host. */
export function stripFrom(address: string, host: string): Stripped {
  const { base, query, fragment } = splitAddress(address);
  // An archive's address contains another one; its parameters are part of the name under which the copy is kept.
  if ((query === "" && fragment === "") || isArchiveHost(host)) return { url: address, removed: [] };
  const parameters = parametersOf(query);
  const kept = parameters.filter((one) => !isTrackingParameter(one.name, host));
  const lost = parameters.filter((one) => !kept.includes(one)).map((one) => one.name);
  const trackers = fragmentTrackers(fragment, host);
  const removed = [...new Set([...lost, ...trackers])];
  if (removed.length === 0) return { url: address, removed };
  const search = lost.length === 0 ? query : printQuery(kept);
  return { url: base + search + (trackers.length === 0 ? fragment : ""), removed };
}

function fragmentTrackers(fragment: string, host: string): readonly string[] {
  if (TRACKING_FRAGMENTS.has(fragment.slice(1))) return [fragment.slice(1)];
  if (!fragment.includes("=")) return [];
  const parameters = parametersOf(fragment);
  const isAllTracking = parameters.every(
    (one) => one.printed.includes("=") && isTrackingParameter(one.name, host),
  );
  return isAllTracking ? parameters.map((one) => one.name) : [];
}

/** Query and fragment keep the "?" and "#" that open them. */
export function splitAddress(text: string): { base: string; query: string; fragment: string } {
  const hash = text.indexOf("#");
  const beforeHash = hash < 0 ? text : text.slice(0, hash);
  const mark = beforeHash.indexOf("?");
  return {
    base: mark < 0 ? beforeHash : beforeHash.slice(0, mark),
    query: mark < 0 ? "" : beforeHash.slice(mark),
    fragment: hash < 0 ? "" : text.slice(hash),
  };
}
