/**
 * What a source's history of observations amounts to today. One failure is a
 * question, two ten minutes apart an answer, three with three days between
 * them a dead link.
 */
import type { LinkState, Observation } from "./observation.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Milliseconds between two failures that confirm each other. */
export const CONFIRMED_AFTER = 10 * MINUTE;
const DEAD_AFTER = 3 * DAY;
const DEAD_CHECKS = 3;
/** How long "I checked it" holds. */
const HAND_CHECK_HOLDS = 30 * DAY;

/** A person opened the page and says it is there. */
export interface HandCheck {
  readonly url: string;
  readonly personId: string;
  readonly personName: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly note: string | null;
}

export interface Standing {
  readonly state: LinkState;
  readonly latest: Observation;
  /** Of a broken link: seen broken twice, at least ten minutes apart. */
  readonly isConfirmed: boolean;
  /** Of a broken link: three failures, each at least three days after the one before. */
  readonly isDead: boolean;
  /** When the page was last seen in order; milliseconds since the epoch, null for never. */
  readonly lastOk: number | null;
  /** Set when a person's word still holds; it answers `blocked` and `unknown`, and what only looks like an error page. */
  readonly handCheck: HandCheck | null;
}

/** `url` is the source's address today: what was seen of another one no longer counts. Null before the first check. */
export function standingOf(
  url: string,
  observations: readonly Observation[],
  handChecks: readonly HandCheck[],
  now: number,
): Standing | null {
  const own = observations.filter((one) => one.url === url).sort((a, b) => b.at - a.at);
  const [latest] = own;
  if (!latest) return null;
  const failures = failuresSince(own);
  return {
    state: latest.state,
    latest,
    isConfirmed: latest.state === "broken" && spaced(failures, CONFIRMED_AFTER) >= 2,
    isDead: latest.state === "broken" && spaced(failures, DEAD_AFTER) >= DEAD_CHECKS,
    lastOk: own.find((one) => one.state === "ok" || one.state === "moved")?.at ?? null,
    handCheck: handCheckOf(url, handChecks, latest, now),
  };
}

/** A person's word counts for thirty days. */
export function isHandCheckValid({ at }: Pick<HandCheck, "at">, now: number): boolean {
  return at <= now && now - at < HAND_CHECK_HOLDS;
}

/** Times of the failures in one run, the newest first. Checks that could not tell stand neither for nor against. */
function failuresSince(newestFirst: readonly Observation[]): readonly number[] {
  const times: number[] = [];
  for (const { state, at } of newestFirst) {
    if (state === "broken") times.push(at);
    else if (state !== "blocked" && state !== "unknown") break;
  }
  return times;
}

/** How many of the times can be chosen with at least that much between neighbours. */
function spaced(newestFirst: readonly number[], gap: number): number {
  let count = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const at of newestFirst) {
    if (last - at < gap) continue;
    count += 1;
    last = at;
  }
  return count;
}

function handCheckOf(
  url: string,
  checks: readonly HandCheck[],
  latest: Observation,
  now: number,
): HandCheck | null {
  if (latest.state === "ok" || latest.state === "moved" || latest.state === "broken") return null;
  const valid = checks.filter((one) => one.url === url && isHandCheckValid(one, now));
  return valid.sort((a, b) => b.at - a.at)[0] ?? null;
}
