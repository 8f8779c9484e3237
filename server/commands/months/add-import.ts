/**
 * Adds what a person made of a file: opens the month, or adds to the month
 * that is open. Entries the month has already are added only when the person
 * was told of them; a month opened in the meantime is told of first, too.
 */
import * as z from "zod";
import type { Month } from "../../domain/calendar/day.ts";
import { readDocument } from "../../domain/document/document-reader.ts";
import { DomainError } from "../../domain/errors.ts";
import { addToDocument } from "../../domain/import/add-to-document.ts";
import { withFreshIds } from "../../domain/import/fresh-ids.ts";
import { entriesAlreadyIn } from "../../domain/import/same-entry.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { Report } from "../../domain/report/model.ts";
import { reportSchema } from "../../domain/report/report-schema.ts";
import type { ChronicleRow } from "../../ports/chronicle-store.ts";
import type { Deps } from "../../ports/deps.ts";
import { freshActor } from "../people/fresh-actor.ts";
import { createReport } from "./create-report.ts";

const MAX_ENTRIES = 5000;

const schema = z.strictObject({
  slug: z.string().max(60),
  /** Whether the person was told that the month is open. */
  isOpen: z.boolean(),
  /** Entries the person adds although they were told that the month has them. */
  accepted: z.array(z.string().max(64)).max(MAX_ENTRIES),
});

type ImportDeps = Pick<Deps, "storage" | "clock" | "ids" | "seeder" | "documents">;

export type AddedImport =
  | { readonly outcome: "added"; readonly month: Month; readonly entries: number }
  /** Nothing was added: the month is not as the person was told. */
  | {
      readonly outcome: "changed";
      readonly open: { readonly entries: number; readonly already: readonly string[] };
    };

/**
 * `report` is what a browser sent and is believed only after it was checked.
 * @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, REPORT_INVALID, EDIT_REFUSED
 */
export async function addImport(
  deps: ImportDeps,
  actor: Actor,
  input: z.input<typeof schema> & { readonly report: unknown },
): Promise<AddedImport> {
  const { report, ...fields } = input;
  const told = parseForm(schema, fields);
  const chronicle = await deps.storage.chronicles.findBySlug(told.slug);
  if (!chronicle) throw notFound();
  demand(can(actor, "createReport", chronicle));
  const proposal = checked(report);
  const { month } = proposal.report;
  const row = await deps.storage.reports.find(chronicle.id, month);
  if (row) return addToOpenMonth(deps, actor, { docId: row.docId, chronicle, proposal, told });
  const fresh = withFreshIds(proposal, () => deps.ids.next());
  try {
    await createReport(deps, actor, { slug: told.slug, month, proposal: fresh });
  } catch (error) {
    // Opened by a colleague at this very moment: told like any month that is open.
    const opened = isMonthTaken(error) && (await deps.storage.reports.find(chronicle.id, month));
    if (!opened) throw error;
    return addToOpenMonth(deps, actor, { docId: opened.docId, chronicle, proposal, told });
  }
  return { outcome: "added", month, entries: fresh.entries.length };
}

function isMonthTaken(error: unknown): boolean {
  return error instanceof DomainError && error.code === "MONTH_TAKEN";
}

function checked(report: unknown): Report {
  const result = reportSchema.safeParse(report);
  if (result.success && result.data.entries.length > 0 && result.data.entries.length <= MAX_ENTRIES)
    return result.data;
  throw new DomainError(
    "REPORT_INVALID",
    "What was to be added is not a month's entries; nothing was added. Your corrections are still on the screen. Undo the last ones, or read the file again.",
    result.success ? `${result.data.entries.length} entries` : z.prettifyError(result.error).slice(0, 2000),
  );
}

interface IntoOpenMonth {
  readonly docId: string;
  readonly chronicle: ChronicleRow;
  readonly proposal: Report;
  readonly told: z.output<typeof schema>;
}

async function addToOpenMonth(
  { storage, clock, ids, documents }: ImportDeps,
  actor: Actor,
  { docId, chronicle, proposal, told }: IntoOpenMonth,
): Promise<AddedImport> {
  demand(can(await freshActor(storage, actor), "writeReport", chronicle));
  const { month } = proposal.report;
  const facts = { month, language: chronicle.language, numbering: "citation" as const };
  const accepted = new Set(told.accepted);
  const fresh = withFreshIds(proposal, () => ids.next());
  const author = { personId: actor.personId, now: clock.now() };
  try {
    await documents.edit(docId, actor.personId, (doc) => {
      // Asked inside, of the document as it is at this moment: a colleague may be importing the same file.
      const { entries } = readDocument(doc, facts);
      const already = entriesAlreadyIn(entries, proposal.entries);
      const isNews = !told.isOpen || already.some((id) => !accepted.has(id));
      if (isNews) throw new MonthChanged({ entries: entries.length, already });
      addToDocument(doc, fresh, author);
    });
  } catch (error) {
    if (error instanceof MonthChanged) return { outcome: "changed", open: error.open };
    throw error;
  }
  return { outcome: "added", month, entries: fresh.entries.length };
}

/** Carries what was found out of the edit, which is given up. */
class MonthChanged extends Error {
  readonly open: Extract<AddedImport, { outcome: "changed" }>["open"];

  constructor(open: Extract<AddedImport, { outcome: "changed" }>["open"]) {
    super("the month has changed");
    this.open = open;
  }
}
