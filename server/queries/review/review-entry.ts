/** One entry for its reviewer: as it is, as it was approved last, what it rests on, and what the person may do. */
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import type { Source } from "../../domain/report/model.ts";
import { readContent, type UnitContent, unitContent } from "../../domain/workflow/approved-content.ts";
import { writersOfUnit } from "../../domain/workflow/authorship.ts";
import { mayReview, type ReviewVerdict } from "../../domain/workflow/may-review.ts";
import { ENTRY_ACTIONS, type EntryAction } from "../../domain/workflow/review-records.ts";
import { type SecondEyes, secondEyes } from "../../domain/workflow/second-eyes.ts";
import { countingTick, type EntryStatus, type SourceStatus } from "../../domain/workflow/standing.ts";
import { nameIn, type ReviewDeps, readReview } from "./read-review.ts";
import { type UnitFinding, unitFindings } from "./unit-findings.ts";

interface ReviewedSource {
  readonly source: Source;
  /** To be sent with a verdict. */
  readonly binding: string;
  readonly status: SourceStatus;
  readonly by: string | null;
  readonly reason: string | null;
  readonly verify: ReviewVerdict;
}

interface ReviewedClaim {
  readonly citationId: string;
  readonly sourceId: string;
  readonly sentence: string;
  /** To be sent with a tick. */
  readonly binding: string;
  readonly isTicked: boolean;
  readonly tickedBy: string | null;
}

export interface EntryForReview {
  readonly entryId: string;
  /** Both to be sent with a decision. */
  readonly digest: string;
  readonly seq: number;
  readonly status: EntryStatus;
  /** Who brought it there, when and why; null for a draft. */
  readonly by: { readonly name: string | null; readonly at: number; readonly reason: string | null } | null;
  readonly now: UnitContent;
  /** Null before the first approval. */
  readonly approved: UnitContent | null;
  readonly writers: readonly string[];
  /** Who wrote since its last approval, and who may approve it, besides the person asking. */
  readonly secondEyes: SecondEyes;
  readonly sources: readonly ReviewedSource[];
  readonly claims: readonly ReviewedClaim[];
  /** The gravest first. */
  readonly findings: readonly UnitFinding[];
  readonly may: { readonly [Action in EntryAction]: ReviewVerdict };
  readonly tick: ReviewVerdict;
}

/** `entryId` is empty for the words around the entries. @throws DomainError NOT_FOUND */
export async function reviewEntry(
  deps: ReviewDeps,
  actor: Actor,
  input: { readonly reportId: string; readonly entryId: string },
): Promise<EntryForReview> {
  const { entryId, reportId } = input;
  const { found, read, state } = await readReview(deps, actor, input);
  const asked = state.unit(entryId);
  if (!asked) throw notFound();
  const { unit, standing } = asked;
  const { reviews, members: team } = deps.storage;
  const [members, approved, { ticks }] = await Promise.all([
    team.list(found.teamId),
    reviews.approvedContent(reportId, entryId),
    reviews.records(reportId),
  ]);
  const nameOf = nameIn(members);
  const words = {
    teamId: found.teamId,
    report: state.status,
    hasWritten: state.hasWritten(actor.personId, entryId),
  };
  const subject = { ...words, entry: standing.status };
  const sources = unit.sourceIds.flatMap((id): ReviewedSource[] => {
    const known = state.source(id);
    if (!known) return [];
    const { status, by } = known.standing;
    const hasWritten = state.hasWrittenSource(actor.personId, id);
    const verify = mayReview(actor, "verifySource", { ...words, hasWritten });
    const { source, binding } = known;
    return [
      { source, binding, status, by: nameOf(by?.personId ?? null), reason: by?.reason ?? null, verify },
    ];
  });
  const claims = unit.claims.map((claim) => {
    const tick = countingTick(ticks, entryId, claim.citationId, claim.binding);
    return { ...claim, isTicked: tick !== null, tickedBy: nameOf(tick?.personId ?? null) };
  });
  const { by } = standing;
  return {
    entryId,
    digest: unit.digest,
    seq: read.seq,
    status: standing.status,
    by: by && { name: nameOf(by.personId), at: by.at, reason: by.reason },
    now: unitContent(read.report, unit),
    approved: approved === null ? null : readContent(approved),
    writers: [...writersOfUnit(read.authorship, unit)].map((id) => nameOf(id) ?? "").filter(Boolean),
    secondEyes: secondEyes(members, (id) => state.hasWritten(id, entryId), actor.personId),
    sources,
    claims,
    findings: unitFindings(read, state, unit),
    may: Object.fromEntries(
      ENTRY_ACTIONS.map((action) => [action, mayReview(actor, action, subject)]),
    ) as EntryForReview["may"],
    tick: mayReview(actor, "tickCitation", words),
  };
}
