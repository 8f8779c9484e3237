/** The social networks we know, by host. */
import { otherNamesOf } from "../outlet.ts";
import { listedDomain } from "../parse-link.ts";
import { FACEBOOK } from "./facebook.ts";
import { INSTAGRAM, THREADS } from "./instagram.ts";
import type { Platform } from "./platform.ts";
import { BLUESKY, LINKEDIN, REDDIT, TIKTOK, WHATSAPP, X } from "./short-posts.ts";
import { TELEGRAM } from "./telegram.ts";
import { OK, VK } from "./vk.ts";
import { YOUTUBE } from "./youtube.ts";

const NETWORKS: readonly Platform[] = [
  FACEBOOK,
  INSTAGRAM,
  THREADS,
  TELEGRAM,
  YOUTUBE,
  X,
  TIKTOK,
  VK,
  OK,
  LINKEDIN,
  WHATSAPP,
  BLUESKY,
  REDDIT,
];

/** By each of a network's domains. */
const BY_DOMAIN: ReadonlyMap<string, Platform> = new Map(
  NETWORKS.flatMap((network) =>
    [network.domain, ...otherNamesOf(network.domain)].map((domain) => [domain, network] as const),
  ),
);

/** Hosts under a network's domain that are sites of their own. */
const OWN_SITES =
  /^(?:about|ads|business|developers?|docs|engineering|faq|help|newsroom|research|support|transparency|static|cdn\d*|core|blog|dev|id)\./;

/** The network a host belongs to; null for every other site, the networks' help and news sites included. */
export function platformOf(host: string): Platform | null {
  const domain = listedDomain(host, BY_DOMAIN);
  return domain === null || OWN_SITES.test(host) ? null : (BY_DOMAIN.get(domain) ?? null);
}
