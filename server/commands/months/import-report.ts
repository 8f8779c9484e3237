/** Reads a file and opens the month it holds; nothing is kept of a file that cannot be read. */
import * as z from "zod";
import type { Month } from "../../domain/calendar/day.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { monthSchema } from "../../domain/report/report-schema.ts";
import { readReport } from "../../formats/read/read-report.ts";
import type { Deps } from "../../ports/deps.ts";
import { createReport } from "./create-report.ts";

const schema = z.strictObject({
  slug: z.string().max(60),
  month: monthSchema.nullable(),
  fileName: z.string().max(300),
});

/**
 * Without a month the file must name it.
 * @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, MONTH_TAKEN, and every refusal of `readReport`
 */
export async function importReport(
  deps: Pick<Deps, "storage" | "clock" | "ids" | "seeder">,
  actor: Actor,
  input: z.input<typeof schema> & { readonly bytes: Uint8Array },
): Promise<{ readonly month: Month }> {
  const { bytes, ...fields } = input;
  const { slug, month, fileName } = parseForm(schema, fields);
  const chronicle = await deps.storage.chronicles.findBySlug(slug);
  if (!chronicle) throw notFound();
  // Asked before the file is read, so that only those who may import can make us read.
  demand(can(actor, "createReport", chronicle));
  const proposal = await readReport(bytes, fileName, {
    month,
    language: null,
    gazetteer: async () => (await import("../../domain/places/built-in-gazetteer.ts")).builtInGazetteer(),
    newId: () => deps.ids.next(),
  });
  await createReport(deps, actor, { slug, month: proposal.report.month, proposal });
  return { month: proposal.report.month };
}
