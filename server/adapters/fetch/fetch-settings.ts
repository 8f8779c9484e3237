/** How the house fetches: limits, and the few things a setting may change. */
import type { Clock } from "../../ports.ts";

/** Milliseconds, bytes and counts; `FETCH_LIMITS` are the ones a house runs with. */
export interface FetchLimits {
  readonly connectMs: number;
  /** Of all requests for one page together, without the time they wait their turn. */
  readonly totalMs: number;
  /** Decoded bytes of one body. */
  readonly bodyBytes: number;
  readonly redirects: number;
  /** Ports a link may name; 80 and 443. */
  readonly ports: readonly number[];
}

export const FETCH_LIMITS: FetchLimits = {
  connectMs: 5_000,
  totalMs: 25_000,
  bodyBytes: 3_000_000,
  redirects: 5,
  ports: [80, 443],
};

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a host name. @throws as `dns.lookup` does */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>;

/** A server on this machine that stands for other people's hosts, in tests. Spoken to without TLS. */
export interface StandIn {
  readonly address: string;
  readonly port: number;
}

export interface FetchSettings {
  /** What we call ourselves to other people's servers; see `userAgent`. */
  readonly userAgent: string;
  readonly clock: FetchClock;
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: Resolve;
  /** `http://host:port` of a proxy that takes CONNECT; addresses are resolved and checked here all the same. */
  readonly proxy?: string | null;
  /** Host name → the server that stands for it. Empty in every house; only tests name hosts here. */
  readonly standIns?: ReadonlyMap<string, StandIn>;
}

/** Time as the queue and the retries use it, so that tests need not wait. */
export interface FetchClock extends Clock {
  /** Resolves after that many milliseconds; rejects when the signal aborts first. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Names the program and a person to write to, as servers' owners ask of robots. `contact` is an address or a page. */
export function userAgent(contact: string | null): string {
  const clean = contact?.replace(/[^\x21-\x7e]/gu, "").replace(/[()]/gu, "") ?? "";
  return clean === "" ? "ChronicleDesk/1.0 (link check)" : `ChronicleDesk/1.0 (link check; +${clean})`;
}
