/**
 * The first gate of every request, redirects included: what an address may
 * look like at all. The URL parser has by then turned every spelling of a
 * numeric host (decimal, octal, hexadecimal, short, full-width or circled
 * digits, trailing dot) into the usual one. The second gate, the connector,
 * judges the addresses that a name stands for.
 */
import { hostOf, parseLink } from "../../domain/links/parse-link.ts";
import { FetchError } from "./fetch-failure.ts";
import { isPublicAddress } from "./public-address.ts";

export interface Gate {
  readonly ports: readonly number[];
  isStandIn(host: string): boolean;
}

/** The address to request, without its fragment. @throws FetchError not-a-web-address, forbidden-address */
export function passGate(text: string, gate: Gate): URL {
  const url = parseLink(text);
  if (url === null) throw new FetchError("not-a-web-address", "not an http or https address");
  if (url.username !== "" || url.password !== "") {
    throw new FetchError("not-a-web-address", "the address carries a name or password");
  }
  url.hash = "";
  const host = hostOf(url);
  if (gate.isStandIn(host)) return url;
  if (!gate.ports.includes(portOf(url))) {
    throw new FetchError("forbidden-address", `port ${portOf(url)} is none of the web's`);
  }
  const literal = literalOf(host);
  if (literal !== null && !isPublicAddress(literal)) {
    throw new FetchError("forbidden-address", `${literal} is not on the public Internet`);
  }
  return url;
}

function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

/** The IP address a host is written as, without brackets; null for a name. */
export function literalOf(host: string): string | null {
  if (host.startsWith("[")) return host.slice(1, -1);
  return /^\d+(?:\.\d+){3}$/u.test(host) ? host : null;
}
