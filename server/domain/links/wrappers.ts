/**
 * Addresses that only lead to another one written inside them: "you are
 * leaving our site" pages, log-in walls, instant views, translation and AMP
 * proxies. They break when the proxy changes its mind and tell it who reads.
 */
import { hostOf, isWithin, parseLink, pathSegments } from "./parse-link.ts";
import { parametersOf, parameterValue } from "./query.ts";
import { splitAddress } from "./strip-tracking.ts";

export interface Unwrapped {
  readonly target: string;
  readonly by: "wrapper" | "amp";
}

interface Redirect {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly parameters: readonly string[];
}

/** Hosts whose paths may contain another address. */
const PROXIES = /(?:^|\.)google\.|\.(?:cdn\.ampproject\.org|turbopages\.org|translate\.goog)$/;
const GOOGLE = /^(?:[a-z]+\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

const REDIRECTS: readonly Redirect[] = [
  { host: GOOGLE, path: /^\/url$/, parameters: ["q", "url"] },
  { host: GOOGLE, path: /^\/imgres$/, parameters: ["imgrefurl"] },
  { host: /^translate\.google\./, path: /^\/(?:translate|website)$/, parameters: ["u"] },
  {
    host: /(?:^|\.)facebook\.com$/,
    path: /^\/(?:l\.php|flx\/warn\/?|sharer\.php|sharer\/sharer\.php)$/,
    parameters: ["u"],
  },
  { host: /(?:^|\.)facebook\.com$/, path: /^\/login(?:\.php|\/)?$/, parameters: ["next"] },
  { host: /^l\.instagram\.com$/, path: /^\/$/, parameters: ["u"] },
  { host: /(?:^|\.)instagram\.com$/, path: /^\/accounts\/login\/?$/, parameters: ["next"] },
  { host: /^l\.threads\.(?:net|com)$/, path: /^\/$/, parameters: ["u"] },
  { host: /^(?:m\.|www\.)?vk(?:\.com|\.ru|ontakte\.ru)$/, path: /^\/away(?:\.php)?$/, parameters: ["to"] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ["z"] },
  { host: /^href\.li$/, path: /^\/$/, parameters: ["url"] },
  { host: /^out\.reddit\.com$/, path: /^\//, parameters: ["url"] },
  { host: /(?:^|\.)youtube\.com$/, path: /^\/redirect$/, parameters: ["q"] },
  { host: /(?:^|\.)youtube\.com$/, path: /^\/attribution_link$/, parameters: ["u"] },
  { host: /^(?:t|telegram)\.me$/, path: /^\/(?:iv|share\/url)$/, parameters: ["url"] },
  { host: /(?:^|\.)linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)\/?$/, parameters: ["url"] },
  { host: /(?:^|\.)ok\.ru$/, path: /^\/dk$/, parameters: ["st.link"] },
  { host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/$/, parameters: ["uddg"] },
  { host: /(?:^|\.)yandex\.[a-z]{2,3}$/, path: /^\/turbo$/, parameters: ["text"] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ["url"] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, parameters: ["url"] },
];

/** Services that turn any address into a short code; where it leads cannot be known without asking them. */
const SHORTENERS: ReadonlySet<string> = new Set(
  "t.co bit.ly goo.gl goo.su clck.ru vk.cc tinyurl.com ow.ly is.gd cutt.ly lnkd.in fb.me surl.li u.to".split(
    " ",
  ),
);

/** True for a short link that hides its target for good: "bit.ly/3xYz". */
export function isShortLink(url: URL): boolean {
  return SHORTENERS.has(hostOf(url)) && pathSegments(url).length > 0;
}

/** The http(s) address this one leads to, one layer at a time; null when it leads nowhere else. */
export function unwrap(url: URL): Unwrapped | null {
  return fromRedirect(url) ?? fromPath(url);
}

function fromRedirect(url: URL): Unwrapped | null {
  if (url.search === "") return null;
  const host = hostOf(url);
  const redirects = REDIRECTS.filter((one) => one.host.test(host) && one.path.test(url.pathname));
  for (const redirect of redirects)
    for (const name of redirect.parameters) {
      const parameter = parametersOf(url.search).find((one) => one.name === name);
      const target = parameter && absolute(parameterValue(parameter), url);
      if (target) return { target, by: "wrapper" };
    }
  return null;
}

/** A log-in wall names its page relative to its own site. */
function absolute(value: string, wrapper: URL): string | null {
  const text = /^\/(?![/\\])/.test(value) ? wrapper.origin + value : value;
  return parseLink(text) === null ? null : text;
}

function fromPath(url: URL): Unwrapped | null {
  const host = hostOf(url);
  if (!PROXIES.test(host)) return null;
  const rest = url.pathname + url.search + url.hash;
  const amp = ampTarget(host, rest);
  if (amp !== null) return parseLink(amp) === null ? null : { target: amp, by: "amp" };
  const proxied = turboTarget(host, rest) ?? translatedTarget(host, url);
  return proxied === null || parseLink(proxied) === null ? null : { target: proxied, by: "wrapper" };
}

/** google.com/amp/s/HOST/PATH and HOST.cdn.ampproject.org/c/s/HOST/PATH; "s" says https. */
function ampTarget(host: string, rest: string): string | null {
  const shape = GOOGLE.test(host)
    ? /^\/amp\/(s\/)?(.+)$/
    : isWithin(host, "cdn.ampproject.org")
      ? /^\/(?:c|v|wp\/c)\/(s\/)?(.+)$/
      : null;
  const match = shape?.exec(rest);
  if (!match?.[2]?.includes(".")) return null;
  return `${match[1] ? "https" : "http"}://${match[2]}`;
}

/** Yandex Turbo: SITE.turbopages.org/HOST/s/PATH. */
function turboTarget(host: string, rest: string): string | null {
  if (!isWithin(host, "turbopages.org")) return null;
  const match = /^\/(?:turbo\/)?([a-z\d.-]+\.[a-z]{2,})\/s\/(.*)$/i.exec(rest);
  return match ? `https://${match[1]}/${match[2]}` : null;
}

/** Google Translate writes "a-b.org" as "a--b-org.translate.goog". */
function translatedTarget(host: string, url: URL): string | null {
  if (!host.endsWith(".translate.goog")) return null;
  const name = host.slice(0, -".translate.goog".length);
  const original = name
    .split("--")
    .map((part) => part.replaceAll("-", "."))
    .join("-");
  const { query, fragment } = splitAddress(url.href);
  const kept = parametersOf(query).filter((one) => !one.name.startsWith("_x_tr_"));
  const search = kept.length === 0 ? "" : `?${kept.map((one) => one.printed).join("&")}`;
  return `${url.protocol}//${original}${url.pathname}${search}${fragment}`;
}
