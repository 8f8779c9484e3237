/** How each entry stands, for the desk's list and the months' bars. */
import type { Actor } from "../../domain/policy/actor.ts";
import { ENTRY_STATUSES, type EntryStatus, type ReportStatus } from "../../domain/workflow/standing.ts";
import { type ReviewDeps, type ReviewInput, readReview } from "./read-review.ts";

interface EntryStatusRow {
  readonly entryId: string;
  readonly status: EntryStatus;
  readonly digest: string;
  /** Whether the person asking contributed to it since its last approval. */
  readonly hasWritten: boolean;
}

export interface EntryStatuses {
  readonly seq: number;
  readonly report: ReportStatus;
  /** Newest edition's number; 0 before the first. */
  readonly edition: number;
  /** In reading order; the words around the entries, when there are any, last. */
  readonly entries: readonly EntryStatusRow[];
  readonly counts: { readonly [Status in EntryStatus]: number };
}

/** @throws DomainError NOT_FOUND */
export async function entryStatuses(
  deps: ReviewDeps,
  actor: Actor,
  input: ReviewInput,
): Promise<EntryStatuses> {
  const { read, state } = await readReview(deps, actor, input);
  const entries = read.units.map(({ id, digest }) => ({
    entryId: id,
    digest,
    status: state.unit(id)?.standing.status ?? ("draft" as const),
    hasWritten: state.hasWritten(actor.personId, id),
  }));
  const counts = Object.fromEntries(
    ENTRY_STATUSES.map((status) => [status, entries.filter((one) => one.status === status).length]),
  ) as { [Status in EntryStatus]: number };
  return {
    seq: read.seq,
    report: state.status,
    edition: state.editions.at(-1)?.n ?? 0,
    entries,
    counts,
  };
}
