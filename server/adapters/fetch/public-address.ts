/**
 * Which IP addresses belong to the public Internet. Everything else, from the
 * machine itself to a cloud's metadata service, must never be reached on
 * behalf of a link that somebody pasted.
 */
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** The metadata and wire server of Azure: a public-looking address that answers inside its network only. */
const INSIDE_CLOUDS: ReadonlySet<string> = new Set(["168.63.129.16"]);

/** 64:ff9b::/96, RFC 6052; and 64:ff9b:1::/48, RFC 8215, kept for networks' own use. */
const NAT64 = ipaddr.IPv6.parse("64:ff9b::");
const COMPATIBLE = ipaddr.IPv6.parse("::");
const SIX_TO_FOUR = ipaddr.IPv6.parse("2002::");
const GLOBAL_UNICAST = ipaddr.IPv6.parse("2000::");

/** `text` as the resolver or a socket gives it. False for what is no address, and for one with a zone. */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0 || text.includes("%")) return false;
  const address = ipaddr.parse(text);
  return address instanceof ipaddr.IPv6 ? isPublicIpv6(address) : isPublicIpv4(address as ipaddr.IPv4);
}

function isPublicIpv4(address: ipaddr.IPv4): boolean {
  return address.range() === "unicast" && !INSIDE_CLOUDS.has(address.toString());
}

/** An address that carries an IPv4 one leads there, and is judged as that one. */
function isPublicIpv6(address: ipaddr.IPv6): boolean {
  const carried = carriedIpv4(address);
  if (carried !== null) return isPublicIpv4(carried);
  return address.match(GLOBAL_UNICAST, 3) && address.range() === "unicast";
}

function carriedIpv4(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  const bytes = address.toByteArray();
  const at = (from: number) => new ipaddr.IPv4(bytes.slice(from, from + 4));
  if (address.match(COMPATIBLE, 96) || address.match(NAT64, 96)) return at(12);
  return address.match(SIX_TO_FOUR, 16) ? at(2) : null;
}
