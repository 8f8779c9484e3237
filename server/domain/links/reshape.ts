/**
 * Pages that exist under a second address for slow phones: AMP copies and
 * mobile hosts. Each step returns the address of the page proper, or null when
 * there is nothing to do.
 */
import { hostOf, listedDomain, pathSegments, withoutTrailing } from "./parse-link.ts";
import { platformOf } from "./platforms/registry.ts";
import { isPublicSuffix } from "./public-suffixes.ts";
import { parametersOf, parameterValue, printQuery } from "./query.ts";

export type Reshaping = "amp" | "mobile" | "short";

interface Step {
  readonly kind: Reshaping;
  apply(url: URL): URL | null;
}

/** Radio Free Europe/Radio Liberty's sites keep AMP copies under /amp/ of what stands under /a/. */
const AMP_FOLDER_SITES: ReadonlySet<string> = new Set(
  "rferl.org azattyq.org azattyk.org azattyqasia.org ozodi.org ozodlik.org azathabar.com svoboda.org radiosvoboda.org currenttime.tv idelreal.org sibreal.org severreal.org kavkazr.com azatliq.org azadliq.org radiofarda.com".split(
    " ",
  ),
);

const MOBILE_LABEL = /^(?:m|mobile)$/;
/** Facebook's hosts for other devices and languages ("ru-ru.facebook.com") show what www does. */
const FACEBOOK_VARIANT = /^(?:m|mbasic|touch|mobile|web|p|[a-z]{2}-[a-z]{2})\.facebook\.com$/;

function withHost(url: URL, host: string): URL {
  const next = new URL(url.href);
  next.hostname = host;
  return next;
}

function withPath(url: URL, path: string): URL {
  const next = new URL(url.href);
  next.pathname = path;
  return next;
}

/** The rest of the host after its first label, when somebody owns that name. */
function parentSite(host: string): string | null {
  const parent = host.slice(host.indexOf(".") + 1);
  return parent.includes(".") && !isPublicSuffix(parent) ? parent : null;
}

function withoutAmpHost(url: URL): URL | null {
  const host = hostOf(url);
  const parent = host.startsWith("amp.") ? parentSite(host) : null;
  return parent === null ? null : withHost(url, parent);
}

function withoutAmpPath(url: URL): URL | null {
  const path = url.pathname;
  if (!path.includes("amp")) return null;
  const host = hostOf(url);
  if (platformOf(host) !== null) return null;
  if (path.startsWith("/amp/") && listedDomain(host, AMP_FOLDER_SITES) !== null)
    return withPath(url, `/a/${path.slice(5)}`);
  const shorter = withoutAmpEnding(path);
  return shorter === path ? null : withPath(url, shorter);
}

/** "/x/amp", "/x.amp", "/x.amp.html"; a page called "/amp" keeps its name. */
function withoutAmpEnding(path: string): string {
  const extension = /\.amp(\.html?)$/.exec(path)?.[1] ?? "";
  let rest = extension === "" ? path : path.slice(0, -extension.length);
  for (;;) {
    const bare = withoutTrailing(rest, "/");
    const shorter = bare.endsWith("/amp")
      ? withoutTrailing(bare.slice(0, -4), "/")
      : rest.endsWith(".amp")
        ? rest.slice(0, -4)
        : "";
    if (shorter === "" || shorter.endsWith("/")) return rest + extension;
    rest = shorter;
  }
}

function withoutAmpParameter(url: URL): URL | null {
  if (!/amp/i.test(url.search)) return null;
  const parameters = parametersOf(url.search);
  const kept = parameters.filter((one) => {
    const value = parameterValue(one).toLowerCase();
    if (one.name.toLowerCase() === "amp") return !["", "1", "true", "yes"].includes(value);
    return !(one.name.toLowerCase() === "outputtype" && value === "amp");
  });
  if (kept.length === parameters.length) return null;
  const next = new URL(url.href);
  next.search = printQuery(kept);
  return next;
}

function withoutMobileHost(url: URL): URL | null {
  const host = hostOf(url);
  if (FACEBOOK_VARIANT.test(host)) return withHost(url, "www.facebook.com");
  if (host === "m.youtube.com") return withHost(url, "www.youtube.com");
  if (!host.startsWith("m") && !host.includes(".m.")) return null;
  const labels = host.split(".");
  // "ru.m.wikipedia.org" and its sisters carry the label in the middle.
  if (labels[1] === "m" && /(?:^|\.)wiki[a-z]+\.org$/.test(host))
    return withHost(url, [labels[0], ...labels.slice(2)].join("."));
  const parent = MOBILE_LABEL.test(labels[0] ?? "") ? parentSite(host) : null;
  return parent === null ? null : withHost(url, parent);
}

function withoutShortHost(url: URL): URL | null {
  if (hostOf(url) !== "youtu.be") return null;
  const [id, ...more] = pathSegments(url);
  if (id === undefined || more.length > 0) return null;
  const rest = parametersOf(url.search).filter((one) => one.name !== "v");
  const next = new URL("https://www.youtube.com/watch");
  next.search = printQuery([{ name: "v", printed: `v=${id}` }, ...rest]);
  next.hash = url.hash;
  return next;
}

export const RESHAPING_STEPS: readonly Step[] = [
  { kind: "amp", apply: withoutAmpHost },
  { kind: "amp", apply: withoutAmpPath },
  { kind: "amp", apply: withoutAmpParameter },
  { kind: "mobile", apply: withoutMobileHost },
  { kind: "short", apply: withoutShortHost },
];
