/** The month a command about sources is for, read as it stands, with leave to do it. */
import { z } from "zod";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import type { Report, Source } from "../../domain/report/model.ts";
import { monthSchema } from "../../domain/report/report-schema.ts";
import type { Deps } from "../../ports/deps.ts";
import { readOpenMonth } from "./read-open-month.ts";

export const monthFields = { slug: z.string().max(60), month: monthSchema };
export const sourceFields = { ...monthFields, sourceId: z.string().min(1).max(64) };

export interface FoundMonth {
  readonly reportId: string;
  readonly teamId: string;
  readonly report: Report;
}

/** @throws DomainError NOT_FOUND, NOT_ALLOWED */
export async function findMonth(
  deps: Pick<Deps, "storage" | "documents">,
  actor: Actor,
  { slug, month }: { readonly slug: string; readonly month: string },
  action: "checkSources" | "readReport",
): Promise<FoundMonth> {
  const chronicle = await deps.storage.chronicles.findBySlug(slug);
  if (!chronicle) throw notFound();
  demand(can(actor, action, chronicle));
  const row = await deps.storage.reports.find(chronicle.id, month);
  const open = row && (await readOpenMonth(deps, chronicle, month));
  if (!row || !open) throw notFound();
  return { reportId: row.id, teamId: chronicle.teamId, report: open.report };
}

/** @throws DomainError NOT_FOUND */
export function sourceIn(report: Report, sourceId: string): Source {
  const source = report.sources.find((one) => one.id === sourceId);
  if (!source) throw notFound();
  return source;
}
