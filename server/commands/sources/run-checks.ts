/**
 * Works off a report's rounds of checks. Sources are taken host by host, the
 * busiest host first, because it decides how long a round takes. Each source
 * is done in one transaction with what was seen of it: whoever goes on after a
 * crash finds it done or not begun. What one person wants looked at now goes
 * before a round of the whole month.
 */
import { isFresh, lanesByHost, type Target } from "../../domain/observation/check-targets.ts";
import type { RunProgress } from "../../ports/check-store.ts";
import type { Deps } from "../../ports/deps.ts";
import { copyOfLook } from "./copy-of-look.ts";
import { type EndDeps, endRound } from "./end-round.ts";

type RunDeps = EndDeps & Pick<Deps, "ids">;

/** Hosts asked at the same time; the fetcher has its own, equal limit over all reports. */
const LANES = 6;

/** Until nothing is left to do or everything is paused. False when somebody else is at it, and may yet leave work behind. */
export async function runChecks(deps: RunDeps, reportId: string): Promise<boolean> {
  for (;;) {
    const isHeld = await deps.sources.turns.hold(reportId, async () => {
      for (let run = await nextRun(deps, reportId); run !== null; run = await nextRun(deps, reportId)) {
        await workOff(deps, run);
      }
    });
    // A round asked for while the last one ended woke somebody who found the turn taken: that one is ours too.
    if ((await nextRun(deps, reportId)) === null) return true;
    if (!isHeld) return false;
  }
}

async function nextRun({ storage }: RunDeps, reportId: string): Promise<RunProgress | null> {
  const running = (await storage.checks.openRuns(reportId)).filter((run) => run.state === "running");
  return running.find((run) => run.kind === "afresh") ?? running[0] ?? null;
}

async function workOff(deps: RunDeps, run: RunProgress): Promise<void> {
  const { checks } = deps.storage;
  const lanes = [...lanesByHost(run.waiting)];
  const isRunning = async () => (await nextRun(deps, run.reportId))?.id === run.id;
  const work = async () => {
    for (let lane = lanes.shift(); lane; lane = lanes.shift()) {
      for (const target of lane) {
        if (!(await isRunning())) return;
        await checkOne(deps, run, target);
      }
    }
  };
  // All of them to their end, also when one fails: nothing goes on after the turn is given up.
  const ends = await Promise.allSettled(Array.from({ length: LANES }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  const after = await checks.findRun(run.id);
  if (after?.waiting.length === 0) await endRound(deps, run);
}

async function checkOne(deps: RunDeps, run: RunProgress, { sourceId, url }: Target): Promise<void> {
  const { storage, clock, ids, sources } = deps;
  const { reportId } = run;
  const [latest] = await storage.checks.observationsOf(reportId, sourceId);
  if (run.kind !== "afresh" && latest?.url === url && isFresh(latest, clock.now())) {
    await storage.checks.finishWithEarlier(run.id, sourceId, latest.id, clock.now());
    return;
  }
  const look = await sources.probe.look(url, { isScheduled: run.kind === "scheduled" });
  const kept = (await storage.checks.copiesIn(reportId)).filter((copy) => copy.sourceId === sourceId);
  const copy = await copyOfLook(deps, { reportId, sourceId, look, newest: kept[0] ?? null });
  const observation = {
    ...look.observation,
    id: ids.next(),
    reportId,
    sourceId,
    metadata: look.metadata,
    copyId: copy?.id ?? null,
  };
  await storage.transaction(async ({ checks }) => {
    await checks.finishItem(run.id, observation, copy, clock.now());
  });
}
