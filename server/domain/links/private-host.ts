/**
 * Hosts that exist only inside somebody's own network. As a source such an
 * address opens nothing for a reader, or something else on every machine.
 * Ranges: IANA special-purpose registries for IPv4 (RFC 6890) and IPv6; names:
 * RFC 6761, RFC 6762, RFC 8375, ICANN's reservation of ".internal" (2024).
 */

const PRIVATE_SUFFIXES =
  "localhost local internal localdomain lan home corp intranet private home.arpa".split(" ");

/** First address and prefix length of each range that is not the public Internet. */
const PRIVATE_IPV4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
];

/** `host` as `hostOf` gives it: numeric spellings such as "0x7f.1" are four decimal numbers by then. */
export function isPrivateHost(host: string): boolean {
  if (host.startsWith("[")) return isPrivateIpv6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateIpv4(ipv4Value(host));
  if (!host.includes(".")) return true;
  return PRIVATE_SUFFIXES.some((suffix) => host.endsWith(`.${suffix}`));
}

function ipv4Value(address: string): number {
  return address.split(".").reduce((value, part) => value * 256 + Number(part), 0);
}

function isPrivateIpv4(value: number): boolean {
  return PRIVATE_IPV4.some(([first, prefix]) => {
    const size = 2 ** (32 - prefix);
    return Math.floor(value / size) === Math.floor(ipv4Value(first) / size);
  });
}

/** Eight 16-bit groups; the URL parser has already checked and compressed the address. */
function ipv6Groups(address: string): readonly number[] {
  const [left = "", right] = address.split("::");
  const numbers = (part: string) =>
    part === "" ? [] : part.split(":").map((one) => Number.parseInt(one, 16));
  const head = numbers(left);
  const tail = right === undefined ? [] : numbers(right);
  return [...head, ...Array<number>(Math.max(0, 8 - head.length - tail.length)).fill(0), ...tail];
}

function isPrivateIpv6(address: string): boolean {
  const groups = ipv6Groups(address);
  const [first = 0, second = 0] = groups;
  const embedded = (at: number) => isPrivateIpv4((groups[at] ?? 0) * 65_536 + (groups[at + 1] ?? 0));
  const startsWithZeros = (count: number) => groups.slice(0, count).every((group) => group === 0);
  // IPv4 inside IPv6: mapped (::ffff:0:0/96), compatible (::/96, with :: and ::1), NAT64 (64:ff9b::/96), 6to4 (2002::/16).
  if (startsWithZeros(5) && groups[5] === 0xffff) return embedded(6);
  if (startsWithZeros(6)) return embedded(6);
  if (first === 0x64 && second === 0xff9b) return embedded(6);
  if (first === 0x2002) return embedded(1);
  // Unique local fc00::/7; link-local fe80::/10 and site-local fec0::/10; multicast ff00::/8.
  return (first & 0xfe00) === 0xfc00 || (first & 0xff80) === 0xfe80 || (first & 0xff00) === 0xff00;
}
