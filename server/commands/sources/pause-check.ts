/** Holds a month's rounds of checks, and lets them go on. What is being opened at that moment is finished. */
import { z } from "zod";
import { DomainError } from "../../domain/errors.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { RunState } from "../../ports/check-store.ts";
import type { Deps } from "../../ports/deps.ts";
import { findMonth, monthFields } from "../months/find-month.ts";

const schema = z.strictObject(monthFields);

type PauseDeps = Pick<Deps, "storage" | "documents" | "clock" | "sources">;

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, NOT_CHECKING */
export async function pauseCheck(
  deps: PauseDeps,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  await turn(deps, actor, input, "running", "paused");
}

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, NOT_CHECKING */
export async function resumeCheck(
  deps: PauseDeps,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const reportId = await turn(deps, actor, input, "paused", "running");
  await deps.sources.jobs.enqueue(reportId);
}

async function turn(
  deps: PauseDeps,
  actor: Actor,
  input: z.input<typeof schema>,
  from: RunState,
  to: RunState,
): Promise<string> {
  const { reportId } = await findMonth(deps, actor, parseForm(schema, input), "checkSources");
  const { checks } = deps.storage;
  let count = 0;
  for (const { id } of await checks.openRuns(reportId)) {
    if (await checks.changeRunState(id, from, to, deps.clock.now())) count += 1;
  }
  if (count > 0) return reportId;
  throw new DomainError(
    "NOT_CHECKING",
    from === "running"
      ? "No check is running here; nothing was changed. Start one with “Check all sources”."
      : "No check is paused here; nothing was changed. Start one with “Check all sources”.",
  );
}
