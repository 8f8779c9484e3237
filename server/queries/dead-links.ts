/** Links of published months that are gone for good, for the team to know and the public page to name the copy's day. */
import { knownSources } from "../domain/observation/known-sources.ts";
import { standingOf } from "../domain/observation/standing.ts";
import type { Actor } from "../domain/policy/actor.ts";
import { can } from "../domain/policy/can.ts";
import type { Deps } from "../ports/deps.ts";

export interface DeadLink {
  readonly reportId: string;
  readonly slug: string;
  readonly month: string;
  readonly sourceId: string;
  readonly url: string;
  /** When it was last seen in order; milliseconds since the epoch, null for never. */
  readonly lastOkAt: number | null;
  /** When the newest copy of it was taken; null when there is none. */
  readonly copyTakenAt: number | null;
}

/** Of all published months of the actor's teams. */
export async function deadLinks(
  { storage, sources, clock }: Pick<Deps, "storage" | "sources" | "clock">,
  actor: Actor,
): Promise<readonly DeadLink[]> {
  const found: DeadLink[] = [];
  for (const { reportId, targets } of await sources.published.list()) {
    const report = await storage.reports.findById(reportId);
    if (!report || !can(actor, "readReport", report).ok) continue;
    const [observations, copies] = await Promise.all([
      storage.checks.observationsIn(reportId),
      storage.checks.copiesIn(reportId),
    ]);
    const knownOf = knownSources({ observations, handChecks: [], copies, newest: [] });
    for (const { sourceId, url } of targets) {
      const known = knownOf(sourceId);
      const standing = standingOf(url, known.observations, [], clock.now());
      if (!standing?.isDead) continue;
      const copy = known.copies?.find((one) => one.url === url);
      const { slug, month } = report;
      found.push({
        reportId,
        slug,
        month,
        sourceId,
        url,
        lastOkAt: standing.lastOk,
        copyTakenAt: copy?.takenAt ?? null,
      });
    }
  }
  return found;
}
