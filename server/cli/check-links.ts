/**
 * `check --links`: opens the page of every source, politely, and gives the
 * rules that judge what was seen. Needs no database; what was seen is kept in
 * a file of the user's cache.
 */
import { createWorkerPageReader } from "../adapters/extract/worker-page-reader.ts";
import { userAgent } from "../adapters/fetch/fetch-settings.ts";
import { createPageFetcher } from "../adapters/fetch/page-fetcher.ts";
import { systemClock } from "../adapters/fetch/system-clock.ts";
import { createLinkProbe } from "../adapters/observe/link-probe.ts";
import { hostOf, parseLink } from "../domain/links/parse-link.ts";
import { checkTargets, isFresh, lanesByHost, targetOf } from "../domain/observation/check-targets.ts";
import { createWorld } from "../domain/observation/source-world.ts";
import type { Report } from "../domain/report/model.ts";
import type { Rule } from "../domain/rules/rule.ts";
import { worldRules } from "../domain/rules/world/world-rules.ts";
import type { LinkProbe } from "../ports/link-probe.ts";
import { readSourceSettings } from "../source-settings.server.ts";
import { cacheFolder, type LinkCache, openLinkCache } from "./link-cache.ts";
import { createProgressBar } from "./progress-bar.ts";

/** Sites asked at the same time. */
const LANES = 6;
/** Pages after which the cache is written, so that an interrupted run is not lost. */
const SAVE_EVERY = 10;

/** The rules of links, copies, dates and quotations, for what is seen of this report's sources now. @throws DomainError SETTINGS_INVALID */
export async function checkLinks(report: Report): Promise<readonly Rule[]> {
  const settings = readSourceSettings(process.env);
  const cache = await openLinkCache(cacheFolder(process.env), systemClock.now());
  const urls = [...new Set(checkTargets(report).map((target) => target.url))];
  const stale = urls.filter((url) => !isKnown(cache, url));
  if (stale.length > 0) {
    const { contact, proxy, standIns, vantage } = settings;
    const fetcher = createPageFetcher({ userAgent: userAgent(contact), clock: systemClock, proxy, standIns });
    const reader = createWorkerPageReader();
    try {
      await openPages(createLinkProbe({ fetcher, reader, vantage }), stale, urls.length, cache);
    } finally {
      await cache.save();
      await Promise.all([fetcher.close(), reader.close()]);
    }
  }
  return worldRules(worldOf(report, cache));
}

function isKnown(cache: LinkCache, url: string): boolean {
  const latest = cache.get(url)?.observations[0];
  return latest !== undefined && isFresh(latest, systemClock.now());
}

async function openPages(
  probe: LinkProbe,
  urls: readonly string[],
  total: number,
  cache: LinkCache,
): Promise<void> {
  const lanes = lanesByHost(urls.map((url) => ({ url }))).map((lane) => lane.map((one) => one.url));
  const left = new Map(lanes.map((lane) => [hostIn(lane[0] ?? ""), lane.length]));
  const bar = createProgressBar(process.stderr);
  let done = total - urls.length;
  const show = () => {
    const [waitingAt = "", longest = 0] = [...left].sort((a, b) => b[1] - a[1])[0] ?? [];
    bar.show({ done, total, waitingAt, secondsLeft: Math.max(longest, Math.ceil((total - done) / LANES)) });
  };
  const waiting = [...lanes];
  const work = async () => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) {
      for (const url of lane) {
        const { observation, metadata, text } = await probe.look(url);
        cache.add(url, { ...observation, metadata }, text ?? "");
        done += 1;
        left.set(hostIn(url), (left.get(hostIn(url)) ?? 1) - 1);
        show();
        if (done % SAVE_EVERY === 0) await cache.save();
      }
    }
  };
  show();
  await Promise.all(Array.from({ length: LANES }, work));
  bar.end();
}

function hostIn(url: string): string {
  const parsed = parseLink(url);
  return parsed === null ? "" : hostOf(parsed);
}

function worldOf(report: Report, cache: LinkCache): ReturnType<typeof createWorld> {
  const urlOf = new Map(report.sources.map((source) => [source.id, targetOf(source)?.url ?? ""]));
  return createWorld((sourceId) => {
    const seen = cache.get(urlOf.get(sourceId) ?? "");
    return seen && { ...seen, handChecks: [], copies: null };
  }, systemClock.now());
}
