/** The part of a visitor's IP address that one guesser cannot change at will. */
import { isIPv6 } from "node:net";

const GROUPS = 8;
/** A provider gives each customer a /64 at least (RFC 6177): four of the eight groups. */
const CUSTOMER_GROUPS = 4;
const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu;

/** An IPv4 address as it is, of an IPv6 address its /64; anything else as it came. */
export function addressGroup(address: string): string {
  const bare = address.replace(/%.*$/u, "");
  const mapped = MAPPED_IPV4.exec(bare)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(bare)) return address;
  const [head = "", tail] = bare.toLowerCase().split("::");
  const groupsOf = (part: string) => part.split(":").filter((group) => group !== "");
  const front = groupsOf(head);
  // A dotted tail stands for two groups, but those are behind the first four in any address that is not mapped.
  const back = tail === undefined ? [] : groupsOf(tail);
  const zeros = new Array<string>(Math.max(0, GROUPS - front.length - back.length)).fill("0");
  const all = [...front, ...zeros, ...back].slice(0, CUSTOMER_GROUPS);
  return all.map((group) => group.replace(/^0+(?=.)/u, "")).join(":");
}
