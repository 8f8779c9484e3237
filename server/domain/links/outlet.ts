/**
 * Whose page it is: the domain somebody registered, so that "rus.azattyq.org"
 * and "azattyq.org" count as one outlet and two ministries under "gov.kz" do not.
 */
import { hostOf, parseLink } from "./parse-link.ts";
import { isPublicSuffix } from "./public-suffixes.ts";

/** Other names of one site, as they are met in links. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["youtu.be", "youtube.com"],
  ["youtube-nocookie.com", "youtube.com"],
  ["twitter.com", "x.com"],
  ["fb.com", "facebook.com"],
  ["fb.watch", "facebook.com"],
  ["fb.me", "facebook.com"],
  ["telegram.me", "t.me"],
  ["telegram.dog", "t.me"],
  ["vk.ru", "vk.com"],
  ["vkontakte.ru", "vk.com"],
  ["odnoklassniki.ru", "ok.ru"],
  ["instagr.am", "instagram.com"],
  ["threads.com", "threads.net"],
]);

/** The registered domain of an http(s) address, in ASCII; a numeric address is its own. Null for anything else. */
export function outletOf(text: string): string | null {
  const url = parseLink(text);
  return url === null ? null : outletOfHost(hostOf(url));
}

export function outletOfHost(host: string): string {
  if (host.startsWith("[") || /^[\d.]+$/.test(host)) return host;
  const labels = host.split(".");
  // "www.gov.kz" is the state's own portal, which stands at the suffix itself.
  let from = labels.length - 1;
  while (from > 0 && isPublicSuffix(labels.slice(from).join("."))) from -= 1;
  const registered = labels.slice(from).join(".");
  const owned = registered.startsWith("www.") ? registered.slice(4) : registered;
  return ALIASES.get(owned) ?? owned;
}

/** "fb.com" and the like for "facebook.com". */
export function otherNamesOf(outlet: string): readonly string[] {
  return [...ALIASES].filter(([, name]) => name === outlet).map(([alias]) => alias);
}
