/**
 * Who publishes a page, from its address: the site's registered name, or the
 * account on a social network, since a network is nobody's outlet.
 */
import { outletOfHost } from "../../../links/outlet.ts";
import { hostOf, parseLink, pathSegments } from "../../../links/parse-link.ts";
import { platformOf } from "../../../links/platforms/registry.ts";

/** First path segments on social networks that name a page of the network, not an account. */
const NOT_ACCOUNTS: ReadonlySet<string> = new Set(
  "watch p reel reels video videos photo photo.php story.php permalink.php share stories shorts live embed feed posts events i".split(
    " ",
  ),
);

/** Hosts whose paths are codes that name one item. */
const CODE_HOSTS = /^(?:www\.)?(?:youtu\.be|fb\.watch|fb\.me|redd\.it|v[mt]\.tiktok\.com)$/;

/** "azattyq.org", "t.me/channel", "facebook.com/groups/123"; null when the address does not tell. */
export function publisherOf(address: string): string | null {
  const url = parseLink(address);
  if (url === null) return null;
  const host = hostOf(url);
  const outlet = outletOfHost(host);
  if (CODE_HOSTS.test(host)) return null;
  if (platformOf(host) === null) return outlet;
  const [first = "", ...rest] = pathSegments(url).map((segment) => segment.toLowerCase());
  const path = outlet === "t.me" && first === "s" ? rest : [first, ...rest];
  const [account = "", id = ""] = path;
  if (account === "groups" || account === "channel" || account === "c" || account === "pages")
    return id === "" ? null : `${outlet}/${account}/${id}`;
  if (account === "" || NOT_ACCOUNTS.has(account)) return null;
  // VK names a post by its wall and a number: "wall-123_456".
  return `${outlet}/${account.replace(/^(wall-?\d+)_\d+$/, "$1")}`;
}
