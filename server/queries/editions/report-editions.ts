/** The editions of one month with what they corrected, and what the next one would. */
import type { Correction } from "../../domain/edition/edition-facts.ts";
import { freezeReport } from "../../domain/edition/freeze-report.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { correctionsBetween } from "../../formats/edition/corrections.ts";
import { readEditionJson } from "../../formats/edition/read-edition-json.ts";
import type { PublicEdition } from "../../ports/edition-store.ts";
import { type ReviewDeps, type ReviewInput, readReview } from "../review/read-review.ts";

export interface ShownEdition extends Omit<PublicEdition, "id" | "month" | "corrections" | "gone"> {
  readonly corrections: readonly Correction[];
}

export interface ReportEditions {
  /** The newest first. */
  readonly editions: readonly ShownEdition[];
  /** What the next edition would print as its corrections; null before the first edition and while published. */
  readonly nextCorrections: readonly Correction[] | null;
}

/** @throws DomainError NOT_FOUND */
export async function reportEditions(
  deps: ReviewDeps,
  actor: Actor,
  input: ReviewInput,
): Promise<ReportEditions> {
  const { found, read, state } = await readReview(deps, actor, input);
  const { editions } = deps.storage;
  const chronicles = await editions.published(found.slug);
  const ofMonth = chronicles.flatMap((one) => one.editions).filter((one) => one.month === found.month);
  const last = state.editions.at(-1);
  const before = last && state.status === "reopened" ? await editions.fileOf(found.id, last.n, "json") : null;
  const frozen = () => freezeReport(read.report, found.id);
  return {
    editions: ofMonth.map(({ n, digest, publishedAt, withdrawnAt, corrections }) => ({
      n,
      digest,
      publishedAt,
      withdrawnAt,
      corrections: JSON.parse(corrections) as Correction[],
    })),
    nextCorrections:
      before && last
        ? correctionsBetween(readEditionJson(before.bytes), frozen(), { mayRepeat: !last.isWithdrawn })
        : null,
  };
}
