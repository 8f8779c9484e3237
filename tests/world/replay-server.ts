/**
 * Other people's servers, on this machine: one listener that answers for any
 * number of made-up hosts, by the Host header, and remembers who asked for
 * what and when.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { StandIn } from "../../server/adapters/fetch/fetch-settings.ts";

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** Path with query → what is answered; "*" answers whatever is not listed. */
export type Site = Readonly<Record<string, Answering>>;

export interface Asked {
  readonly host: string;
  readonly path: string;
  /** Milliseconds of the machine's own time. */
  readonly at: number;
  readonly headers: IncomingMessage["headers"];
}

export interface World {
  readonly port: number;
  readonly asked: readonly Asked[];
  /** Those for addresses that somebody cites, without the made-up ones a site is compared by. */
  opened(): readonly Asked[];
  /** The fetch setting that leads these hosts here. */
  readonly standIns: ReadonlyMap<string, StandIn>;
  /** The same as the command line's environment takes it. */
  readonly setting: string;
  /** Requests being answered at most at once, in all and for one host. */
  busiest(): { readonly inAll: number; readonly perHost: number };
  close(): Promise<void>;
}

export async function startWorld(sites: Readonly<Record<string, Site>>): Promise<World> {
  const asked: Asked[] = [];
  const open = new Map<string, number>();
  const most = { inAll: 0, perHost: 0 };
  const count = (host: string, by: number) => {
    open.set(host, (open.get(host) ?? 0) + by);
    const all = [...open.values()];
    most.inAll = Math.max(
      most.inAll,
      all.reduce((sum, one) => sum + one, 0),
    );
    most.perHost = Math.max(most.perHost, ...all);
  };
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/u, "");
    const path = request.url ?? "/";
    asked.push({ host, path, at: Date.now(), headers: request.headers });
    count(host, 1);
    response.once("close", () => count(host, -1));
    const site = sites[host] ?? {};
    const answering = site[path] ?? site["*"] ?? notThere;
    answering(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const hosts = Object.keys(sites);
  return {
    port,
    asked,
    opened: () => asked.filter(({ path }) => !path.includes("/no-such-page-")),
    standIns: new Map(hosts.map((host) => [host, { address: "127.0.0.1", port }])),
    setting: hosts.map((host) => `${host}=127.0.0.1:${port}`).join(","),
    busiest: () => ({ ...most }),
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function notThere(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { "content-type": "text/html" }).end("<h1>404</h1>");
}
