/** The month an import would go into as it stands now, when it is open already. */
import type { Month } from "../../domain/calendar/day.ts";
import { readDocument } from "../../domain/document/document-reader.ts";
import type { Report } from "../../domain/report/model.ts";
import type { ChronicleRow } from "../../ports/chronicle-store.ts";
import type { Deps } from "../../ports/deps.ts";

export interface OpenMonth {
  readonly docId: string;
  readonly report: Report;
}

/** Null when the chronicle has no such month. */
export async function readOpenMonth(
  { storage, documents }: Pick<Deps, "storage" | "documents">,
  chronicle: Pick<ChronicleRow, "id" | "language">,
  month: Month,
): Promise<OpenMonth | null> {
  const row = await storage.reports.find(chronicle.id, month);
  if (!row) return null;
  const facts = { month, language: chronicle.language, numbering: "citation" as const };
  const report = await documents.read(row.docId, ({ doc }) => readDocument(doc, facts));
  return report && { docId: row.docId, report };
}
