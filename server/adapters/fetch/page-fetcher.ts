/** The fetcher a house runs with: guarded, polite, patient. One per process, so that one queue knows every request. */
import { hostOf } from "../../domain/links/parse-link.ts";
import type { FetchResult } from "../../domain/observation/fetch-result.ts";
import type { PageFetcher } from "../../ports/page-fetcher.ts";
import { FetchError } from "./fetch-failure.ts";
import { FETCH_LIMITS, type FetchSettings } from "./fetch-settings.ts";
import { followRedirects } from "./follow-redirects.ts";
import { createRequester } from "./one-request.ts";
import { createPoliteQueue, POLITENESS, type Politeness } from "./polite-queue.ts";
import { createRobotsRules } from "./robots-rules.ts";
import { restAfter } from "./try-again.ts";

/** What robots.txt files know us by. */
const ROBOT_NAME = "ChronicleDesk";

export function createPageFetcher(settings: FetchSettings, politeness: Politeness = POLITENESS): PageFetcher {
  const limits = { ...FETCH_LIMITS, ...settings.limits };
  const { clock } = settings;
  const standIns = settings.standIns ?? new Map();
  const requester = createRequester(settings, limits);
  const queue = createPoliteQueue(clock, politeness);
  const gate = { ports: limits.ports, isStandIn: (host: string) => standIns.has(host) };
  const robots = createRobotsRules((url) => once(url, {}, async () => undefined), ROBOT_NAME, clock);

  let isClosed = false;

  async function askRobots(url: URL): Promise<void> {
    if (await robots.isAllowed(url)) return;
    throw new FetchError("robots-txt", `${hostOf(url)} asks robots not to open this page`);
  }

  function once(
    url: string,
    headers: Readonly<Record<string, string>>,
    allow: (url: URL) => Promise<void>,
  ): Promise<FetchResult> {
    return followRedirects(url, headers, { requester, queue, gate, limits, clock, allow });
  }

  return {
    async fetch(url, { isScheduled = false, headers = {} } = {}) {
      const allow = isScheduled ? askRobots : async () => undefined;
      for (let tried = 1; ; tried++) {
        const result = await once(url, headers, allow);
        const { restMs, again } = restAfter(result, tried, clock.now());
        const host = lastHost(result);
        if (restMs !== null && host !== null) queue.rest(host, clock.now() + restMs);
        if (!again || isClosed) return result;
      }
    },
    waiting: () => queue.waiting(),
    async close() {
      isClosed = true;
      await requester.close();
    },
  };
}

/** The host that answered last, or was to answer. */
function lastHost(result: FetchResult): string | null {
  const last = result.chain.at(-1);
  const address = last?.location ?? last?.url ?? result.requestedUrl;
  return URL.canParse(address) ? hostOf(new URL(address)) : null;
}
