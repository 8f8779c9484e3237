/** Which of a report's sources a robot can look at, and when looking again is of use. */

import { hostOf, parseLink } from "../links/parse-link.ts";
import type { Report, Source } from "../report/model.ts";
import { linkOf } from "../rules/links/source-link.ts";
import type { Observation } from "./observation.ts";
import { CONFIRMED_AFTER } from "./standing.ts";

export interface Target {
  readonly sourceId: string;
  /** As the source has it, without white space around it. */
  readonly url: string;
}

/** Web sources with a public address, in the report's order. */
export function checkTargets(report: Report): readonly Target[] {
  return report.sources.flatMap((source) => targetOf(source) ?? []);
}

export function targetOf(source: Source): Target | null {
  const link = linkOf(source);
  return link === null ? null : { sourceId: source.id, url: link.text };
}

/** Milliseconds for which a page that was seen in order, or that turns robots away, need not be opened again. */
const FRESH = 12 * 60 * 60 * 1_000;

/** True when an observation of the same address still answers today's question. */
export function isFresh(observation: Pick<Observation, "state" | "at">, now: number): boolean {
  const age = now - observation.at;
  // A failure wants its second look soon; everything else can wait for tomorrow.
  const isFailure = observation.state === "broken" || observation.state === "unknown";
  return age < (isFailure ? CONFIRMED_AFTER : FRESH);
}

/** One lane a host, the longest first: it decides how long all of them take together. */
export function lanesByHost<One extends Pick<Target, "url">>(
  targets: readonly One[],
): readonly (readonly One[])[] {
  const lanes = new Map<string, One[]>();
  for (const target of targets) {
    const parsed = parseLink(target.url);
    const host = parsed === null ? "" : hostOf(parsed);
    const lane = lanes.get(host);
    if (lane) lane.push(target);
    else lanes.set(host, [target]);
  }
  return [...lanes.values()].sort((a, b) => b.length - a.length);
}
