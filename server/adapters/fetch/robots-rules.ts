/**
 * robots.txt, kept for a day per site and asked only by scheduled checks: a
 * person who presses a button looks at one page as any reader would.
 */
import parseRobots from "robots-parser";
import type { FetchResult } from "../../domain/observation/fetch-result.ts";
import type { Clock } from "../../ports.ts";

const KEPT_MS = 24 * 60 * 60 * 1_000;
/** Characters read of a file; RFC 9309 §2.5 asks for at least 500 kB. */
const LONGEST = 500_000;
const MOST_SITES = 500;

interface Known {
  readonly until: number;
  isAllowed(url: string): boolean;
}

export interface RobotsRules {
  isAllowed(url: URL): Promise<boolean>;
}

/** `fetch` must not ask this object itself. */
export function createRobotsRules(
  fetch: (url: string) => Promise<FetchResult>,
  name: string,
  clock: Clock,
): RobotsRules {
  const sites = new Map<string, Promise<Known>>();

  async function learn(origin: string): Promise<Known> {
    const address = `${origin}/robots.txt`;
    const result = await fetch(address);
    const until = clock.now() + KEPT_MS;
    // RFC 9309 §2.3.1: a file that is not there allows all, a server in trouble nothing for now.
    if (!result.ok) return { until: clock.now() + KEPT_MS / 24, isAllowed: () => true };
    if (result.status >= 500) return { until: clock.now() + KEPT_MS / 24, isAllowed: () => false };
    if (result.status >= 300) return { until, isAllowed: () => true };
    const robot = parseRobots(address, new TextDecoder().decode(result.body).slice(0, LONGEST));
    return { until, isAllowed: (url) => robot.isAllowed(url, name) !== false };
  }

  return {
    async isAllowed(url) {
      const before = await sites.get(url.origin);
      if (before && before.until > clock.now()) return before.isAllowed(url.href);
      if (sites.size >= MOST_SITES) sites.clear();
      const learned = learn(url.origin);
      sites.set(url.origin, learned);
      return (await learned).isAllowed(url.href);
    },
  };
}
