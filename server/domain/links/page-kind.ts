/**
 * What kind of page an address points at, from the address alone. Nothing is
 * fetched: a wrong "no particular item" would stop publishing, so whatever is
 * not certainly a front page, a group, a channel or a profile counts as an item.
 */
import { canonicalise } from "./canonical-url.ts";
import { isLanguageSegment, isLivingPage } from "./living-pages.ts";
import { hostOf, pathSegments, withoutWww } from "./parse-link.ts";
import type { Page, PageKind } from "./platforms/platform.ts";
import { platformOf } from "./platforms/registry.ts";
import { parametersOf, parameterValue } from "./query.ts";
import { isArchiveHost } from "./web-archives.ts";
import { isShortLink } from "./wrappers.ts";

export type { PageKind } from "./platforms/platform.ts";

/** Null for what is not an http(s) address. Redirect wrappers and tracking are looked through. */
export function kindOfPage(text: string): PageKind | null {
  const page = canonicalise(text)?.page;
  return page ? kindOfCanonical(page) : null;
}

/** As `kindOfPage`, for a canonical address. */
export function kindOfCanonical(url: URL): PageKind {
  const host = hostOf(url);
  if (isArchiveHost(host) || isShortLink(url)) return pathSegments(url).length === 0 ? "home" : "item";
  const page = pageOf(url);
  const platform = platformOf(host);
  if (platform !== null)
    return isShortForm(host, page) ? "social-item" : platform.kindOf(telegramHost(host, page));
  if (isHome(url, page)) return "home";
  const question = { host: withoutWww(host), path: page.path, parameters: page.parameters };
  return isLivingPage(question) ? "living" : "item";
}

/** True for a page of a social network we know, whatever it shows. */
export function isSocialMedia(text: string): boolean {
  const page = canonicalise(text)?.page;
  return page ? platformOf(hostOf(page)) !== null : false;
}

function pageOf(url: URL): Page {
  const parameters = new Map<string, string>();
  for (const one of parametersOf(url.search)) {
    const name = one.name.toLowerCase();
    if (!parameters.has(name)) parameters.set(name, parameterValue(one));
  }
  return { path: pathSegments(url).map((segment) => segment.toLowerCase()), parameters };
}

/** Hosts on which a bare code is one video: "fb.watch/x", "vm.tiktok.com/x". */
function isShortForm(host: string, page: Page): boolean {
  return /^(?:fb\.watch|v[mt]\.tiktok\.com|youtu\.be|redd\.it)$/.test(host) && page.path.length > 0;
}

/** "channel.t.me/5" is "t.me/channel/5". */
function telegramHost(host: string, page: Page): Page {
  const name = /^([a-z\d_]+)\.t\.me$/.exec(withoutWww(host))?.[1];
  return name === undefined ? page : { ...page, path: [name, ...page.path] };
}

const INDEX_FILE = /^(?:index|default|home|main)\.(?:html?|php|aspx?|jsp)$/;
const LANGUAGE_PARAMETERS: ReadonlySet<string> = new Set(["lang", "language", "locale", "hl", "l"]);

/** The front page: no path but a language or an index file, nothing asked for, no route behind "#!" or "#/". */
function isHome(url: URL, { path, parameters }: Page): boolean {
  if (/^#[!/]/.test(url.hash)) return false;
  if ([...parameters.keys()].some((name) => !LANGUAGE_PARAMETERS.has(name))) return false;
  const rest = path.filter((segment, index) => !(index === path.length - 1 && INDEX_FILE.test(segment)));
  const [only, ...more] = rest;
  return only === undefined || (more.length === 0 && isLanguageSegment(only));
}
