/** The desk's first page: every chronicle of the person's teams, its months by year, the newest first. */
import { type Month, yearOf } from "../../domain/calendar/day.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import type { Language } from "../../domain/report/model.ts";
import type { ChronicleRow } from "../../ports/chronicle-store.ts";
import type { Deps } from "../../ports/deps.ts";
import type { MonthCounts } from "../../ports/drafting.ts";
import type { ListedReport } from "../../ports/report-store.ts";

interface ListedMonth {
  readonly month: Month;
  readonly reportId: string;
  readonly docId: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** Null when it has not been counted since its last change: `monthFacts` counts. */
  readonly counts: MonthCounts | null;
}

interface ListedYear {
  readonly year: number;
  readonly months: readonly ListedMonth[];
}

export interface ListedChronicle {
  readonly chronicleId: string;
  readonly teamId: string;
  readonly slug: string;
  readonly title: string;
  readonly language: Language;
  readonly years: readonly ListedYear[];
  readonly canCreateReport: boolean;
}

/** Chronicles the oldest first. */
export async function listMonths(
  { storage, drafting }: Pick<Deps, "storage" | "drafting">,
  actor: Actor,
): Promise<readonly ListedChronicle[]> {
  const chronicles = await storage.chronicles.listOf(actor.memberships.map((one) => one.teamId));
  const reports = await storage.reports.listOf(chronicles.map((one) => one.id));
  return chronicles.map((chronicle) => ({
    ...describe(chronicle),
    years: byYear(
      reports.filter((report) => report.chronicleId === chronicle.id),
      drafting,
    ),
    canCreateReport: can(actor, "createReport", chronicle).ok,
  }));
}

function describe({ id, teamId, slug, title, language }: ChronicleRow) {
  return { chronicleId: id, teamId, slug, title, language };
}

/** `reports` of one chronicle, the newest month first. */
function byYear(reports: readonly ListedReport[], drafting: Deps["drafting"]): readonly ListedYear[] {
  const years = new Map<number, ListedMonth[]>();
  for (const { id, month, docId, createdAt, lastSeq } of reports) {
    const year = yearOf(month);
    const months = years.get(year) ?? [];
    months.push({ month, reportId: id, docId, createdAt, counts: drafting.known(docId, lastSeq) });
    years.set(year, months);
  }
  return [...years].map(([year, months]) => ({ year, months }));
}
