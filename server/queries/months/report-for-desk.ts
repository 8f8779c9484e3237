/** What the desk needs to open one month: where its shared document is and what the person may do with it. */
import type { Month } from "../../domain/calendar/day.ts";
import { type Actor, rolesIn } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import type { Role } from "../../domain/policy/roles.ts";
import type { Language } from "../../domain/report/model.ts";
import type { Deps } from "../../ports/deps.ts";

export interface ReportForDesk {
  readonly reportId: string;
  readonly docId: string;
  /** Named when connecting, with the schema version; the server refuses any other. */
  readonly lineage: string;
  readonly schemaVersion: number;
  readonly month: Month;
  readonly teamId: string;
  readonly slug: string;
  readonly chronicleTitle: string;
  /** Of the chronicle. */
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly canWrite: boolean;
}

/** @throws DomainError NOT_FOUND */
export async function reportForDesk(
  { storage }: Pick<Deps, "storage">,
  actor: Actor,
  { slug, month }: { readonly slug: string; readonly month: Month },
): Promise<ReportForDesk> {
  const chronicle = await storage.chronicles.findBySlug(slug);
  if (!chronicle) throw notFound();
  demand(can(actor, "readReport", chronicle));
  const report = await storage.reports.find(chronicle.id, month);
  if (!report) throw notFound();
  return {
    reportId: report.id,
    docId: report.docId,
    lineage: report.lineage,
    schemaVersion: report.schemaVersion,
    month: report.month,
    teamId: chronicle.teamId,
    slug: chronicle.slug,
    chronicleTitle: chronicle.title,
    language: chronicle.language,
    roles: rolesIn(actor, chronicle.teamId),
    canWrite: can(actor, "writeReport", chronicle).ok,
  };
}
