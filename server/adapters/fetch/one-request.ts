/** One guarded request without redirects, cookies or a connection kept for the next. */
import type { Readable } from "node:stream";
import { Agent } from "undici";
import type { DecodedBody } from "./decoded-body.ts";
import { readDecoded } from "./decoded-body.ts";
import { fetchErrorOf } from "./fetch-failure.ts";
import type { FetchLimits, FetchSettings, Resolve } from "./fetch-settings.ts";
import { createGuardedConnector, systemResolve } from "./guarded-connector.ts";

export interface Answer extends DecodedBody {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Requester {
  /** @throws FetchError */
  request(url: URL, headers: Readonly<Record<string, string>>, timeMs: number): Promise<Answer>;
  close(): Promise<void>;
}

const ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8";
/** The languages our sources are in; a site with several versions may then give one we can compare with. */
const LANGUAGES = "ru,kk;q=0.9,en;q=0.8,*;q=0.5";

export function createRequester(settings: FetchSettings, limits: FetchLimits): Requester {
  const resolve: Resolve = settings.resolve ?? systemResolve;
  const agent = new Agent({
    connect: createGuardedConnector({
      connectMs: limits.connectMs,
      resolve,
      proxy: settings.proxy ? new URL(settings.proxy) : null,
      standIns: settings.standIns ?? new Map(),
    }),
    // Our connector has its own clock; these are for a server that connects and then says nothing.
    headersTimeout: limits.totalMs,
    bodyTimeout: limits.totalMs,
    pipelining: 0,
  });

  return {
    async request(url, headers, timeMs) {
      const signal = AbortSignal.timeout(Math.max(1, timeMs));
      try {
        const answer = await agent.request({
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: "GET",
          reset: true,
          signal,
          headers: {
            "user-agent": settings.userAgent,
            accept: ACCEPT,
            "accept-language": LANGUAGES,
            "accept-encoding": "gzip, deflate, br",
            ...headers,
          },
        });
        const plain = joinHeaders(answer.headers);
        const body = await readDecoded(
          answer.body as Readable,
          plain["content-encoding"] ?? "",
          limits.bodyBytes,
        );
        return { status: answer.statusCode, headers: plain, ...body };
      } catch (error) {
        throw fetchErrorOf(error);
      }
    },
    close: () => agent.destroy(),
  };
}

function joinHeaders(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name.toLowerCase()] = Array.isArray(value) ? value.join(", ") : value;
  }
  return plain;
}
