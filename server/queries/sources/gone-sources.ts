/** Sources of published months whose pages have gone since: for the list of months, the table of sources, the public page. */
import { goneSince } from "../../domain/observation/gone-since.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import type { Deps } from "../../ports/deps.ts";
import type { GoneNote } from "../../ports/edition-store.ts";
import type { PublishedReport, PublishedTarget } from "../../ports/published-sources.ts";

interface GoneSource extends PublishedTarget {
  /** When it was first seen gone; milliseconds since the epoch, here and below. */
  readonly goneAt: number;
  /** Its site says so; otherwise it only looks like an error page. */
  readonly isCertain: boolean;
  /** When the newest copy of it was taken; null when there is none. */
  readonly copyTakenAt: number | null;
}

interface GoneOfMonth {
  readonly slug: string;
  readonly month: string;
  /** The newest edition that was not withdrawn. */
  readonly n: number;
  readonly gone: readonly GoneSource[];
}

type GoneDeps = Pick<Deps, "storage" | "sources" | "clock">;

/** Of all published months of the actor's teams; months where everything is there are left out. */
export async function goneSources(deps: GoneDeps, actor: Actor): Promise<readonly GoneOfMonth[]> {
  const found: GoneOfMonth[] = [];
  for (const { published, gone } of await goneOfEditions(deps)) {
    const report = await deps.storage.reports.findById(published.reportId);
    if (!report || !can(actor, "readReport", report).ok) continue;
    found.push({ slug: report.slug, month: report.month, n: published.n, gone });
  }
  return found;
}

/** What public pages say, by the edition's id: one note for each number it prints. Only of what is gone for certain. */
export async function goneNotes(deps: GoneDeps): Promise<ReadonlyMap<string, readonly GoneNote[]>> {
  const all = await goneOfEditions(deps);
  const notes = all.map(({ published, gone }) => {
    const certain = gone.filter((one) => one.isCertain);
    const own = certain.flatMap(({ numbers, copyTakenAt }) =>
      numbers.map((number) => ({ number, copyTakenAt })),
    );
    return [published.editionId, own] as const;
  });
  return new Map(notes.filter(([, own]) => own.length > 0));
}

interface GoneOfEdition {
  readonly published: PublishedReport;
  /** Never empty; in the edition's order. */
  readonly gone: readonly GoneSource[];
}

/** Gone after the edition came out: what was gone before, its readers were told by the gate. */
async function goneOfEditions({ storage, sources, clock }: GoneDeps): Promise<readonly GoneOfEdition[]> {
  const all = await sources.published.list();
  const { checks } = storage;
  const failed = new Set(await checks.reportsWithFailures(all.map(({ reportId }) => reportId)));
  const found: GoneOfEdition[] = [];
  for (const published of all) {
    if (!failed.has(published.reportId)) continue;
    const gone = await goneOf({ checks }, published, clock.now());
    if (gone.length > 0) found.push({ published, gone });
  }
  return found;
}

async function goneOf(
  { checks }: Pick<Deps["storage"], "checks">,
  { reportId, publishedAt, targets }: PublishedReport,
  now: number,
): Promise<readonly GoneSource[]> {
  const [glances, handChecks] = await Promise.all([
    checks.glancesIn(reportId),
    checks.handChecksIn(reportId),
  ]);
  const lost = targets.flatMap((target) => {
    const own = glances.filter((one) => one.sourceId === target.sourceId);
    const spoken = handChecks.filter((one) => one.sourceId === target.sourceId);
    const goneAt = goneSince(target.url, own, spoken, now);
    const isCertain = own.findLast((one) => one.url === target.url)?.state === "broken";
    return goneAt === null || goneAt < publishedAt ? [] : [{ ...target, goneAt, isCertain }];
  });
  if (lost.length === 0) return [];
  // The newest first.
  const copies = await checks.copiesIn(reportId);
  return lost.map((one) => {
    const copy = copies.find(({ sourceId, url }) => sourceId === one.sourceId && url === one.url);
    return { ...one, copyTakenAt: copy?.takenAt ?? null };
  });
}
