/** Everything that was seen of one source, said of it by hand and kept of it, the newest first. */

import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import type { Source } from "../../domain/report/model.ts";
import type { CopyHead, HandCheckRow, ObservationRow } from "../../ports/check-store.ts";
import type { Deps } from "../../ports/deps.ts";
import { sourceMonth } from "./source-month.ts";

export interface SourceHistory {
  readonly source: Source;
  readonly observations: readonly ObservationRow[];
  readonly handChecks: readonly HandCheckRow[];
  readonly copies: readonly CopyHead[];
}

/** @throws DomainError NOT_FOUND */
export async function sourceHistory(
  deps: Pick<Deps, "storage" | "documents">,
  actor: Actor,
  { sourceId, ...where }: { readonly slug: string; readonly month: string; readonly sourceId: string },
): Promise<SourceHistory> {
  const { reportId, report } = await sourceMonth(deps, actor, where);
  const source = report.sources.find((one) => one.id === sourceId);
  if (!source) throw notFound();
  const { checks } = deps.storage;
  const [observations, handChecks, copies] = await Promise.all([
    checks.observationsOf(reportId, sourceId),
    checks.handChecksIn(reportId),
    checks.copiesIn(reportId),
  ]);
  return {
    source,
    observations,
    handChecks: handChecks.filter((one) => one.sourceId === sourceId).reverse(),
    copies: copies.filter((one) => one.sourceId === sourceId),
  };
}
