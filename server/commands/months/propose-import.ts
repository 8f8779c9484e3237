/** Reads a file and says what it would add. Nothing is stored: the proposal goes back to whoever asked, to be corrected. */
import * as z from "zod";
import { entriesAlreadyIn } from "../../domain/import/same-entry.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { languageSchema, monthSchema } from "../../domain/report/report-schema.ts";
import type { Deps } from "../../ports/deps.ts";
import type { ProposedReport } from "../../ports/file-reading.ts";
import { readOpenMonth } from "./read-open-month.ts";

const schema = z.strictObject({
  slug: z.string().max(60),
  month: monthSchema.nullable(),
  language: languageSchema.nullable(),
  fileName: z.string().max(300),
});

export interface ProposedImport extends ProposedReport {
  /** The month as it is open already, or null when the import would open it. */
  readonly open: {
    readonly entries: number;
    /** Ids of proposed entries that it has already. */
    readonly already: readonly string[];
  } | null;
}

/**
 * Without a month or a language the file must say it.
 * @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, READING_STOPPED, and every refusal of a reader
 */
export async function proposeImport(
  deps: Pick<Deps, "storage" | "documents" | "reading">,
  actor: Actor,
  input: z.input<typeof schema> & { readonly bytes: Uint8Array },
): Promise<ProposedImport> {
  const { bytes, ...fields } = input;
  const { slug, month, language, fileName } = parseForm(schema, fields);
  const chronicle = await deps.storage.chronicles.findBySlug(slug);
  if (!chronicle) throw notFound();
  // Asked before the file is read, so that only those who may import can make us read.
  demand(can(actor, "createReport", chronicle));
  const proposed = await deps.reading.read({ bytes, fileName, month, language });
  const open = await readOpenMonth(deps, chronicle, proposed.report.report.month);
  if (!open) return { ...proposed, open: null };
  const already = entriesAlreadyIn(open.report.entries, proposed.report.entries);
  return { ...proposed, open: { entries: open.report.entries.length, already } };
}
