/** How far a month's checks are: done of all, which hosts wait, and about how long it will take. */
import { hostOf, parseLink } from "../../domain/links/parse-link.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import type { RunKind, RunState } from "../../ports/check-store.ts";
import type { Deps } from "../../ports/deps.ts";
import { reportForDesk } from "../months/report-for-desk.ts";

export interface CheckProgress {
  readonly runId: string;
  readonly state: RunState;
  readonly kind: RunKind;
  readonly done: number;
  readonly total: number;
  /** Of those done: looked at shortly before the round, and not opened again. */
  readonly earlier: number;
  /** Hosts with sources still to open, the most first. */
  readonly hosts: readonly { readonly host: string; readonly waiting: number }[];
  /** Milliseconds, from the pace so far; null before anything is done and when nothing is left. */
  readonly timeLeft: number | null;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number | null;
}

/** A host is opened once a second at most. */
const PACE = 1_000;

/** Null before the first check of the month. @throws DomainError NOT_FOUND */
export async function checkProgress(
  deps: Pick<Deps, "storage">,
  actor: Actor,
  where: { readonly slug: string; readonly month: string },
): Promise<CheckProgress | null> {
  const { reportId } = await reportForDesk(deps, actor, where);
  const { checks } = deps.storage;
  const run = (await checks.openRuns(reportId))[0] ?? (await checks.lastRun(reportId));
  if (!run) return null;
  const counts = new Map<string, number>();
  for (const { url } of run.waiting) {
    const parsed = parseLink(url);
    const host = parsed === null ? "" : hostOf(parsed);
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const hosts = [...counts]
    .map(([host, waiting]) => ({ host, waiting }))
    .sort((a, b) => b.waiting - a.waiting || (a.host < b.host ? -1 : 1));
  return {
    runId: run.id,
    state: run.state,
    kind: run.kind,
    done: run.done,
    total: run.total,
    earlier: await checks.earlierLooks(run.id),
    hosts,
    timeLeft:
      hosts[0] === undefined
        ? null
        : Math.max(hosts[0].waiting * PACE, Math.ceil(run.waiting.length / 6) * PACE),
    startedAt: run.createdAt,
    endedAt: run.endedAt,
  };
}
