/** Asks for a round of checks over all sources of a month. One that is under way goes on; a second is not begun. */
import { z } from "zod";
import { DomainError } from "../../domain/errors.ts";
import { checkTargets, type Target, targetOf } from "../../domain/observation/check-targets.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { Deps } from "../../ports/deps.ts";
import { findMonth, monthFields, sourceFields, sourceIn } from "../months/find-month.ts";

const reportSchema = z.strictObject(monthFields);
const sourceSchema = z.strictObject(sourceFields);

type CheckDeps = Pick<Deps, "storage" | "documents" | "clock" | "ids" | "sources">;

export interface AskedCheck {
  readonly runId: string;
  /** Sources it looks at. */
  readonly total: number;
}

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, NOTHING_TO_CHECK */
export async function checkReport(
  deps: CheckDeps,
  actor: Actor,
  input: z.input<typeof reportSchema>,
): Promise<AskedCheck> {
  const { reportId, report } = await findMonth(deps, actor, parseForm(reportSchema, input), "checkSources");
  return ask(deps, actor, reportId, "asked", checkTargets(report));
}

/** One source alone, looked at whatever was seen of it before. @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, NOTHING_TO_CHECK */
export async function checkSource(
  deps: CheckDeps,
  actor: Actor,
  input: z.input<typeof sourceSchema>,
): Promise<AskedCheck> {
  const { sourceId, ...where } = parseForm(sourceSchema, input);
  const { reportId, report } = await findMonth(deps, actor, where, "checkSources");
  const target = targetOf(sourceIn(report, sourceId));
  return ask(deps, actor, reportId, "afresh", target === null ? [] : [target]);
}

async function ask(
  { storage, clock, ids, sources }: CheckDeps,
  actor: Actor,
  reportId: string,
  kind: "asked" | "afresh",
  targets: readonly Target[],
): Promise<AskedCheck> {
  if (targets.length === 0) {
    throw new DomainError(
      "NOTHING_TO_CHECK",
      "There is no public web address to open here. Add a link to a source first.",
    );
  }
  const runId = ids.next();
  const asked = await storage.transaction(async ({ checks }) => {
    // One after the other for one report, so that two people who press at once get one round.
    await checks.lockReport(reportId);
    const under = (await checks.openRuns(reportId)).find(
      (run) => run.kind === kind && covers(run.waiting, targets),
    );
    if (under) return { runId: under.id, total: under.total };
    await checks.addRun(
      {
        id: runId,
        reportId,
        kind,
        state: "running",
        askedById: actor.personId,
        createdAt: clock.now(),
        endedAt: null,
      },
      targets,
    );
    return { runId, total: targets.length };
  });
  await sources.jobs.enqueue(reportId);
  return asked;
}

/** The round has still to look at each of these. */
function covers(waiting: readonly Target[], targets: readonly Target[]): boolean {
  const keys = new Set(waiting.map(({ sourceId, url }) => `${sourceId} ${url}`));
  return targets.every(({ sourceId, url }) => keys.has(`${sourceId} ${url}`));
}
