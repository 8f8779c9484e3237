/** What waits for review in a month: mine to judge first submitted first, then what I wrote and others must judge. */
import type { Actor } from "../../domain/policy/actor.ts";
import { mayReview, type ReviewVerdict } from "../../domain/workflow/may-review.ts";
import type { ReportStatus } from "../../domain/workflow/standing.ts";
import { namesOf, type ReviewDeps, type ReviewInput, readReview } from "./read-review.ts";

export interface QueuedEntry {
  /** Empty for the words around the entries. */
  readonly entryId: string;
  /** Milliseconds since the epoch. */
  readonly submittedAt: number;
  /** Null when the person has left the team. */
  readonly submittedBy: string | null;
  readonly approve: ReviewVerdict;
}

export interface ReviewQueue {
  readonly report: ReportStatus;
  readonly submitted: number;
  /** The oldest submission first. */
  readonly waitingForMe: readonly QueuedEntry[];
  /** Submitted, and the person asking wrote in them. */
  readonly mineWaitingForOthers: readonly QueuedEntry[];
}

/** @throws DomainError NOT_FOUND */
export async function reviewQueue(deps: ReviewDeps, actor: Actor, input: ReviewInput): Promise<ReviewQueue> {
  const { found, read, state } = await readReview(deps, actor, input);
  const nameOf = await namesOf(deps, found.teamId);
  const queued: { readonly row: QueuedEntry; readonly hasWritten: boolean; readonly n: number }[] = [];
  for (const { id } of read.units) {
    const standing = state.unit(id)?.standing;
    if (standing?.status !== "submitted" || !standing.by) continue;
    const hasWritten = state.hasWritten(actor.personId, id);
    const subject = { teamId: found.teamId, report: state.status, entry: standing.status, hasWritten };
    const { n, at, personId } = standing.by;
    const row = {
      entryId: id,
      submittedAt: at,
      submittedBy: nameOf(personId),
      approve: mayReview(actor, "approve", subject),
    };
    queued.push({ row, hasWritten, n });
  }
  queued.sort((a, b) => a.n - b.n);
  return {
    report: state.status,
    submitted: queued.length,
    waitingForMe: queued.filter(({ row }) => row.approve.ok).map(({ row }) => row),
    mineWaitingForOthers: queued.filter(({ hasWritten }) => hasWritten).map(({ row }) => row),
  };
}
