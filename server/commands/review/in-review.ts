/**
 * How every decision about a report is made: read what the shared document
 * holds now, ask whether the decision may be made, then ask again inside the
 * transaction, where the log is locked and cannot grow. If it grew in between
 * and what grew matters to the decision, all of it is done again.
 */
import { DomainError } from "../../domain/errors.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import { type ReadReport, type ReviewState, reviewState } from "../../domain/workflow/review-state.ts";
import type { Deps } from "../../ports/deps.ts";
import type { FoundReport } from "../../ports/report-store.ts";
import type { Stores } from "../../ports/storage.ts";
import { freshActor } from "../people/fresh-actor.ts";

export type ReviewDeps = Pick<Deps, "storage" | "openReports" | "clock" | "documents">;

/** Everything a decision rests on. */
export interface Sitting {
  readonly actor: Actor;
  readonly found: FoundReport;
  readonly read: ReadReport;
  readonly state: ReviewState;
  /** The whole team, the first joined first. */
  readonly members: Awaited<ReturnType<Stores["members"]["list"]>>;
  /** The only member of the team: there is no second pair of eyes to ask. */
  readonly isAlone: boolean;
}

export interface Decision<Prepared, Result> {
  /** Whether it may be decided so. Asked before the transaction and in it. @throws DomainError */
  check(sitting: Sitting): void | Promise<void>;
  /** Parts of the shared document that matter to it; null when all do. */
  parts(sitting: Sitting): readonly string[] | null;
  /** What takes long and needs no lock. */
  prepare?(sitting: Sitting): Promise<Prepared>;
  write(stores: Stores, sitting: Sitting, prepared: Prepared): Promise<Result>;
}

/** Times that typing may get in between before the person is asked to wait for a pause. */
const TRIES = 6;

/** @throws DomainError NOT_FOUND, CHANGED_SINCE, and what `check` throws */
export async function inReview<Result, Prepared = undefined>(
  deps: ReviewDeps,
  actor: Actor,
  reportId: string,
  decision: Decision<Prepared, Result>,
): Promise<Result> {
  const found = await findReport(deps, actor, reportId);
  for (let tries = 0; tries < TRIES; tries++) {
    const outcome = await decideOnce(deps, actor, found, decision);
    if (outcome === null) continue;
    deps.documents.announce(found.docId);
    return outcome.result;
  }
  throw new DomainError(
    "CHANGED_SINCE",
    "People are writing in this so fast that it could not be held still. Nothing was done; try again in a moment.",
  );
}

/** @throws DomainError NOT_FOUND */
export async function findReport(
  { storage }: Pick<Deps, "storage">,
  actor: Actor,
  reportId: string,
): Promise<FoundReport> {
  const found = await storage.reports.findById(reportId);
  if (!found) throw notFound();
  demand(can(actor, "readReport", found));
  return found;
}

/** Null when the document has moved on in a way that matters. */
async function decideOnce<Prepared, Result>(
  { storage, openReports }: ReviewDeps,
  actor: Actor,
  found: FoundReport,
  decision: Decision<Prepared, Result>,
): Promise<{ readonly result: Result } | null> {
  const read = await openReports.read(found);
  if (!read) throw notFound();
  const sit = async (stores: Stores, who: Actor): Promise<Sitting> => {
    const state = reviewState(read, await stores.reviews.records(found.id));
    const members = await stores.members.list(found.teamId);
    return { actor: who, found, read, state, members, isAlone: members.length === 1 };
  };
  const before = await sit(storage, actor);
  await decision.check(before);
  const prepared = (await decision.prepare?.(before)) as Prepared;
  return openReports.inTurn(found.docId, () =>
    storage.transaction(async (stores) => {
      const seq = await stores.reports.lockLog(found.docId);
      if (seq === null) throw notFound();
      const sitting = await sit(stores, await freshActor(stores, actor));
      if (seq !== read.seq) {
        const touched = await openReports.touchedBetween(found.docId, read.seq, seq);
        const parts = decision.parts(sitting);
        if (parts === null || parts.some((part) => touched.has(part))) return null;
      }
      await decision.check(sitting);
      return { result: await decision.write(stores, sitting, prepared) };
    }),
  );
}
