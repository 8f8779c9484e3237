/**
 * Opens a month: a report and its shared document, blank or holding what a
 * reader proposed. The document is seeded here and never again: the same
 * content seeded a second time would stand there twice.
 */
import { z } from "zod";
import type { Month } from "../../domain/calendar/day.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { type Language, REPORT_FORMAT, type Report } from "../../domain/report/model.ts";
import { monthSchema, reportSchema } from "../../domain/report/report-schema.ts";
import type { Deps } from "../../ports/deps.ts";
import { freshActor } from "../people/fresh-actor.ts";

const schema = z.strictObject({ slug: z.string().max(60), month: monthSchema });

export interface CreatedReport {
  readonly reportId: string;
  readonly docId: string;
}

/**
 * `proposal` is a report for the same month, as a reader of files gives it, or null for a blank month.
 * @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, REPORT_INVALID, MONTH_TAKEN
 */
export async function createReport(
  { storage, clock, ids, seeder }: Pick<Deps, "storage" | "clock" | "ids" | "seeder">,
  actor: Actor,
  input: z.input<typeof schema> & { readonly proposal: Report | null },
): Promise<CreatedReport> {
  const { proposal, ...fields } = input;
  const { slug, month } = parseForm(schema, fields);
  const chronicle = await storage.chronicles.findBySlug(slug);
  if (!chronicle) throw notFound();
  demand(can(actor, "createReport", chronicle));
  if (await storage.reports.find(chronicle.id, month)) throw monthTaken(month);
  const content = proposal ? checkedProposal(proposal, month) : blankMonth(month, chronicle.language);
  const createdAt = clock.now();
  const seeded = seeder.seed(content, { personId: actor.personId, at: createdAt });
  const row = {
    id: ids.next(),
    chronicleId: chronicle.id,
    month,
    docId: ids.next(),
    createdById: actor.personId,
    createdAt,
  };
  await storage.transaction(async (stores) => {
    demand(can(await freshActor(stores, actor), "createReport", chronicle));
    if (!(await stores.reports.add(row, seeded, ids.next()))) throw monthTaken(month);
  });
  return { reportId: row.id, docId: row.docId };
}

function checkedProposal(proposal: Report, month: Month): Report {
  const result = reportSchema.safeParse(proposal);
  if (result.success && result.data.report.month === month) return result.data;
  throw new DomainError(
    "REPORT_INVALID",
    "What was read from the file is not a report of this month; nothing was made of it. Read the file again, and check its month.",
    result.success ? `for ${result.data.report.month}` : z.prettifyError(result.error).slice(0, 2000),
  );
}

function blankMonth(month: Month, language: Language): Report {
  return {
    format: REPORT_FORMAT,
    report: { month, language, title: null, intro: [], closing: [] },
    entries: [],
    sources: [],
    findings: [],
    setAside: [],
  };
}

function monthTaken(month: Month): DomainError {
  return new DomainError(
    "MONTH_TAKEN",
    `${month} is open already; nothing was changed. Open it from the list of months.`,
  );
}
