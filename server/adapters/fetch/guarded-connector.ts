/**
 * Opens the connection for one request. Every address of the host is judged
 * before a packet is sent, the connection goes to a judged address and never
 * to the name again, and the address it reached is judged once more: a DNS
 * server that changes its mind between two questions gains nothing.
 */
import { lookup } from "node:dns/promises";
import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import type { buildConnector } from "undici";
import { FetchError } from "./fetch-failure.ts";
import type { Resolve, ResolvedAddress, StandIn } from "./fetch-settings.ts";
import { literalOf } from "./link-gate.ts";
import { tunnelThrough } from "./proxy-tunnel.ts";
import { isPublicAddress } from "./public-address.ts";

export interface ConnectorSettings {
  readonly connectMs: number;
  readonly resolve: Resolve;
  readonly proxy: URL | null;
  readonly standIns: ReadonlyMap<string, StandIn>;
}

export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

export function createGuardedConnector(settings: ConnectorSettings): buildConnector.connector {
  return (options, callback) => {
    open(options, settings).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}

async function open(
  { hostname, protocol, port }: buildConnector.Options,
  settings: ConnectorSettings,
): Promise<Socket | TLSSocket> {
  const host = hostname.replace(/\.$/u, "");
  const signal = AbortSignal.timeout(settings.connectMs);
  const standIn = settings.standIns.get(host);
  if (standIn) return connected(connectTcp(standIn.port, standIn.address), "connect", signal);
  const isSecure = protocol === "https:";
  const to = Number(port || (isSecure ? 443 : 80));
  const candidates = await publicAddresses(host, settings.resolve, signal);
  const socket = await firstThatOpens(candidates, to, settings.proxy, signal);
  if (!isSecure) return socket;
  // A server name must be a name: an address has none to offer.
  const servername = literalOf(hostname) === null ? host : "";
  const secure = connectTls({ socket, servername, host, ALPNProtocols: ["http/1.1"] });
  return connected(secure, "secureConnect", signal);
}

/** All addresses of the host, each of them public. @throws FetchError, and what the resolver throws */
async function publicAddresses(
  hostname: string,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<readonly ResolvedAddress[]> {
  const host = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
  const resolved = await Promise.race([resolve(host), aborted(signal)]);
  const inner = resolved.find(({ address }) => !isPublicAddress(address));
  if (inner) {
    throw new FetchError("forbidden-address", `${host} is ${inner.address}, not on the public Internet`);
  }
  if (resolved.length === 0) throw new FetchError("no-such-host", `${host} has no address`);
  return resolved;
}

/** One after the other, in the resolver's order, as long as the time for connecting lasts. */
async function firstThatOpens(
  candidates: readonly ResolvedAddress[],
  port: number,
  proxy: URL | null,
  signal: AbortSignal,
): Promise<Socket> {
  let last: unknown = null;
  for (const { address } of candidates) {
    try {
      if (proxy) return await tunnelThrough(proxy, address, port, signal);
      return await directly(address, port, signal);
    } catch (error) {
      if (error instanceof FetchError && error.reason === "forbidden-address") throw error;
      last = error;
      if (signal.aborted) break;
    }
  }
  throw last;
}

async function directly(address: string, port: number, signal: AbortSignal): Promise<Socket> {
  const socket = await connected(connectTcp(port, address), "connect", signal);
  const reached = socket.remoteAddress ?? "";
  if (isPublicAddress(reached)) return socket;
  socket.destroy();
  throw new FetchError("forbidden-address", `the connection reached ${reached || "an unknown address"}`);
}

/** Resolves when the socket is ready; a socket that was too slow is destroyed. */
function connected<S extends Socket>(
  socket: S,
  ready: "connect" | "secureConnect",
  signal: AbortSignal,
): Promise<S> {
  return new Promise((resolve, reject) => {
    const stop = () => finish(new FetchError("time-out", "no connection in time"));
    const finish = (error: Error | null) => {
      signal.removeEventListener("abort", stop);
      socket.removeListener(ready, done);
      socket.removeListener("error", finish);
      if (!error) return resolve(socket);
      // A destroyed socket may still speak up; nobody is to be brought down by it.
      socket.on("error", () => undefined);
      socket.destroy();
      reject(error);
    };
    const done = () => finish(null);
    socket.setNoDelay(true);
    socket.once(ready, done);
    socket.once("error", finish);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new FetchError("time-out", "the name was not resolved in time"));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
