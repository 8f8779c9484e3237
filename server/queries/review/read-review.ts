/** What every screen of review and publication starts from: the report as it is, and how things stand in it. */
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import { type ReadReport, type ReviewState, reviewState } from "../../domain/workflow/review-state.ts";
import type { Deps } from "../../ports/deps.ts";
import type { FoundReport } from "../../ports/report-store.ts";

export type ReviewDeps = Pick<Deps, "storage" | "openReports">;

export interface ReviewInput {
  readonly reportId: string;
}

interface ReadReview {
  readonly found: FoundReport;
  readonly read: ReadReport;
  readonly state: ReviewState;
}

/** @throws DomainError NOT_FOUND */
export async function readReview(
  { storage, openReports }: ReviewDeps,
  actor: Actor,
  { reportId }: ReviewInput,
): Promise<ReadReview> {
  const found = await storage.reports.findById(reportId);
  if (!found) throw notFound();
  demand(can(actor, "readReport", found));
  const read = await openReports.read(found);
  if (!read) throw notFound();
  return { found, read, state: reviewState(read, await storage.reviews.records(reportId)) };
}

/** Names of the team's members; whoever has left has none. */
export async function namesOf(
  { storage }: Pick<Deps, "storage">,
  teamId: string,
): Promise<(personId: string | null) => string | null> {
  return nameIn(await storage.members.list(teamId));
}

export function nameIn(
  members: readonly { readonly personId: string; readonly name: string }[],
): (personId: string | null) => string | null {
  const names = new Map(members.map((one) => [one.personId, one.name]));
  return (personId) => (personId === null ? null : (names.get(personId) ?? null));
}
