/**
 * Opens a month without entries. The words that stand in every month, the
 * introduction and the closing, can be taken over from the month before, with
 * the sources they cite; its title is its own.
 */
import type { Month } from "../../domain/calendar/day.ts";
import { readDocument } from "../../domain/document/document-reader.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import type { Report } from "../../domain/report/model.ts";
import type { ChronicleRow } from "../../ports/chronicle-store.ts";
import type { Deps } from "../../ports/deps.ts";
import { type CreatedReport, createReport } from "./create-report.ts";

type Needed = Pick<Deps, "storage" | "clock" | "ids" | "seeder" | "documents">;

interface NextMonth {
  readonly slug: string;
  readonly month: Month;
  readonly takesStandingParts: boolean;
}

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, MONTH_TAKEN */
export async function openNextMonth(
  deps: Needed,
  actor: Actor,
  { slug, month, takesStandingParts }: NextMonth,
): Promise<CreatedReport> {
  const chronicle = await deps.storage.chronicles.findBySlug(slug);
  if (!chronicle) throw notFound();
  demand(can(actor, "createReport", chronicle));
  const before = takesStandingParts ? await monthBefore(deps, chronicle, month) : null;
  const proposal = before && standingParts(before, month);
  return createReport(deps, actor, { slug, month, proposal });
}

/** The newest month before this one as it stands; null when there is none. */
async function monthBefore(
  { storage, documents }: Needed,
  chronicle: ChronicleRow,
  month: Month,
): Promise<Report | null> {
  const rows = await storage.reports.listOf([chronicle.id]);
  const last = rows.find((row) => row.month < month);
  if (!last) return null;
  const facts = { month: last.month, language: chronicle.language, numbering: "citation" as const };
  return documents.read(last.docId, ({ doc }) => readDocument(doc, facts));
}

function standingParts({ report, sources, ...before }: Report, month: Month): Report {
  const { intro, closing } = report;
  const cited = new Set(
    [...intro, ...closing].flatMap((block) =>
      block.content.flatMap((inline) => (inline.type === "citation" ? [inline.sourceId] : [])),
    ),
  );
  return {
    ...before,
    report: { ...report, month, title: null },
    entries: [],
    sources: sources.filter((source) => cited.has(source.id)),
    findings: [],
    setAside: [],
  };
}
