/** The checklist before publication: what blocks and who may waive it, what is waived and why, what comes out. */
import type { Actor } from "../../domain/policy/actor.ts";
import type { GateLine } from "../../domain/workflow/gate-lines.ts";
import { mayReview, type ReviewVerdict } from "../../domain/workflow/may-review.ts";
import type { EditionRecord } from "../../domain/workflow/review-records.ts";
import type { ReportStatus } from "../../domain/workflow/standing.ts";
import { namesOf, type ReviewDeps, type ReviewInput, readReview } from "./read-review.ts";

export interface ShownLine extends Omit<GateLine, "writers"> {
  /** 1-based place of the entry it leads to; null for none, or for the words around the entries. */
  readonly ordinal: number | null;
  /** Whether the person asking may waive it; meant for lines that block. */
  readonly waive: ReviewVerdict;
  readonly waiver: { readonly by: string | null; readonly at: number; readonly reason: string } | null;
}

export interface PublishGate {
  readonly report: ReportStatus;
  /** Both to be sent when publishing. */
  readonly digest: string;
  readonly seq: number;
  readonly entries: number;
  readonly nextEdition: number;
  readonly editions: readonly EditionRecord[];
  readonly blocking: readonly ShownLine[];
  readonly waived: readonly ShownLine[];
  readonly publish: ReviewVerdict;
  readonly reopen: ReviewVerdict;
  /** The only member of the team: waivers on their own words are possible, and the edition says so. */
  readonly isAlone: boolean;
}

/** @throws DomainError NOT_FOUND */
export async function publishGate(deps: ReviewDeps, actor: Actor, input: ReviewInput): Promise<PublishGate> {
  const { found, read, state } = await readReview(deps, actor, input);
  const { teamId, id } = found;
  const nameOf = await namesOf(deps, teamId);
  const isAlone = (await deps.storage.members.list(teamId)).length === 1;
  const { waivers } = await deps.storage.reviews.records(id);
  const ordinals = new Map(read.report.entries.map((entry, index) => [entry.id, index + 1]));
  const inReport = { teamId, report: state.status };
  const show = ({ writers, ...line }: GateLine): ShownLine => {
    const signed = waivers.find((one) => one.waiverId === line.waiverId);
    const subject = {
      ...inReport,
      line: line.waiverId === null ? ("blocking" as const) : ("waived" as const),
      hasWritten: writers.has(actor.personId),
      isAlone,
    };
    return {
      ...line,
      ordinal: line.entryId === null ? null : (ordinals.get(line.entryId) ?? null),
      waive: mayReview(actor, "waiveFinding", subject),
      waiver: signed ? { by: nameOf(signed.personId), at: signed.at, reason: signed.reason } : null,
    };
  };
  const [blocking, entries] = [state.blocking, read.report.entries.length];
  return {
    report: state.status,
    digest: read.digest,
    seq: read.seq,
    entries,
    nextEdition: (state.editions.at(-1)?.n ?? 0) + 1,
    editions: state.editions,
    blocking: blocking.map(show),
    waived: state.lines.filter((line) => line.waiverId !== null).map(show),
    publish: mayReview(actor, "publishReport", { ...inReport, blocking: blocking.length, entries }),
    reopen: mayReview(actor, "reopenReport", inReport),
    isAlone,
  };
}
