/** The month a query about sources is for, read as it stands. */
import { readDocument } from "../../domain/document/document-reader.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import type { Report } from "../../domain/report/model.ts";
import type { Deps } from "../../ports/deps.ts";
import { reportForDesk } from "../months/report-for-desk.ts";

export interface SourceMonth {
  readonly reportId: string;
  readonly teamId: string;
  readonly report: Report;
}

/** @throws DomainError NOT_FOUND */
export async function sourceMonth(
  deps: Pick<Deps, "storage" | "documents">,
  actor: Actor,
  where: { readonly slug: string; readonly month: string },
): Promise<SourceMonth> {
  const { reportId, teamId, docId, month, language } = await reportForDesk(deps, actor, where);
  const facts = { month, language, numbering: "citation" as const };
  const report = await deps.documents.read(docId, ({ doc }) => readDocument(doc, facts));
  if (!report) throw notFound();
  return { reportId, teamId, report };
}
