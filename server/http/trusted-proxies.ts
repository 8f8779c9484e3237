/**
 * Which computer a request really comes from. Behind a proxy every socket
 * is the proxy's; it names the visitor in X-Forwarded-For, to which each proxy
 * on the way adds whom it heard it from. Anybody may send that header, so only
 * what proxies that were named by the operator have added is believed.
 */
import ipaddr from "ipaddr.js";

type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

export type TrustedProxies =
  /** So many computers stand in front, the one that is connected to us included. */
  { readonly hops: number } | { readonly networks: readonly Network[] };

export const TRUST_NOBODY: TrustedProxies = { hops: 0 };

const MAX_HOPS = 10;

/** "1", or "127.0.0.1, 10.0.0.0/8, ::1". Null for anything else. */
export function parseTrustedProxies(text: string): TrustedProxies | null {
  const value = text.trim();
  if (/^\d+$/u.test(value)) return Number(value) <= MAX_HOPS ? { hops: Number(value) } : null;
  const networks = value.split(",").map((part) => parseNetwork(part.trim()));
  return networks.every((network) => network !== null) ? { networks } : null;
}

function parseNetwork(text: string): Network | null {
  try {
    if (text.includes("/")) return ipaddr.parseCIDR(text);
    const address = ipaddr.process(text);
    // A bare number is an address to some programs ("10" is 0.0.0.10) and a slip of the pen to people.
    if (!/[.:].*[.:]/u.test(text)) return null;
    return [address, address.kind() === "ipv4" ? 32 : 128];
  } catch {
    return null;
  }
}

/**
 * The visitor's address as text: the nearest one that no trusted proxy vouches to be a proxy itself. `remote` is the
 * socket's other end, `forwardedFor` the X-Forwarded-For header with all its repetitions joined by commas.
 */
export function visitorAddress(
  remote: string,
  forwardedFor: string | undefined,
  trusted: TrustedProxies,
): string {
  const claimed = forwardedFor === undefined ? [] : forwardedFor.split(",").reverse();
  let address = remote;
  for (const [index, claim] of claimed.entries()) {
    if (!isTrusted(address, index, trusted)) return address;
    const next = addressIn(claim);
    // What is no address tells nothing about where the request comes from; the last proxy we know of does.
    if (next === null) return address;
    address = next;
  }
  return address;
}

function isTrusted(address: string, index: number, trusted: TrustedProxies): boolean {
  if ("hops" in trusted) return index < trusted.hops;
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return trusted.networks.some(
    ([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits),
  );
}

/** An address, perhaps with a port: `192.0.2.1`, `192.0.2.1:443`, `2001:db8::1`, `[2001:db8::1]:443`. */
function addressIn(claim: string): string | null {
  const text = claim.trim();
  const bare = /^\[(.*)\](?::\d+)?$/u.exec(text)?.[1] ?? /^([\d.]+):\d+$/u.exec(text)?.[1] ?? text;
  return /[.:].*[.:]/u.test(bare) && ipaddr.isValid(bare) ? ipaddr.process(bare).toString() : null;
}
